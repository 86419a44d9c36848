namespace Chuyi.Functions.Cases;

/// <summary>What a workflow asks to be recorded. Sequence and instant are its choice, so that a repetition is the same.</summary>
/// <param name="Case">The case.</param>
/// <param name="FirstSeq">The sequence of the first fact.</param>
/// <param name="Previous">The hash of the event before it.</param>
/// <param name="Actor">Who did it.</param>
/// <param name="At">When it was done.</param>
/// <param name="Facts">What was done, in order.</param>
/// <param name="ActId">The id of the act they came of, or null.</param>
/// <param name="Tags">Where the case stands after them.</param>
/// <param name="Summary">The summary of the case, or null where none is kept.</param>
public sealed record RecordRequest(
    CaseId Case,
    int FirstSeq,
    string Previous,
    string Actor,
    DateTimeOffset At,
    IReadOnlyList<Fact> Facts,
    string? ActId,
    CaseTags Tags,
    CaseSummary? Summary
);
