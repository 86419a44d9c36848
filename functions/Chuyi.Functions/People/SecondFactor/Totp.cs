using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Chuyi.Functions.People;

/// <summary>One-time codes of a secret and the time (RFC 6238): SHA-1, six digits, a new one every 30 seconds.</summary>
public static class Totp
{
    /// <summary>Digits of a code.</summary>
    public const int Digits = 6;

    /// <summary>Bytes of a secret: as many as SHA-1 has (RFC 4226).</summary>
    public const int SecretBytes = 20;

    private const int Seconds = 30;
    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <summary>The step of time that a code is of, one before and one after now included; null if it is of none after the last.</summary>
    /// <param name="last">The step of the code that was taken last: none is taken twice.</param>
    public static long? StepOf(byte[] secret, string code, DateTimeOffset now, long last)
    {
        var current = now.ToUnixTimeSeconds() / Seconds;
        long? found = null;
        for (var step = current - 1; step <= current + 1; step++)
            if (
                step > last
                && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(At(secret, step)), Encoding.UTF8.GetBytes(code.Trim()))
            )
                found ??= step;
        return found;
    }

    /// <summary>The code of a step.</summary>
    public static string At(byte[] secret, long step)
    {
        var counter = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
#pragma warning disable CA5350 // The standard, and every authenticator, has SHA-1; in HMAC it is not broken.
        var mac = HMACSHA1.HashData(secret, counter);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(mac.AsSpan(mac[^1] & 15)) & int.MaxValue;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    /// <summary>A secret as people type it into an authenticator (RFC 4648).</summary>
    public static string Written(byte[] secret)
    {
        var text = new StringBuilder();
        for (var bit = 0; bit < secret.Length * 8; bit += 5)
        {
            var five = 0;
            for (var i = bit; i < bit + 5; i++)
                five = five << 1 | (i < secret.Length * 8 ? secret[i / 8] >> 7 - i % 8 & 1 : 0);
            text.Append(Base32[five]);
        }
        return text.ToString();
    }
}
