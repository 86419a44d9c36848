using Chuyi.Functions.Cases;
using Chuyi.Functions.Policy;

namespace Chuyi.Functions.ExpertReview;

/// <summary>The links that were sent to an expert so far open nothing any more.</summary>
public sealed record LinksRevoked(string Reason) : Fact
{
    public override Sentence Say() =>
        new($"经办部门撤销此前发出的评审链接：{Reason}", $"The office revoked the links sent so far: {Reason}");
}

/// <summary>Experts have more time.</summary>
/// <param name="Due">The last day from now on.</param>
/// <param name="Expert">The code of the one; null for all who have not signed.</param>
public sealed record ReviewsExtended(DateOnly Due, string Reason, string? Expert) : Fact
{
    public override Sentence Say()
    {
        var until = Deadline.Say(Due);
        return Expert is null
            ? new($"评审期限延至{until.Zh}：{Reason}", $"The review was put off until {until.En}: {Reason}")
            : new($"专家 {Expert} 的评审期限延至{until.Zh}：{Reason}", $"Expert {Expert} has until {until.En}: {Reason}");
    }
}

/// <summary>The expert has more time.</summary>
public sealed record DutyExtended(DateOnly Due, Sentence Reason) : Fact
{
    public override Sentence Say()
    {
        var until = Deadline.Say(Due);
        return new($"评审期限延至{until.Zh}：{Reason.Zh}", $"The expert has until {until.En}: {Reason.En}");
    }
}
