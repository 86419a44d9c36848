using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Storage;

namespace Chuyi.Functions.People;

/// <summary>That the code of a letter was right, and the authenticator's is still to come: a mark that its form carries.</summary>
public static class SecondStep
{
    public static string MarkOf(Keys keys, CaseId account, DateTimeOffset now)
    {
        var until = now.AddMinutes(SecondFactorRules.StepMinutes).ToUnixTimeSeconds();
        return $"{account}!{until}!{Token(keys, account, until)}";
    }

    /// <summary>Whose it is, or null where nobody gave it, or it is over.</summary>
    public static CaseId? Read(Keys keys, string mark, DateTimeOffset now) =>
        mark.Split('!') is [var id, var end, var token]
        && CaseId.TryParse(id, CaseKind.Account, out var account)
        && long.TryParse(end, NumberStyles.None, CultureInfo.InvariantCulture, out var until)
        && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(token), Encoding.UTF8.GetBytes(Token(keys, account, until)))
        && now.ToUnixTimeSeconds() < until
            ? account
            : null;

    private static string Token(Keys keys, CaseId account, long until) =>
        keys.Token(string.Create(CultureInfo.InvariantCulture, $"second-step/{account}/{until}"));
}
