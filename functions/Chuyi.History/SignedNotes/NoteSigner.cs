using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using NSec.Cryptography;

namespace Chuyi.History.SignedNotes;

/// <summary>
/// Signs notes as C2SP signed-note writes them (<see href="https://c2sp.org/signed-note"/>), with an Ed25519 key. The
/// same text always gets the same signature (RFC 8032).
/// </summary>
public sealed class NoteSigner
{
    /// <summary>The type byte of Ed25519 in keys and key hashes of signed notes.</summary>
    internal const byte Ed25519Type = 1;

    private readonly byte[] _seed;

    private NoteSigner(string name, byte[] seed, byte[] publicKey)
    {
        Name = name;
        _seed = seed;
        VerifierKey = $"{name}+{KeyHash(name, publicKey):x8}+{Convert.ToBase64String([Ed25519Type, .. publicKey])}";
        Hash = KeyHash(name, publicKey);
    }

    /// <summary>The key's name; for a log, its origin.</summary>
    public string Name { get; }

    /// <summary>
    /// What is published so that others can verify: <c>name+hash+key</c>, the hash in 8 hex digits, the key in base64
    /// after its type byte.
    /// </summary>
    public string VerifierKey { get; }

    private uint Hash { get; }

    /// <summary>The signer of a name and a secret seed.</summary>
    /// <param name="name">Not empty, without spaces and without a plus.</param>
    /// <param name="seed">32 random bytes, the private key of RFC 8032.</param>
    /// <exception cref="ArgumentException">The name is none.</exception>
    /// <exception cref="FormatException">The seed has not 32 bytes.</exception>
    public static NoteSigner FromSeed(string name, byte[] seed)
    {
        if (!IsName(name))
            throw new ArgumentException("A key name is not empty and holds neither spaces nor a plus.", nameof(name));
        using var key = Open(seed);
        return new(name, seed, key.Export(KeyBlobFormat.RawPublicKey));
    }

    /// <summary>The note: text, an empty line, the signature line, a line feed.</summary>
    /// <param name="text">Ends with a line feed.</param>
    /// <exception cref="ArgumentException">It does not.</exception>
    public string Sign(string text)
    {
        if (!text.EndsWith('\n'))
            throw new ArgumentException("The text of a note ends with a line feed.", nameof(text));
        using var key = Open(_seed);
        var signature = new byte[4 + SignatureAlgorithm.Ed25519.SignatureSize];
        BinaryPrimitives.WriteUInt32BigEndian(signature, Hash);
        SignatureAlgorithm.Ed25519.Sign(key, Encoding.UTF8.GetBytes(text), signature.AsSpan(4));
        return $"{text}\n\u2014 {Name} {Convert.ToBase64String(signature)}\n";
    }

    internal static bool IsName(string name) => name.Length > 0 && !name.Any(c => char.IsWhiteSpace(c) || c == '+');

    internal static uint KeyHash(string name, byte[] publicKey) =>
        BinaryPrimitives.ReadUInt32BigEndian(SHA256.HashData([.. Encoding.UTF8.GetBytes(name + "\n"), Ed25519Type, .. publicKey]));

    private static Key Open(byte[] seed) => Key.Import(SignatureAlgorithm.Ed25519, seed, KeyBlobFormat.RawPrivateKey);
}
