using System.Collections.Immutable;
using Chuyi.Functions.Cases;

namespace Chuyi.Functions.ExpertReview;

/// <summary>
/// What the office decided of experts across rounds: the fold of its facts. Who they are stands in the pools that rounds imported,
/// and nowhere else.
/// </summary>
public sealed record ExpertRegisterState : ICaseState<ExpertRegisterState>
{
    public static ExpertRegisterState Empty { get; } = new();

    public static CaseKind Kind => CaseKind.Experts;

    public ExpertRegisterStage Stage { get; init; }

    /// <summary>Who has retired, by the id that they had then.</summary>
    public ImmutableDictionary<string, ExpertRetirement> Retired { get; init; } = ImmutableDictionary<string, ExpertRetirement>.Empty;

    /// <summary>The ids that were merged, each with that of the record it was merged into.</summary>
    public ImmutableDictionary<string, string> Merged { get; init; } = ImmutableDictionary<string, string>.Empty;

    public CaseTags Tags => Stage == ExpertRegisterStage.None ? CaseTags.None : CaseTags.Of(Stage);

    public bool MayOutlastRound => false;

    public ExpertRegisterState After(Fact fact, DateTimeOffset at) =>
        fact switch
        {
            ExpertRetired r => Kept with { Retired = Retired.SetItem(r.Retirement.Expert, r.Retirement) },
            ExpertBroughtBack b => Kept with { Retired = Retired.Remove(b.Expert) },
            ExpertsMerged m => Kept with { Merged = Merged.SetItem(m.Merger.From, m.Merger.Into), Retired = Retiring(m.Merger) },
            _ => this,
        };

    private ExpertRegisterState Kept => this with { Stage = ExpertRegisterStage.Kept };

    // Whoever has retired under one of two records is not drawn under the other.
    private ImmutableDictionary<string, ExpertRetirement> Retiring(ExpertMerger merger) =>
        !Retired.TryGetValue(merger.From, out var gone) ? Retired
        : Retired.ContainsKey(merger.Into) ? Retired.Remove(merger.From)
        : Retired.Remove(merger.From).Add(merger.Into, gone with { Expert = merger.Into });
}
