using System.Text.Json.Serialization;

namespace Chuyi.Functions.Cases;

/// <summary>The state of a case is the fold of its facts: nothing else is stored of it.</summary>
/// <typeparam name="TSelf">The state itself.</typeparam>
public interface ICaseState<TSelf>
    where TSelf : ICaseState<TSelf>
{
    static abstract TSelf Empty { get; }

    /// <summary>The kind of case whose state it is.</summary>
    static abstract CaseKind Kind { get; }

    /// <summary>The state after one more fact. Facts it does not know leave it as it is.</summary>
    TSelf After(Fact fact, DateTimeOffset at);

    /// <summary>Where the case stands, for summaries and searches.</summary>
    [JsonIgnore]
    CaseTags Tags { get; }

    /// <summary>
    /// Whether the round that the case belongs to may have committed to its cases for the last time while this one stands so:
    /// what is recorded then the round is told of, and commits once more. Never of a case that belongs to no round.
    /// </summary>
    [JsonIgnore]
    bool MayOutlastRound { get; }

    /// <summary>For what somebody types something now that is kept by itself, and is kept no more once the case stands otherwise.</summary>
    [JsonIgnore]
    IReadOnlyList<string> BeingTyped => [];
}
