using System.Globalization;
using Chuyi.Cli.Demo.Browsing;

namespace Chuyi.Cli.Demo.Chapters;

/// <summary>A line of a ranked list as a page shows it.</summary>
internal sealed record ListRow(string Application, int Rank, string Unit, decimal? Score, string Standing, bool Struck, string Said)
{
    public const string Proposed = "Proposed",
        Reserve = "Reserve";

    public static IReadOnlyList<ListRow> Of(WebPage page)
    {
        var heads = page.All("#list thead th").Select(h => h.TextContent.Trim()).ToList();
        var (score, standing) = (heads.IndexOf("得分"), heads.IndexOf("结果"));
        return
        [
            .. page.All("#list tbody tr")
                .Select(row => new ListRow(
                    row.GetAttribute("data-application")!,
                    int.Parse(row.Children[0].TextContent, CultureInfo.InvariantCulture),
                    row.Children[1].TextContent.Trim(),
                    score < 0 ? null : decimal.Parse(row.Children[score].TextContent, CultureInfo.InvariantCulture),
                    row.GetAttribute("data-standing")!,
                    row.HasAttribute("data-struck"),
                    row.Children[standing].TextContent.Trim()
                )),
        ];
    }
}
