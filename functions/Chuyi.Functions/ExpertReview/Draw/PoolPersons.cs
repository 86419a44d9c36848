using Chuyi.Functions.Cases;
using Chuyi.Functions.People;
using Chuyi.Functions.Policy;

namespace Chuyi.Functions.ExpertReview;

/// <summary>One person holds one line of a pool, whatever the code: same address or same phone is the same person.</summary>
public static class PoolPersons
{
    /// <summary>Why two lines are one person's, or null. Lines count with the header as the first.</summary>
    public static Refusal? Fault(IReadOnlyList<PoolExpert> experts) =>
        Twice(experts, e => Address(e.Email)) is var (first, second)
            ? new(
                "pool-person",
                $"第 {first} 行与第 {second} 行邮箱相同；一人只能占一行。",
                $"Lines {first} and {second} have the same e-mail address; a person holds one line."
            )
        : Twice(experts, e => Phone(e.Phone)) is var (one, other)
            ? new(
                "pool-person",
                $"第 {one} 行与第 {other} 行手机号相同；一人只能占一行。",
                $"Lines {one} and {other} have the same phone number; a person holds one line."
            )
        : null;

    private static (int First, int Second)? Twice(IReadOnlyList<PoolExpert> experts, Func<PoolExpert, string> who)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < experts.Count; i++)
            if (!seen.TryAdd(who(experts[i]), i + 2))
                return (seen[who(experts[i])], i + 2);
        return null;
    }

    private static string Address(string email) => Plain(email).ToUpperInvariant();

    // What stands before the digits of a mobile number is the country.
    private static string Phone(string phone) =>
        string.Concat(Plain(phone).Where(char.IsAsciiDigit)) is var digits && digits.Length > PhoneNumber.MobileDigits
            ? digits[^PhoneNumber.MobileDigits..]
            : digits;

    private static string Plain(string text) => string.Concat(CompatibleText.Normal(text).Where(c => !char.IsWhiteSpace(c)));
}
