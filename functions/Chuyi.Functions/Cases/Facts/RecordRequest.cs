using Chuyi.Functions.Mail;

namespace Chuyi.Functions.Cases;

/// <summary>What a workflow asks to be recorded. Sequence and instant are its choice, so that a repetition is the same.</summary>
public sealed record RecordRequest
{
    /// <summary>The case.</summary>
    public required CaseId Case { get; init; }

    /// <summary>The sequence of the first fact.</summary>
    public required int FirstSeq { get; init; }

    /// <summary>The hash of the event before it.</summary>
    public required string Previous { get; init; }

    /// <summary>Who did it.</summary>
    public required string Actor { get; init; }

    /// <summary>When it was done.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>What was done, in order.</summary>
    public required IReadOnlyList<Fact> Facts { get; init; }

    /// <summary>The id of the act they came of, or null.</summary>
    public string? ActId { get; init; }

    /// <summary>Where the case stands after them.</summary>
    public required CaseTags Tags { get; init; }

    /// <summary>The summary of the case, or null where none is kept.</summary>
    public CaseSummary? Summary { get; init; }

    /// <summary>What they open and close of what is asked of people.</summary>
    public WorkChange Work { get; init; } = WorkChange.None;

    /// <summary>For what nothing that is typed is kept any more.</summary>
    public IReadOnlyList<string> Closes { get; init; } = [];

    /// <summary>The letters that follow from them, in order. Those that do not go out at once are delivered afterwards.</summary>
    public IReadOnlyList<Letter> Letters { get; init; } = [];

    /// <summary>Whether the round of the case may have committed to its cases for the last time before this.</summary>
    public bool MayBeLate { get; init; }
}
