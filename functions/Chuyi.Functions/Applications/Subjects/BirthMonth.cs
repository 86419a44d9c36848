using System.Globalization;
using System.Text.RegularExpressions;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Policy;

namespace Chuyi.Functions.Applications;

/// <summary>The year and month in which a person was born. It tells two of one name apart, and is for nothing else.</summary>
public static partial class BirthMonth
{
    /// <summary>As <c>yyyy-MM</c>, of 1975-3, 1975年3月, 1975.03 or 197503; or why it is none.</summary>
    public static Outcome<string> Read(string typed) =>
        Form().Match(CompatibleText.Normal(typed)) is { Success: true } read
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"{read.Groups[1].Value}-{int.Parse(read.Groups[2].ValueSpan, CultureInfo.InvariantCulture):00}"
            )
            : None;

    private static Refusal None { get; } =
        new("born", "请填写出生年月，如 1975-03。", "Please give year and month of birth, such as 1975-03.") { Field = "born" };

    [GeneratedRegex(@"^\s*((?:19|20)\d\d)(?:\s*[-./年]\s*)?(0?[1-9]|1[0-2])\s*月?\s*$")]
    private static partial Regex Form();
}
