using Chuyi.Functions.Cases;

namespace Chuyi.Functions.ExpertReview;

/// <summary>How an expert stands across rounds, in words.</summary>
public static class PersonWords
{
    public static Sentence Standing(KnownExpert expert) => expert.IsRetired ? new("已退出", "Retired") : new("在库", "In the pool");

    /// <summary>What an expert did in a round, as far as it has come.</summary>
    public static Sentence Of(DutyHistory? duty) => duty is null ? new("未抽中", "Not drawn") : DutyWords.Of(duty.State.Stage);
}
