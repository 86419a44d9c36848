using Chuyi.Functions.Cases;

namespace Chuyi.Functions.People;

/// <summary>Another contact of a department that somebody of the office asks for.</summary>
public sealed record ProposedContact
{
    /// <summary>The department as the catalogue names it.</summary>
    public required Sentence Department { get; init; }

    public required Proposal Proposal { get; init; }
}
