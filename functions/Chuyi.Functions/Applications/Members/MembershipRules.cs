using Chuyi.Functions.Cases;
using Chuyi.Functions.Mail;
using Chuyi.Functions.Policy;

namespace Chuyi.Functions.Applications;

/// <summary>What the members of a consortium and its lead may say of them, and what comes of it.</summary>
public static class MembershipRules
{
    /// <summary>What comes of an act of somebody who holds a member's link.</summary>
    public static Decision Decide(ApplicationState state, ReceivedAct received) =>
        state.Submission is { Subject: not { Members: not null } } ? Decision.NotHere
        : Holder(received) is var holder && Asked(state, received.Case, holder) is not { } member ? Nobody
        : received.Act switch
        {
            LockLink l => WhyLinksEnded(state) is { } ended ? Ended(ended) : new LinkLocked(l.Link, holder),
            _ when WhyLinksEnded(state) is { } ended => Ended(ended),
            _ when member.Standing != MembershipStanding.Asked => Answered,
            RenewLink => new LinkRenewed(MembershipDeadlines.LinkUntil(received.At)) { Holder = holder },
            ConfirmMembership c when c.Member == member.Member.Id => new MembershipConfirmed(c.Member, member.Member.Name),
            DeclineMembership d when d.Member == member.Member.Id => string.IsNullOrWhiteSpace(d.Reason)
                ? NoReason
                : new MembershipDeclined(d.Member, member.Member.Name, d.Reason.Trim()),
            _ => Nobody,
        };

    /// <summary>Whether a member can still say whether it is one.</summary>
    public static bool MayAnswer(ApplicationState state, Membership member) =>
        WhyLinksEnded(state) is null && member.Standing == MembershipStanding.Asked;

    /// <summary>Why the links of the members have ended, or null.</summary>
    public static Sentence? WhyLinksEnded(ApplicationState state) =>
        state.Stage is ApplicationStage.None or ApplicationStage.Checking or ApplicationStage.Supplement
            ? null
            : new("该申报的形式审查已经结束，成员确认随之截止。", "The formal check of this application is over, and confirming with it.");

    /// <summary>What comes of passing the check: whoever has not confirmed is no member, and the others have to be enough.</summary>
    public static Decision Pass(ApplicationState state)
    {
        if (state.Submission?.Subject is not { Members: not null } subject)
            return new Accepted();
        var confirmed = state.Memberships.Confirmed;
        return MixFault(subject, confirmed) is { } lacking
            ? lacking with
            {
                Reason = new(
                    $"已确认的成员单位 {confirmed.Count} 个，不能受理：{lacking.Reason.Zh}",
                    $"This cannot be accepted with the {confirmed.Count} members that have confirmed: {lacking.Reason.En}"
                ),
                Status = 409,
            }
            : Decision.Of([
                new MembersSettled(confirmed.Count, [.. state.Memberships.Unconfirmed.Select(member => member.Name)]),
                new Accepted(),
            ]);
    }

    /// <summary>What a consortium of these members lacks, with its lead, of what the category asks for, or null.</summary>
    public static Refusal? MixFault(Subject? of, IReadOnlyList<Member> members) =>
        of?.Mix?.Unmet([.. members.Select(member => member.Type), .. of.Lead is { } lead ? [lead] : Array.Empty<MemberType>()])
            is { Count: > 0 } unmet
            ? new Refusal(
                "mix",
                $"牵头单位和成员单位中须有{string.Join("、", unmet.Select(need => MemberWords.Of(need).Zh))}。",
                $"There have to be among the lead and its members: {string.Join(", ", unmet.Select(need => MemberWords.Of(need).En))}."
            )
            {
                Field = "members",
            }
            : null;

    /// <summary>What the lead changes of the members by a supplement; nothing where they are as they were.</summary>
    public static Decision Change(ApplicationState state, IReadOnlyList<Member>? members)
    {
        var before = state.Memberships;
        if (members is null || members.SequenceEqual(before.All.Select(one => one.Member)))
            return Decision.Of();
        var isKnown = members.All(now =>
            before.Find(now.Id) is { } was
            && was.Member == now with { Contact = was.Member.Contact }
            && (was.Standing == MembershipStanding.Asked || was.Member.Contact == now.Contact)
        );
        if (!isKnown)
            return Unknown;
        return MixFault(state.Submission?.Subject, members) is { } lacking
            ? lacking
            : new MembersChanged(members)
            {
                Removed =
                [
                    .. before.All.Select(one => one.Member).Where(was => members.All(now => now.Id != was.Id)).Select(was => was.Name),
                ],
                Corrected = [.. members.Where(now => before.Find(now.Id)?.Member.Contact != now.Contact).Select(now => now.Id)],
            };
    }

    // The office asks in the place of a holder, and says of which.
    private static string Holder(ReceivedAct received) => received.Act is RenewLink { Holder: { } of } ? of : received.Actor;

    private static Membership? Asked(ApplicationState state, CaseId application, string holder) =>
        state.Memberships.Of(application, holder);

    private static Decision Ended(Sentence why) => Decision.NotNow(why.Zh, why.En);

    /// <summary>For a page of a member that its caller is not.</summary>
    public static Refusal NotYours => Nobody with { Status = 403 };

    private static Refusal Nobody { get; } =
        Decision.NotNow(
            "该链接不属于本申报现有的成员单位，或其联系人已由牵头单位更换。",
            "This link is of no present member of this application, or the lead has named another contact since."
        );

    private static Refusal Answered { get; } =
        Decision.NotNow("贵单位已经答复，答复不能更改。", "Your unit has answered already; the answer stands.");

    private static Refusal NoReason { get; } = new("no-reason", "请写明不同意的理由。", "Please say why not.") { Field = "reason" };

    private static Refusal Unknown { get; } =
        new(
            "members",
            "补正只能移除成员单位，或更换尚未答复的成员单位的联系人。请刷新页面后重新提交。",
            "A supplement can only take members off, or name another contact of those that have not answered. "
                + "Please reload and send it again.",
            409
        )
        {
            Field = "members",
        };
}
