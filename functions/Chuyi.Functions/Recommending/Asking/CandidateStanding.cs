using System.Text.Json.Serialization;

namespace Chuyi.Functions.Recommending;

/// <summary>An application, and what its recommender has said of it.</summary>
public sealed record CandidateStanding(Candidate Candidate)
{
    /// <summary>The place in which it is recommended, from 1; null while it is not.</summary>
    public int? Place { get; init; }

    /// <summary>Why it is not recommended; null while that is not said.</summary>
    public string? DeclinedBecause { get; init; }

    /// <summary>Whether it left before anything was said of it: withdrawn, or refused for its form.</summary>
    public bool IsGone { get; init; }

    /// <summary>Whether nothing was said of it until the last day was over.</summary>
    public bool IsLapsed { get; init; }

    /// <summary>Whether it still waits to be recommended or declined.</summary>
    [JsonIgnore]
    public bool IsOpen => this is { Place: null, DeclinedBecause: null, IsGone: false, IsLapsed: false };
}
