using Chuyi.Functions.Cases;
using Chuyi.Functions.Mail;

namespace Chuyi.Functions.People;

/// <summary>The letters of an invitation, and to the members of a unit that has another account.</summary>
public static class UnitLetters
{
    public static IEnumerable<Letter> For(Fact fact) =>
        fact switch
        {
            MemberInvited i => [Invited(i), .. i.Invitation.Members.Select(member => Told(member, i))],
            AccountOpened o => o.Members.Select(member => Added(member, o)),
            _ => [],
        };

    /// <summary>To whoever acted for a unit that was merged into another.</summary>
    public static Letter Merged(Recipient person, ToldMerger told) =>
        new(
            "unit-merged",
            person,
            new("单位登记已合并", "Your unit was merged with another"),
            new(
                $"{Quotation.Of(told.Gone)}已并入{Quotation.Of(told.Stays)}，您的账号和未提交的草稿改属后者；为此您已退出登录，请重新登录。"
                    + $"已经提交的申报不变。理由：{told.Reason}",
                $"{Quotation.Of(told.Gone)} was merged into {Quotation.Of(told.Stays)}: your account and its drafts are that unit’s now. "
                    + $"You were signed out for it; please sign in again. What was submitted stays as it is. Reason: {told.Reason}"
            )
        )
        {
            Page = "/sign-in",
            Recourse = new("如认为合并有误，请与经办部门联系。", "If this is wrong, please turn to the office."),
        };

    private static Letter Invited(MemberInvited invited) =>
        new(
            "member-invited",
            Recipient.Account(invited.Account),
            new("邀请您办理本单位的申报", "You are invited to act for your unit"),
            new(
                $"{invited.Invitation.UnitName}的成员邀请您办理该单位的申报。{UnitRules.InvitationDays} 天内用本邮箱登录，"
                    + "账号即开通：登录时输入本邮箱，系统会发送一次性验证码，无需密码。",
                $"A member of {invited.Invitation.UnitName} invites you to act for it. Sign in with this address within "
                    + $"{UnitRules.InvitationDays} days and your account is open: a one-time code is sent, there is no password."
            )
        )
        {
            Page = "/sign-in",
            Recourse = new(
                "如您不是该单位人员，请不必理会：不登录，就不会开通。",
                "If you are not of this unit, ignore this letter: without a sign-in nothing is opened."
            ),
        };

    private static Letter Told(string member, MemberInvited invited) =>
        new(
            "member-invited-told",
            Recipient.Account(member),
            new("本单位邀请了新成员", "Your unit has invited somebody"),
            new(
                "本单位一名成员邀请他人开通账号，办理本单位的申报。邀请了谁、由谁邀请，登录后在“本单位成员”页面查看；不同意的，可在该页面撤销。",
                "A member of your unit invited somebody to act for it. Who it is, and how to take it back, stands on the page of "
                    + "your unit’s members."
            )
        )
        {
            Page = "/unit",
        };

    private static Letter Added(string member, AccountOpened opened) =>
        new(
            "member-added",
            Recipient.Account(member),
            new("本单位新开通了一个账号", "Your unit has one more account"),
            new(
                opened.InvitedBy is null
                    ? "经办部门为本单位新开通了一个账号，经两名经办人员确认。该账号可以提交、补正和撤回本单位的申报。"
                        + "是谁的账号，登录后在“本单位成员”页面查看。"
                    : "受邀人员已经登录，其账号已开通，可以提交、补正和撤回本单位的申报。是谁的账号，登录后在“本单位成员”页面查看。",
                opened.InvitedBy is null
                    ? "The office opened one more account for your unit; two of its members confirmed it. It may submit, supplement and "
                        + "withdraw your unit’s applications. Whose it is stands on the page of your unit’s members."
                    : "Whoever was invited has signed in and has an account now. It may submit, supplement and withdraw your unit’s "
                        + "applications. Whose it is stands on the page of your unit’s members."
            )
        )
        {
            Page = "/unit",
            Recourse = new("如有异议，请立即联系经办部门。", "If you object, tell the office at once."),
        };
}
