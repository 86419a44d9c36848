using System.Text.Json.Serialization;

namespace Chuyi.Functions.Cases;

/// <summary>An act as it lies in the Inbox: who asked for what, and when it was received.</summary>
/// <param name="Id">The form's one-time id, or a key the sender chose: the same id is taken once.</param>
/// <param name="Case">The case it is addressed to.</param>
/// <param name="Actor">Who acts: an account, an expert's code, a department, another case.</param>
/// <param name="At">The instant of receipt, read once at the edge. It decides about deadlines.</param>
/// <param name="Act">What is asked.</param>
public sealed record ReceivedAct(string Id, string Case, string Actor, DateTimeOffset At, Act Act);

/// <summary>The state of a case is the fold of its facts: nothing else is stored of it.</summary>
/// <typeparam name="TSelf">The state itself.</typeparam>
public interface ICaseState<TSelf> where TSelf : ICaseState<TSelf>
{
    static abstract TSelf Empty { get; }

    /// <summary>The state after one more fact. Facts it does not know leave it as it is.</summary>
    TSelf After(Fact fact, DateTimeOffset at);

    /// <summary>Where the case stands, for lists and searches.</summary>
    [JsonIgnore]
    CaseTags Tags { get; }
}

/// <summary>What the read store files an event under.</summary>
/// <param name="Round">The round's case id, or empty for what belongs to none.</param>
/// <param name="Category">The category's code, or empty.</param>
/// <param name="Stage">Where the case stands after the event.</param>
public sealed record CaseTags(string Round, string Category, string Stage)
{
    public static CaseTags None { get; } = new("", "", "");
}
