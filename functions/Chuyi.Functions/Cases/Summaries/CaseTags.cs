namespace Chuyi.Functions.Cases;

/// <summary>Under what the read store keeps an event.</summary>
/// <param name="Round">The round's case id, or empty for what belongs to none.</param>
/// <param name="Category">The category's code, or empty.</param>
/// <param name="Stage">Where the case stands after the event: its stage by name, whichever stages its kind has.</param>
public sealed record CaseTags(string Round, string Category, string Stage)
{
    /// <summary>Of a case that belongs to a round: it is kept under its stage by name.</summary>
    public static CaseTags Of<TStage>(CaseId round, string category, TStage stage)
        where TStage : struct, Enum => new(round, category, stage.ToString());

    /// <summary>Of one that belongs to none.</summary>
    public static CaseTags Of<TStage>(TStage stage)
        where TStage : struct, Enum => new("", "", stage.ToString());

    public static CaseTags None { get; } = new("", "", "");
}
