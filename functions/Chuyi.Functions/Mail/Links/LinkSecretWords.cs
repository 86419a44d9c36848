using Chuyi.Functions.Cases;
using Chuyi.Functions.People;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Storage;

namespace Chuyi.Functions.Mail;

/// <summary>What the code behind a link is, to whoever has to give it.</summary>
public static class LinkSecretWords
{
    public static Sentence Of(LinkSecret secret) =>
        secret == LinkSecret.Shown
            ? new("提交异议后页面显示的确认码", "The code that the page showed")
            : new($"备案{PhoneNumber.CodeWords.Zh}", $"The {PhoneNumber.CodeWords.En} on file");

    /// <summary>What was typed, with the digits of a keyboard.</summary>
    public static string Plain(string typed) => CompatibleText.Normal(typed).Trim();

    /// <summary>Whether it can be the code at all.</summary>
    public static bool IsPossible(LinkSecret secret, string code) => code.Length == DigitsOf(secret) && code.All(char.IsAsciiDigit);

    /// <summary>How many digits it has.</summary>
    public static int DigitsOf(LinkSecret secret) => secret == LinkSecret.Shown ? Keys.CodeDigits : PhoneNumber.CodeDigits;
}
