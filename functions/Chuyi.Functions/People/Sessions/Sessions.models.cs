using Chuyi.Functions.Cases;
using Chuyi.Functions.History;

namespace Chuyi.Functions.People;

/// <param name="Own">The mark of the session in which the page is read.</param>
public sealed record SessionsModel(IReadOnlyList<OpenSession> Sessions, string Own)
{
    /// <summary>Whether the reader is signed in elsewhere too.</summary>
    public bool HasOthers => Sessions.Any(open => open.Mark != Own);
}

/// <summary>What an auditor finds of sign-ins and refused attempts.</summary>
public sealed record SignInHistoryModel
{
    public required HistoryQuery Query { get; init; }

    public required DoorKind Kind { get; init; }

    /// <summary>What of the question nobody can answer; then nothing is found.</summary>
    public required IReadOnlyList<Refusal> Wrong { get; init; }

    /// <summary>The latest first.</summary>
    public required IReadOnlyList<DoorLine> Lines { get; init; }

    /// <summary>Whether there are more than are shown.</summary>
    public required bool IsCut { get; init; }

    public required IReadOnlyDictionary<string, ActorName> Actors { get; init; }
}
