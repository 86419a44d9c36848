using Chuyi.Functions.Cases;
using Chuyi.Functions.Web;

namespace Chuyi.Functions.ExpertReview;

/// <param name="Known">What the expert may know of whose the applications are; empty in a blind review.</param>
public sealed record DutyModel(CaseView<DutyState> View, IReadOnlyDictionary<string, ReviewItem> Known)
{
    /// <summary>Until when the signature can be taken back that was just given; null where none can.</summary>
    public DateTimeOffset? TakenBackUntil { get; init; }

    /// <summary>The sheets as they are saved, the highest total first.</summary>
    public IEnumerable<SheetScored> BestFirst =>
        View
            .State.Items.Where(View.State.Sheets.ContainsKey)
            .Select(item => View.State.Sheets[item])
            .OrderByDescending(sheet => sheet.Total);

    /// <summary>What an application is called before the expert.</summary>
    public Sentence TitleOf(string item) => DutyWords.Title(View.State, item, Known);
}

/// <param name="Item">Which of the duty's applications.</param>
public sealed record ReviewModel(CaseView<DutyState> View, string Item)
{
    /// <summary>What was typed on the sheet and not saved, or null.</summary>
    public SheetDraft? Draft { get; init; }

    /// <summary>By which the page keeps what is typed.</summary>
    public required string Bond { get; init; }

    /// <summary>What the application is called whose sheet was sent just before, or null.</summary>
    public Sentence? Scored { get; init; }

    /// <summary>Whether its sheet is a checklist: in a round of those, and for a unit that the policy names in any.</summary>
    public bool IsChecklist => View.State.Invitation!.Numbers.IsChecklist || IsOfNamed;

    /// <summary>Whether the unit is named by the policy, and others are scored.</summary>
    public required bool IsOfNamed { get; init; }

    /// <summary>What the round took over from its category; null in a round that asks for documents alone.</summary>
    public Rounds.RoundContent? Content { get; init; }

    /// <summary>What of it the expert sees.</summary>
    public required ShownItem Shown { get; init; }

    /// <summary>The sheet as it is saved, or null.</summary>
    public FilledSheet? Saved => View.State.Sheets.GetValueOrDefault(Item)?.Sheet;

    /// <summary>The mark of that.</summary>
    public string Seen => SheetDraft.MarkOf(Saved);

    /// <summary>What stands in the fields: what was typed last into the sheet as it is saved, or else that; null for nothing.</summary>
    public SheetDraft? Typed => Draft is { } draft && draft.Of == Seen ? draft : Kept;

    /// <summary>Whether that is not saved yet.</summary>
    public bool IsUnsaved => Typed is { IsEmpty: false } typed && Kept?.Says(typed) != true;

    /// <summary>
    /// What differs of another version, for the expert to compare: of what is saved where it was refused to save over it, or of
    /// what was typed in a window that had not seen it.
    /// </summary>
    public IReadOnlyList<TypedText> Beside(RefusedForm? refused) =>
        Kept is not { } kept ? []
        : refused?.Faults.Any(fault => fault.Code == SheetReading.OtherSheet.Code) == true
            ? SheetTexts.Of(View.State.Invitation!.Numbers, IsChecklist, kept, TypedIn(refused))
        : Draft is { IsEmpty: false } draft && draft.Of != Seen && !draft.Says(kept)
            ? SheetTexts.Of(View.State.Invitation!.Numbers, IsChecklist, draft, kept)
        : [];

    private SheetDraft? Kept => Saved is { } saved ? SheetDraft.From(saved) : null;

    private static SheetDraft TypedIn(RefusedForm refused) =>
        new()
        {
            Scores = [.. refused.Fields["score"].Select(score => score ?? "")],
            Comment = refused.Fields["comment"].ToString(),
            Remark = refused.Fields["remark"].ToString(),
            Of = "",
        };

    /// <summary>What helps to score a criterion, after its weight.</summary>
    public Sentence GuideOf(Policy.Criterion criterion) =>
        Content?.GuideOf(criterion) is { Zh.Length: > 0 } guide ? new($"。{guide.Zh}", $". {guide.En}") : new("", "");

    /// <summary>Which one it is among all, from 1.</summary>
    public int Place => DutyWords.Place(View.State, Item);
}
