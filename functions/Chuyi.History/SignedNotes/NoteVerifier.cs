using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using NSec.Cryptography;

namespace Chuyi.History.SignedNotes;

/// <summary>
/// Verifies notes as C2SP signed-note writes them (<see href="https://c2sp.org/signed-note"/>) against one published
/// Ed25519 key.
/// </summary>
public sealed class NoteVerifier
{
    private const string SignatureMark = "\u2014 ";

    private readonly PublicKey _key;
    private readonly uint _hash;

    private NoteVerifier(string name, uint hash, PublicKey key) => (Name, _hash, _key) = (name, hash, key);

    /// <summary>The name of the key.</summary>
    public string Name { get; }

    /// <summary>Reads a published key, see <see cref="NoteSigner.VerifierKey"/>.</summary>
    /// <exception cref="FormatException">It is not <c>name+hash+key</c> of an Ed25519 key, or the hash is not the key's.</exception>
    public static NoteVerifier Parse(string verifierKey)
    {
        var parts = verifierKey.Split('+', 3);
        var key = new byte[33];
        if (
            parts.Length != 3
            || !NoteSigner.IsName(parts[0])
            || !uint.TryParse(parts[1], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var hash)
            || !Convert.TryFromBase64String(parts[2], key, out var length)
            || length != key.Length
            || key[0] != NoteSigner.Ed25519Type
            || NoteSigner.KeyHash(parts[0], key[1..]) != hash
            || !PublicKey.TryImport(SignatureAlgorithm.Ed25519, key.AsSpan(1), KeyBlobFormat.RawPublicKey, out var publicKey)
        )
        {
            throw new FormatException("This is not the verifier key of an Ed25519 signed note.");
        }
        return new(parts[0], hash, publicKey!);
    }

    /// <summary>The text of the note if this key signed it, else null. Signatures of other keys are passed over.</summary>
    public string? Open(string note)
    {
        var end = note.LastIndexOf("\n\n", StringComparison.Ordinal);
        if (end < 0 || !note.EndsWith('\n'))
            return null;
        var text = note[..(end + 1)];
        return note[(end + 2)..].Split('\n').Any(line => IsOurs(line, text)) ? text : null;
    }

    /// <summary>The same, of a note that bears this key's signature and no other.</summary>
    public string? OpenOwn(string note) => Open(note) is { } text && note[(text.Length + 1)..].Count(c => c == '\n') == 1 ? text : null;

    private bool IsOurs(string line, string text)
    {
        var prefix = SignatureMark + Name + " ";
        var signature = new byte[4 + SignatureAlgorithm.Ed25519.SignatureSize];
        return line.StartsWith(prefix, StringComparison.Ordinal)
            && Convert.TryFromBase64String(line[prefix.Length..], signature, out var length)
            && length == signature.Length
            && Convert.ToBase64String(signature) == line[prefix.Length..]
            && BinaryPrimitives.ReadUInt32BigEndian(signature) == _hash
            && SignatureAlgorithm.Ed25519.Verify(_key, Encoding.UTF8.GetBytes(text), signature.AsSpan(4));
    }
}
