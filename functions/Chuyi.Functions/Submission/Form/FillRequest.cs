namespace Chuyi.Functions.Submission;

/// <summary>What the script of a section's page sends while somebody types.</summary>
/// <param name="Fields">The texts of all inputs of each name.</param>
/// <param name="Seen">The mark of what stood there when the typing began.</param>
/// <param name="Version">The version of the draft that the page has.</param>
public sealed record FillRequest(IReadOnlyDictionary<string, IReadOnlyList<string>>? Fields, string? Seen, string? Version)
{
    /// <summary>The round that the draft is of.</summary>
    public string? Round { get; init; }

    /// <summary>What the service gave the page to know that by.</summary>
    public string? Of { get; init; }
}
