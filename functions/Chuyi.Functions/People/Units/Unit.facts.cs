using Chuyi.Functions.Cases;

namespace Chuyi.Functions.People;

/// <summary>Somebody was invited to act for a unit. Until they sign in there is no account.</summary>
public sealed record MemberInvited : Fact
{
    public required string Account { get; init; }

    public required Invitation Invitation { get; init; }

    /// <summary>Who invites.</summary>
    public required string By { get; init; }

    /// <summary>The first instant that is too late to follow it.</summary>
    public required DateTimeOffset Until { get; init; }

    public override Sentence Say() =>
        Invitation.HandOver is null
            ? new("单位成员邀请本单位人员开通账号。", "A member of a unit invited another person of it to have an account.")
            : new(
                "单位成员邀请接替人开通账号，接替人登录后，其本人的账号即关闭。",
                "A member of a unit invited whoever takes over; once they have signed in, the member’s own account is closed."
            );
}

/// <summary>Whoever has the account is told that the unit for which they act was merged into another.</summary>
public sealed record MergerTold(ToldMerger Told) : Fact
{
    public override Sentence Say() =>
        new(
            $"告知：{Quotation.Of(Told.Gone)}已并入{Quotation.Of(Told.Stays)}，本账号改属后者。",
            $"Told that {Quotation.Of(Told.Gone)} was merged into {Quotation.Of(Told.Stays)}, for which this account acts from now on."
        );
}
