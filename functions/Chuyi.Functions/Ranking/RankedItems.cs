using Chuyi.Functions.Applications;
using Chuyi.Functions.Policy;

namespace Chuyi.Functions.Ranking;

/// <summary>What the sheets of an application come to, before it has a rank.</summary>
internal static class RankedItems
{
    public static RankedItem Of(Scored application, RoundNumbers numbers, Allocation? allocation, bool isListedByPlace)
    {
        var isChecked = numbers.IsChecklist || allocation is { NamedIds: not null } && application.NamedPlace is not null;
        var vetoed = isChecked ? [] : JudgingRules.Vetoed(numbers, application.Sheets);
        var (score, verdict) = (RankedList.Score(numbers, application.Sheets), isChecked ? VerdictOf(application) : null);
        return new()
        {
            Application = application.Application,
            UnitName = application.UnitName,
            Designee = application.Designee,
            NewName = application.NewName,
            Title = application.Title,
            Score = score,
            TieBreak = [.. numbers.Criteria.Select((_, i) => Points.Mean([.. application.Sheets.Select(s => (decimal)s[i])]))],
            Sheets = application.Sheets.Count,
            Rank = 0,
            Standing = Standing.NotProposed,
            IsNamed = application.NamedPlace is not null,
            Prefecture = allocation?.Kind == CategoryKind.Allotted ? application.Prefecture : null,
            Seat = isListedByPlace ? application.Prefecture : null,
            // Where all compete the order of a recommender gives no place.
            Nomination = allocation?.Kind == CategoryKind.Allotted ? application.Nomination : null,
            Verdict = verdict,
            Vetoed = vetoed.Count > 0 ? [.. vetoed.Select(criterion => criterion.Name)] : null,
            FallsShort = verdict is not null ? !verdict.Passes : vetoed.Count > 0 || score < numbers.PassMark,
        };
    }

    /// <summary>Where its group stands on the list: named units first; prefectures in the order of the catalogue.</summary>
    public static int GroupOf(RankedItem item, Allocation? allocation) =>
        allocation is { Kind: CategoryKind.Allotted } ? allocation.Prefectures.TakeWhile(p => p != item.Prefecture).Count()
        : item.IsNamed ? 0
        : 1;

    private static PanelVerdict VerdictOf(Scored application) =>
        new(application.Sheets.Count(sheet => sheet.All(point => point == 1)), application.Sheets.Count);
}
