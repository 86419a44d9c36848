namespace Chuyi.Functions.Cases;

/// <summary>A case in trouble.</summary>
/// <param name="Case">The case.</param>
/// <param name="Id">Which of its troubles.</param>
/// <param name="Kind">What kind it is.</param>
/// <param name="Reason">Why, as far as it is known.</param>
/// <param name="Since">Since when.</param>
/// <param name="Latest">When it was last seen to last.</param>
public sealed record Trouble(CaseId Case, string Id, TroubleKind Kind, Sentence Reason, DateTimeOffset Since, DateTimeOffset Latest)
{
    // What is tried again is noted at every try, an hour apart at most.
    private static readonly TimeSpan OverAfter = TimeSpan.FromHours(2);

    /// <summary>Whether it has passed: nothing has been seen of it for longer than it would take to show again.</summary>
    public bool IsOver(DateTimeOffset now) => Kind is TroubleKind.Failed or TroubleKind.Retried && Latest < now - OverAfter;
}
