using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;

namespace Chuyi.Functions.Submission;

/// <summary>How far the sealing of a large document is, and what came of it. A format: it lies among the uploads for some days.</summary>
public sealed record Sealing
{
    /// <summary>The unit whose draft it is for.</summary>
    public required string Unit { get; init; }

    public required string Application { get; init; }

    /// <summary>The id under which it was sent.</summary>
    public required string Document { get; init; }

    /// <summary>What was said of it.</summary>
    public required UploadClaim Claim { get; init; }

    /// <summary>The instance of the workflow that seals it; what is sent anew after a refusal has another.</summary>
    public required string Run { get; init; }

    public SealingStep Step { get; init; }

    /// <summary>How many of its bytes have been read.</summary>
    public long Read { get; init; }

    /// <summary>Why it was not taken, once it is known.</summary>
    public Refusal? Refusal { get; init; }

    /// <summary>What was sealed, once it is.</summary>
    public SealedDocument? Sealed { get; init; }

    /// <summary>
    /// Whether its file was chosen once more after that: then it is listed again. Who only asks on does not bring back what was removed.
    /// </summary>
    public bool IsChosenAgain { get; init; }

    /// <summary>Whether there is nothing more to do.</summary>
    internal bool IsOver => Refusal is not null || Sealed is not null;
}
