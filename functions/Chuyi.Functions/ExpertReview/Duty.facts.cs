using System.Text.Json.Serialization;
using Chuyi.Functions.Cases;

namespace Chuyi.Functions.ExpertReview;

public sealed record ExpertInvited(Invitation Invitation) : Fact
{
    public override Sentence Say() =>
        new(
            $"邀请专家 {Invitation.Expert} 评审 {Invitation.Items.Count} 份申报。",
            $"Expert {Invitation.Expert} was invited to review {Invitation.Items.Count} applications."
        );
}

public sealed record InvitationAccepted : Fact
{
    public override Sentence Say() => new("专家接受邀请并承诺无利益冲突。", "The expert accepted and declared no other conflict.");
}

public sealed record InvitationDeclined(string Reason) : Fact
{
    public override Sentence Say() => new($"专家谢绝邀请：{Reason}", $"The expert declined: {Reason}");
}

public sealed record ConflictDeclared(ConflictOfInterest Conflict) : Fact
{
    public override Sentence Say() =>
        new($"专家就一份申报声明回避：{Conflict.Reason}", $"The expert declared a conflict on one application: {Conflict.Reason}");
}

public sealed record ItemAdded(AddedItem Added) : Fact
{
    public override Sentence Say() => new("增加一份评审。", "One application was added.");
}

/// <summary>A score sheet and its weighted total.</summary>
public sealed record SheetScored(FilledSheet Sheet, decimal Total) : Fact
{
    public override Sentence Say() => new("完成一份评分表。", "One score sheet was completed.");
}

public sealed record SheetsSigned(int Sheets) : Fact
{
    public override Sentence Say() => new($"专家签署 {Sheets} 份评分表。", $"The expert signed {Sheets} score sheets.");
}

public sealed record ReviewReminded(int Times, bool Overdue) : Fact
{
    public override Sentence Say() =>
        new(
            Overdue ? "评审已逾期，再次提醒专家并告知经办部门。" : "提醒专家评审期限将至。",
            Overdue ? "The review is overdue; the expert was reminded and the office told." : "The expert was reminded of the due date."
        );
}

public sealed record DutyReleased(Sentence Reason) : Fact
{
    /// <summary>Whether the rule of the round did it, because the review was not signed in time, and nobody of the office.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsByRule { get; init; }

    public override Sentence Say() =>
        IsByRule
            ? new($"按本批次规则解除评审任务：{Reason.Zh}", $"By the rule of the round the expert was released: {Reason.En}")
            : new($"经办部门解除评审任务：{Reason.Zh}", $"The office released the expert: {Reason.En}");
}
