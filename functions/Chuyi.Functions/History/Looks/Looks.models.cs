using Chuyi.Functions.Cases;
using Chuyi.Functions.People;

namespace Chuyi.Functions.History;

/// <summary>What was asked of who looked at documents, and what was found.</summary>
public sealed record LooksModel
{
    public required HistoryQuery Query { get; init; }

    /// <summary>What of the question nobody can answer; then nothing is found.</summary>
    public required IReadOnlyList<Refusal> Wrong { get; init; }

    public required LooksFound Found { get; init; }

    public required IReadOnlyDictionary<string, ActorName> Actors { get; init; }

    /// <summary>The address of the same question, at another place or as a file.</summary>
    public string Address(string? after = null, string? file = null) =>
        Query.Address(file is null ? "/history/looks" : $"/history/looks/{file}", after);
}
