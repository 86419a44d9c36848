using OtpNet;

namespace Chuyi.Functions.People;

/// <summary>One-time codes of a secret and the time (RFC 6238): SHA-1, six digits, a new one every 30 seconds.</summary>
public static class TotpCodes
{
    /// <summary>Digits of a code.</summary>
    public const int Digits = 6;

    /// <summary>Bytes of a secret: as many as SHA-1 has (RFC 4226).</summary>
    public const int SecretBytes = 20;

    private const string Issuer = "Chuyi";

    // One step before and one after: clocks differ, and typing takes time.
    private static readonly VerificationWindow Window = new(previous: 1, future: 1);

    /// <summary>The step of time that a code is of, one before and one after now included; null if it is of none after the last.</summary>
    /// <param name="last">The step of the code that was taken last: none is taken twice.</param>
    public static long? StepOf(byte[] secret, string code, DateTimeOffset now, long last) =>
        new Totp(secret).VerifyTotp(now.UtcDateTime, code.Trim(), out var step, Window) && step > last ? step : null;

    /// <summary>The code of a moment.</summary>
    public static string At(byte[] secret, DateTimeOffset moment) => new Totp(secret).ComputeTotp(moment.UtcDateTime);

    /// <summary>A secret as people type it into an authenticator (RFC 4648).</summary>
    public static string Written(byte[] secret) => Base32Encoding.ToString(secret);

    /// <summary>The address by which an authenticator takes a secret in.</summary>
    /// <param name="name">Whose it is, as the authenticator shows it.</param>
    public static Uri Link(byte[] secret, string name) => new OtpUri(OtpType.Totp, secret, name, Issuer).ToUri();
}
