using Chuyi.Functions.Cases;
using Chuyi.Functions.Mail;
using Chuyi.Functions.People;
using Chuyi.Functions.Policy;

namespace Chuyi.Functions.Applications;

/// <summary>The letters to the members of a consortium, each of whom confirms for itself, and to the lead about them.</summary>
public static class MembershipLetters
{
    private static readonly Asking Request = new("membership-request", new("成员确认", "Please confirm")),
        Reminder = new("membership-reminder", new("成员确认提醒", "Reminder, please confirm")),
        Renewal = new("link-renewed", new("新的成员确认链接", "A new link to confirm"));

    public static IEnumerable<Letter> For(ApplicationState state, SubmittedApplication s, Fact fact) =>
        s.Subject is { Members: not null } consortium ? Of(state, s, consortium, fact) : [];

    private static IEnumerable<Letter> Of(ApplicationState state, SubmittedApplication s, Subject consortium, Fact fact)
    {
        switch (fact)
        {
            case Submitted:
                foreach (var member in state.Memberships.Awaited)
                    yield return Ask(state, s, consortium, member, Request);
                break;
            case MembersChanged changed:
                foreach (var member in state.Memberships.Awaited.Where(one => changed.Corrected.Contains(one.Id)))
                    yield return Ask(state, s, consortium, member, Request);
                break;
            case MembersReminded reminded:
                foreach (var member in state.Memberships.Awaited.Where(one => reminded.Members.Contains(one.Id)))
                    yield return Ask(state, s, consortium, member, Reminder);
                break;
            case LinkRenewed { Holder: { } holder } when state.Memberships.Of(s.Application, holder) is { } renewed:
                yield return Ask(state, s, consortium, renewed.Member, Renewal);
                break;
            case LinkLocked locked:
                yield return LockedLetter.To(s.Officer, locked);
                break;
            case MembershipDeclined declined:
                yield return ApplicationResult.Tell(
                    "membership-declined",
                    Recipient.Account(s.Account),
                    s,
                    new("成员单位不同意列名", "A member has declined"),
                    new(declined.Say().Zh, $"— {declined.Say().En}")
                );
                break;
            case MembersSettled settled when settled.NoMembers.Count > 0:
                yield return ApplicationResult.Tell(
                    "members-settled",
                    Recipient.Account(s.Account),
                    s,
                    new("成员单位确定结果", "Who is a member"),
                    new(settled.Say().Zh, $"— {settled.Say().En}")
                );
                break;
        }
    }

    private static Letter Ask(ApplicationState state, SubmittedApplication s, Subject consortium, Member member, Asking asking) =>
        new(
            asking.Kind,
            member.To(s.Application),
            new($"{asking.Subject.Zh}：{consortium.Name}", $"{asking.Subject.En}: {consortium.Name}"),
            new(
                $"{member.Name}：\n{s.UnitName}牵头，以{Quotation.Of(consortium.Name)}申报{Quotation.Of(s.RoundTitle.Zh)}，"
                    + $"将贵单位列为成员（{MemberWords.Of(member.Type).Zh}，{member.Role}）。\n"
                    + $"请打开链接，用备案{PhoneNumber.CodeWords.Zh}确认身份后，确认或不同意。"
                    + "形式审查结束时尚未确认的，不作为成员单位。",
                $"{member.Name}:\n{s.UnitName} leads {Quotation.Of(consortium.Name)} in its application to {Quotation.Of(s.RoundTitle.En)} "
                    + $"and names you as a member ({MemberWords.Of(member.Type).En}, {member.Role}).\n"
                    + $"Open the link, give the {PhoneNumber.CodeWords.En} on file, and confirm or decline. "
                    + "Whoever has not confirmed when the formal check ends is no member."
            )
        )
        {
            Link = new($"/memberships/{s.Application}/{member.Id}", MembershipDeadlines.LinkUntil(state.Memberships.At), LinkSecret.Phone),
            Due = state.CheckBy,
        };

    /// <summary>Why a member is asked: for the first time, once more, or by a new link.</summary>
    private sealed record Asking(string Kind, Sentence Subject);
}
