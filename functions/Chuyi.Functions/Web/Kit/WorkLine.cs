using Chuyi.Functions.Cases;
using Chuyi.Functions.Policy;

namespace Chuyi.Functions.Web;

/// <summary>Something that is asked of the reader.</summary>
/// <param name="Name">What it is about.</param>
/// <param name="Address">Where it is done.</param>
public sealed record WorkLine(Sentence Name, string Address)
{
    /// <summary>The last day for it, or null where there is none.</summary>
    public DateOnly? Last { get; init; }

    /// <summary>The first instant that is too late, where that is known to the minute.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>Whether there is a day for it.</summary>
    public bool HasEnd => (At, Last) is not (null, null);

    /// <summary>Whether that has passed.</summary>
    public bool IsOverdue(DateTimeOffset now) => End <= now;

    /// <summary>When it is too late; what has no end comes last.</summary>
    public DateTimeOffset End => At ?? (Last is { } day ? Deadline.After(day) : DateTimeOffset.MaxValue);
}
