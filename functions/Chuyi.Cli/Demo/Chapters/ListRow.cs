using System.Globalization;
using Chuyi.Cli.Demo.Browsing;

namespace Chuyi.Cli.Demo.Chapters;

/// <summary>A line of a ranked list as a page shows it.</summary>
internal sealed record ListRow
{
    public required string Application { get; init; }

    public required int Rank { get; init; }

    public required string Unit { get; init; }

    public required decimal? Score { get; init; }

    public required string Standing { get; init; }

    public required bool Struck { get; init; }

    public required string Said { get; init; }

    public const string Proposed = "Proposed",
        Reserve = "Reserve";

    /// <summary>The whole list as the office sees it, page by page.</summary>
    public static async Task<IReadOnlyList<ListRow>> Whole(Cast cast)
    {
        var rows = new List<ListRow>();
        for (var at = cast.RoundPage + "?page=1"; at is not null; )
        {
            var page = await cast.Office.Open(at);
            rows.AddRange(Of(page));
            at = page.First("nav.pages a[rel=next]")?.GetAttribute("href")?.Split('#')[0];
        }
        return rows;
    }

    public static IReadOnlyList<ListRow> Of(WebPage page)
    {
        var heads = page.All("#list thead th").Select(h => h.TextContent.Trim()).ToList();
        var (unit, score, standing) = (heads.IndexOf("单位"), heads.IndexOf("得分"), heads.IndexOf("结果"));
        return
        [
            .. page.All("#list tbody tr[data-application]")
                .Select(row => new ListRow
                {
                    Application = row.GetAttribute("data-application")!,
                    Rank = int.Parse(row.Children[0].TextContent, CultureInfo.InvariantCulture),
                    Unit = row.Children[unit].TextContent.Trim(),
                    Score = score < 0 ? null : decimal.Parse(row.Children[score].TextContent, CultureInfo.InvariantCulture),
                    Standing = row.GetAttribute("data-standing")!,
                    Struck = row.HasAttribute("data-struck"),
                    Said = row.Children[standing].TextContent.Trim(),
                }),
        ];
    }
}
