using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Chuyi.Functions.Storage;

/// <summary>
/// The service's keys. One secret of 32 bytes, from which a key for each use is derived, and the seed of the log's
/// signing key. Losing them makes links, codes and the log's signature unusable; leaking them makes them forgeable.
/// </summary>
public sealed class Keys(byte[] secret, byte[] logSeed)
{
    /// <summary>The key of the events' salts.</summary>
    public byte[] Salts { get; } = Derive(secret, "salt");

    /// <summary>The Ed25519 seed of the log's checkpoints.</summary>
    public byte[] LogSeed { get; } = logSeed;

    private readonly byte[] tokens = Derive(secret, "token");
    private readonly byte[] codes = Derive(secret, "code");
    private readonly byte[] forms = Derive(secret, "form");
    private readonly byte[] prints = Derive(secret, "print");
    private readonly byte[] draws = Derive(secret, "draw");
    private readonly byte[] seals = Derive(secret, "seal");

    /// <summary>
    /// The 256 bits of a link or session, as base64url. The same name makes the same token, so that a letter that
    /// is sent again after a crash carries the same link; without the key it is indistinguishable from random.
    /// </summary>
    public string Token(string name) => Base64Url(HMACSHA256.HashData(tokens, Encoding.UTF8.GetBytes(name)));

    /// <summary>Digits of a code that a page shows.</summary>
    public const int CodeDigits = 6;

    /// <summary>A code of a name, with so many digits: 18 at most.</summary>
    public string Code(string name, int digits = CodeDigits)
    {
        var mac = HMACSHA256.HashData(codes, Encoding.UTF8.GetBytes(name));
        return (BitConverter.ToUInt64(mac) % (ulong)Math.Pow(10, digits)).ToString("D" + digits, CultureInfo.InvariantCulture);
    }

    /// <summary>What stands in storage of a short secret, such as four digits: useless without the key.</summary>
    public string Fingerprint(string name, string code) => Convert.ToHexStringLower(HMACSHA256.HashData(codes, Parts(name, code.Trim())));

    /// <summary>
    /// What stands in facts and keys of something that identifies a person: the same value has the same print, and without
    /// the key nobody can try values until one fits.
    /// </summary>
    public string Print(string value) => Convert.ToHexStringLower(HMACSHA256.HashData(prints, Encoding.UTF8.GetBytes(value)))[..32];

    /// <summary>The mark of a form that this service gave to one visitor.</summary>
    public string FormMark(string visitor, string form) => Base64Url(HMACSHA256.HashData(forms, Parts(visitor, form)).AsSpan(0, 16));

    /// <summary>Whether something is that mark; how long it takes to say so tells nothing of it.</summary>
    public bool IsFormMark(string? given, string visitor, string form) =>
        given is not null
        && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given), Encoding.UTF8.GetBytes(FormMark(visitor, form)));

    /// <summary>The mark of something that a published draw does not name: the same for the same thing, telling nothing else.</summary>
    public string DrawMark(string thing) => Convert.ToHexStringLower(HMACSHA256.HashData(draws, Encoding.UTF8.GetBytes(thing)));

    /// <summary>A secret that the service has to read again (AES-GCM): nobody does without the key, or for another use.</summary>
    /// <param name="use">Whose it is, and what for.</param>
    public string Seal(string use, ReadOnlySpan<byte> content)
    {
        var whole = new byte[NonceBytes + content.Length + TagBytes];
        RandomNumberGenerator.Fill(whole.AsSpan(0, NonceBytes));
        using var cipher = new AesGcm(seals, TagBytes);
        cipher.Encrypt(
            whole.AsSpan(0, NonceBytes),
            content,
            whole.AsSpan(NonceBytes, content.Length),
            whole.AsSpan(NonceBytes + content.Length),
            Encoding.UTF8.GetBytes(use)
        );
        return Base64Url(whole);
    }

    /// <summary>What was sealed for a use, or null where it was not.</summary>
    public byte[]? Unseal(string use, string written)
    {
        if (!System.Buffers.Text.Base64Url.IsValid(written) || System.Buffers.Text.Base64Url.DecodeFromChars(written) is not { } whole)
            return null;
        if (whole.Length < NonceBytes + TagBytes)
            return null;
        var content = new byte[whole.Length - NonceBytes - TagBytes];
        using var cipher = new AesGcm(seals, TagBytes);
        try
        {
            cipher.Decrypt(
                whole.AsSpan(0, NonceBytes),
                whole.AsSpan(NonceBytes, content.Length),
                whole.AsSpan(whole.Length - TagBytes),
                content,
                Encoding.UTF8.GetBytes(use)
            );
            return content;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private const int NonceBytes = 12,
        TagBytes = 16;

    /// <summary>What stands in storage of a token.</summary>
    public static string Hash(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    public static string Base64Url(ReadOnlySpan<byte> bytes) => System.Buffers.Text.Base64Url.EncodeToString(bytes);

    // Each part with its length before it: no other parts are written with the same bytes, wherever they are cut.
    private static byte[] Parts(params string[] parts) =>
        Encoding.UTF8.GetBytes(string.Concat(parts.Select(part => string.Create(CultureInfo.InvariantCulture, $"{part.Length}:{part}"))));

    private static byte[] Derive(byte[] secret, string use) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, secret, 32, info: Encoding.UTF8.GetBytes("chuyi/" + use));
}
