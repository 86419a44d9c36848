namespace Chuyi.History.Verification;

/// <summary>What a verification found. The sentences come first; the details say where.</summary>
public sealed record VerifyReport
{
    /// <summary>What it comes to.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>The verdict in one sentence.</summary>
    public required Sentence Sentence { get; init; }

    /// <summary>Content, completeness, key, continuity, each in a sentence; none if there was nothing to verify.</summary>
    public required IReadOnlyList<Answer> Answers { get; init; }

    /// <summary>What is wrong, then what a reader should know; at most 100 faults are told one by one.</summary>
    public required IReadOnlyList<Sentence> Details { get; init; }

    /// <summary>Cases whose chains were checked.</summary>
    public int Cases { get; init; }

    /// <summary>Events that were checked.</summary>
    public long Events { get; init; }

    /// <summary>Leaves of the log.</summary>
    public long Leaves { get; init; }

    /// <summary>Leaves whose event was not at hand.</summary>
    public long LeavesWithoutEvent { get; init; }

    /// <summary>The head to remember for the next time, or null if this one is not to be relied on.</summary>
    public SeenHead? Head { get; init; }

    /// <summary>Whether it is whole in every respect, under the reader's own key.</summary>
    public bool Whole => Verdict == Verdict.Whole;

    internal static VerifyReport Refused(Sentence why) =>
        new()
        {
            Verdict = Verdict.Unreadable,
            Sentence = why,
            Answers = [],
            Details = [],
        };
}
