using Chuyi.Functions.Cases;
using Chuyi.Functions.People;

namespace Chuyi.Functions.Mail;

/// <summary>A letter of a case as the office reads of it.</summary>
public sealed record LetterRow
{
    /// <summary>The sequence of the event that tells of it; null while it waits.</summary>
    public int? Seq { get; init; }

    public required Sentence Subject { get; init; }

    /// <summary>Whom it is for.</summary>
    public required ActorName For { get; init; }

    /// <summary>When that was done of which it tells.</summary>
    public required DateTimeOffset At { get; init; }

    public required LetterStanding Standing { get; init; }

    /// <summary>Why it has not arrived, or null.</summary>
    public Sentence? Reason { get; init; }

    /// <summary>Since when it is tried again and again, as far as that was noted.</summary>
    public DateTimeOffset? TriedSince { get; init; }

    /// <summary>How often it was tried, as far as that was noted.</summary>
    public int Tries { get; init; }

    /// <summary>What the server said, for who looks after the service, or null.</summary>
    public string? Detail { get; init; }

    /// <summary>Whether a link was to be in it.</summary>
    public bool HasLink { get; init; }

    /// <summary>The link in it as it stands now, or null.</summary>
    public StoredLink? Link { get; init; }

    /// <summary>When it was asked for once more, or null.</summary>
    public DateTimeOffset? AskedAt { get; init; }

    /// <summary>Why it cannot be sent once more, or null.</summary>
    public Sentence? WhyNotAgain { get; init; }
}
