using System.Text.RegularExpressions;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Policy;

namespace Chuyi.Functions.Applications;

/// <summary>No identity number is taken anywhere: nobody needs it here, and what stands in a history stays there.</summary>
public static partial class IdentityNumbers
{
    /// <summary>Why a text is not taken, or null: it has in it what looks like an identity number.</summary>
    public static Refusal? Fault(string field, string text) =>
        Likely().IsMatch(CompatibleText.Normal(text))
            ? new Refusal(
                "identity-number",
                "填写内容中似有居民身份证号码。本系统不收集身份证号码，请删除后重新提交。",
                "This looks as if it had an identity number in it. None is collected here; please take it out."
            )
            {
                Field = field,
            }
            : null;

    // Six digits of a place, a day of birth, three digits and one to check; written with blanks or hyphens too.
    [GeneratedRegex(@"(?<!\d)[1-9]\d{5}[ -]?(?:18|19|20)\d\d[ -]?(?:0[1-9]|1[0-2])[ -]?(?:0[1-9]|[12]\d|3[01])[ -]?\d{3}[ -]?[\dXx](?!\d)")]
    private static partial Regex Likely();
}
