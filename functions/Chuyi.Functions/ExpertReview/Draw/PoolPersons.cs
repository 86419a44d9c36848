using Chuyi.Functions.Cases;
using Chuyi.Functions.People;
using Chuyi.Functions.Policy;

namespace Chuyi.Functions.ExpertReview;

/// <summary>One person holds one line of a pool, whatever the code: same address or same phone is the same person.</summary>
public static class PoolPersons
{
    /// <summary>Why two lines are one person's, or null. Lines count with the header as the first.</summary>
    public static Refusal? Fault(IReadOnlyList<PoolExpert> experts) =>
        Twice(experts, e => Address(e.Email), new("邮箱", "e-mail address"))
        ?? Twice(experts, e => Phone(e.Phone), new("手机号", "phone number"));

    private static Refusal? Twice(IReadOnlyList<PoolExpert> experts, Func<PoolExpert, string> who, Sentence what)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < experts.Count; i++)
        {
            var (line, same) = (i + 2, who(experts[i]));
            if (!seen.TryAdd(same, line))
                return new(
                    "pool-person",
                    $"第 {seen[same]} 行与第 {line} 行{what.Zh}相同；一人只能占一行。",
                    $"Lines {seen[same]} and {line} have the same {what.En}; a person holds one line."
                );
        }
        return null;
    }

    private static string Address(string email) => Plain(email).ToUpperInvariant();

    // What stands before the digits of a mobile number is the country.
    private static string Phone(string phone)
    {
        var digits = string.Concat(Plain(phone).Where(char.IsAsciiDigit));
        return digits[Math.Max(0, digits.Length - PhoneNumber.MobileDigits)..];
    }

    private static string Plain(string text) => string.Concat(CompatibleText.Normal(text).Where(c => !char.IsWhiteSpace(c)));
}
