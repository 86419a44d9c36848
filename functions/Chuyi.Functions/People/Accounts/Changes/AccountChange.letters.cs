using Chuyi.Functions.Cases;
using Chuyi.Functions.Mail;

namespace Chuyi.Functions.People;

/// <summary>The letters of a change: to whoever has the account, to the address it had, to the others of the unit.</summary>
public static class AccountChangeLetters
{
    public static IEnumerable<Letter> For(Recipient person, Fact fact)
    {
        switch (fact)
        {
            case AccountCorrected c:
                yield return Corrected(person, c.Change);
                if (c.Change.Proposal.Contact.Email != c.Change.Before.Email)
                    yield return AddressLeft(c.Change);
                break;
            case AccountClosed c:
                yield return Closed(c.Change);
                foreach (var member in c.Change.Members)
                    yield return MemberClosed(member, c.Change);
                break;
            case AccountReopened c:
                yield return Reopened(person, c.Change);
                foreach (var member in c.Change.Members)
                    yield return MemberReopened(member, c.Change);
                break;
        }
    }

    private static Letter Corrected(Recipient person, ProposedChange change)
    {
        var what = change.Proposal.Contact.ChangesFrom(change.Before);
        return new(
            "account-corrected",
            person,
            new("账号登记信息已更正", "What is on file of your account was corrected"),
            new(
                $"您的账号登记信息已由经办部门更正（{what.Zh}），经两人确认。登录时请输入本邮箱；账号中的申报和通知不受影响。",
                $"The office corrected what is on file of your account ({what.En}); two persons confirmed it. "
                    + "To sign in enter this address. Applications and notices of the account stay as they are."
            )
        )
        {
            Page = "/sign-in",
            Recourse = Wrong,
        };
    }

    private static Letter AddressLeft(ProposedChange change) =>
        new(
            "account-address-left",
            Recipient.Former(change.Proposal.Id),
            new("账号登记邮箱已变更", "An account has another address now"),
            new(
                "以本邮箱登记的账号，登记邮箱已由经办部门更正为其他邮箱，经两人确认。" + "本邮箱今后不能登录该账号，已有的登录同时失效。",
                "The office corrected the address of the account that was on file with this one; two persons confirmed it. "
                    + "Nobody signs in to it with this address any more, and whoever was signed in has been signed out."
            )
        )
        {
            Recourse = Wrong,
        };

    private static Letter Closed(ProposedChange change) =>
        new(
            "account-closed",
            Recipient.Former(change.Proposal.Id),
            new("账号已关闭", "Your account was closed"),
            new(
                $"您的账号已关闭，今后不能登录，已有的登录同时失效。\n{Because(change).Zh}",
                $"Your account was closed. Nobody signs in to it any more, and whoever was signed in has been signed out.\n"
                    + Because(change).En
            )
        )
        {
            Recourse = Wrong,
        };

    private static Letter MemberClosed(string member, ProposedChange change) =>
        new(
            "member-closed",
            Recipient.Account(member),
            new("本单位的一个账号已关闭", "An account of your unit was closed"),
            new(
                $"本单位的一个账号已关闭，今后不能登录。本单位的申报不受影响。\n{Because(change).Zh}",
                $"An account of your unit was closed; nobody signs in to it any more. Your unit’s applications stay as they are.\n"
                    + Because(change).En
            )
        )
        {
            Page = "/applications",
            Recourse = Wrong,
        };

    private static Letter Reopened(Recipient person, ProposedChange change) =>
        new(
            "account-reopened",
            person,
            new("账号已重新开通", "Your account is open again"),
            new(
                $"您的账号已重新开通。登录时输入本邮箱，系统会发送一次性验证码。\n{Because(change).Zh}",
                $"Your account is open again. To sign in enter this address; a one-time code is sent.\n" + Because(change).En
            )
        )
        {
            Page = "/sign-in",
        };

    private static Letter MemberReopened(string member, ProposedChange change) =>
        new(
            "member-reopened",
            Recipient.Account(member),
            new("本单位的一个账号已重新开通", "An account of your unit is open again"),
            new(
                $"本单位的一个账号已重新开通，可以办理本单位的申报。\n{Because(change).Zh}",
                $"An account of your unit is open again and acts for your unit.\n{Because(change).En}"
            )
        )
        {
            Page = "/applications",
            Recourse = Wrong,
        };

    // What somebody wrote may end with a full stop, or not.
    private static Sentence Because(ProposedChange change)
    {
        var (zh, en) = AccountChangeWords.Why(change);
        return new($"理由：{zh.TrimEnd('。', '.')}。", $"Reason: {en.TrimEnd('。', '.')}.");
    }

    private static Sentence Wrong { get; } =
        new(
            "如有误或非本单位、本人所愿，请立即联系经办部门。",
            "If this is wrong, or not what you or your unit want, tell the office at once."
        );
}
