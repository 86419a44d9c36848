namespace Chuyi.Functions.Web;

/// <summary>The one-time id of a form: 96 random bits in hexadecimal, as this service issues it.</summary>
public static class FormId
{
    /// <summary>Bytes of randomness.</summary>
    public const int Bytes = 12;

    /// <summary>Whether a text has the form of such an id.</summary>
    public static bool Is(string text) => text.Length == 2 * Bytes && text.All(char.IsAsciiHexDigitLower);
}
