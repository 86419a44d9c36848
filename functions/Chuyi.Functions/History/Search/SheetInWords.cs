using Chuyi.Functions.Cases;
using Chuyi.Functions.ExpertReview;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Rounds;
using Chuyi.History.Events;

namespace Chuyi.Functions.History;

/// <summary>A score sheet as whoever audits a review reads it.</summary>
/// <param name="Application">The case that it is of.</param>
/// <param name="Scores">Each criterion of its round, and what was given.</param>
/// <param name="IsChecklist">Whether a criterion is met or not, and has no points.</param>
public sealed record SheetInWords(
    string Application,
    IReadOnlyList<(Criterion Criterion, int Score)> Scores,
    decimal Total,
    string Comment,
    bool IsChecklist
)
{
    /// <summary>The numbers of its round.</summary>
    public required RoundNumbers Numbers { get; init; }

    /// <summary>What its application is called; null where that is not known.</summary>
    public string? Name { get; init; }

    /// <summary>What the expert wrote to the office alone; null for nothing.</summary>
    public string? Remark { get; init; }

    /// <summary>The sheet that an event tells, by the criteria of its round; null of any other event.</summary>
    /// <param name="names">What applications are called.</param>
    public static SheetInWords? Of(EventRecord one, IEnumerable<RoundCall> rounds, IReadOnlyDictionary<string, string> names) =>
        Find(one, rounds) is (var round, { Sheet: var sheet, Total: var total }) && round.Numbers is var numbers
            ? new(
                sheet.Application,
                [.. numbers.Criteria.Zip(sheet.Scores)],
                total,
                sheet.Comment,
                numbers.IsChecklist || sheet.IsChecklist
            )
            {
                Numbers = numbers,
                Name = names.GetValueOrDefault(sheet.Application),
                Remark = sheet.Remark,
            }
            : null;

    /// <summary>The sheet that an event tells, and its round; null of any other event.</summary>
    public static (RoundCall Round, SheetScored Fact)? Find(EventRecord one, IEnumerable<RoundCall> rounds) =>
        one.Type == nameof(SheetScored)
        && CaseId.TryParse(one.Case, out var duty)
        && rounds.FirstOrDefault(call => duty.IsDutyOf(call.Round)) is { } round
        && FactFormat.Read(one) is SheetScored fact
            ? (round, fact)
            : null;

    /// <summary>What was given, as it is read.</summary>
    public Sentence Said(Criterion criterion, int score) => DutyWords.Score(score, criterion, Numbers, IsChecklist);

    // An id says nothing to who reads it, and finds the case.
    private Sentence Named => Name is null ? new(Application, Application) : new($"{Name}（{Application}）", $"{Name} ({Application})");

    /// <summary>All of it in one text, for a file.</summary>
    public Sentence Whole =>
        new(
            $"{Named.Zh}："
                + string.Join("；", Scores.Select(s => $"{s.Criterion.Name.Zh} {Said(s.Criterion, s.Score).Zh}"))
                + $"。意见：{Comment}"
                + (Remark is null ? "" : $" 备注：{Remark}"),
            $"{Named.En}: "
                + string.Join("; ", Scores.Select(s => $"{s.Criterion.Name.En} {Said(s.Criterion, s.Score).En}"))
                + $". Comment: {Comment}"
                + (Remark is null ? "" : $" Remark: {Remark}")
        );
}
