using System.Text.RegularExpressions;
using Chuyi.Functions.People;
using Chuyi.Functions.Web;

namespace Chuyi.Tests.Web;

/// <summary>The attributes in which pages carry what their scripts say, as the pages themselves name them.</summary>
internal static partial class ScriptWords
{
    /// <summary>The attributes by their names. One page chooses whether it has one, and says it elsewhere.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        .. Sources
            .Of(Sources.Service, ".razor")
            .SelectMany(file => Attribute().Matches(File.ReadAllText(Path.Combine(Sources.Service, file))))
            .Select(found => found.Groups[1].Value)
            .Concat(CallWords.Of(new Caller(null, null, "zh")).Keys)
            .Append("data-recorded")
            .Distinct()
            .Order(StringComparer.Ordinal),
    ];

    [GeneratedRegex("""\s(data-[a-z-]+)="@T\(""")]
    private static partial Regex Attribute();
}
