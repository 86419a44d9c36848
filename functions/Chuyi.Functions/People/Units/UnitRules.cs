using Chuyi.Functions.Cases;
using Chuyi.Functions.Storage;

namespace Chuyi.Functions.People;

/// <summary>
/// Who acts for a unit, as its members decide among themselves: one invites another, closes an account or hands over, as long
/// as somebody is left. All of them are told.
/// </summary>
public static class UnitRules
{
    /// <summary>Members of one unit at most, those who are invited included.</summary>
    public const int Most = 10;

    /// <summary>Days in which an invitation can be followed.</summary>
    public const int InvitationDays = 14;

    /// <summary>How often a unit may invite: each time a letter goes to an address of its choice.</summary>
    public static Limit Invitations { get; } = new("unit-invitations", 20, TimeSpan.FromDays(1));

    /// <summary>How often a unit may invite one address, by whatever name.</summary>
    public static Limit InvitationsToOne { get; } = new("unit-invitations-to-one", 3, TimeSpan.FromDays(1));

    /// <summary>What comes of an invitation.</summary>
    public static Decision Invite(AccountState state, ReceivedAct received, Invitation invitation) =>
        state.Opened is not null || (state.IsInvited(received.At) && state.Invited!.Invitation.Unit != invitation.Unit) ? HasAccount
        : state.Waits is not null ? ProposalRules.OneWaits
        : new MemberInvited
        {
            Account = received.Case,
            Invitation = invitation,
            By = received.Actor,
            Until = received.At.AddDays(InvitationDays),
        };

    /// <summary>What comes of the first sign-in of whoever was invited.</summary>
    public static Decision Join(AccountState state, ReceivedAct received) =>
        state.Invited is not { } invited || state.Opened is not null || state.Closed is not null ? NotInvited
        : received.At >= invited.Until ? Lapsed
        : new AccountOpened
        {
            Account = received.Case,
            Terms = new() { Role = Role.Applicant, Unit = invited.Invitation.Unit },
            InvitedBy = invited.By,
            Proposal = invited.Invitation.Proposal.Id,
            Members = invited.Invitation.Members,
            Replaces = invited.Invitation.Account,
            HandOver = invited.Invitation.HandOver,
        };

    /// <summary>The members of a unit, those who act first.</summary>
    public static IReadOnlyList<Person> Members(string unit, IEnumerable<Person> accounts) =>
        [
            .. accounts
                .Where(one => one.Role == Role.Applicant && one.Unit == unit && !one.IsClosed)
                .OrderBy(one => one.IsInvited)
                .ThenBy(one => one.Name, StringComparer.Ordinal)
                .ThenBy(one => one.Id, StringComparer.Ordinal),
        ];

    /// <summary>Whether nobody more may be invited.</summary>
    public static bool IsFull(IReadOnlyList<Person> members) => members.Count >= Most;

    /// <summary>Whether somebody would be left to act for the unit.</summary>
    public static bool MayLeave(Person leaving, IEnumerable<Person> members) =>
        leaving.IsInvited || AccountRules.Successors(leaving, members).Count > 0;

    /// <summary>Why an account is closed that was handed over.</summary>
    public const string HandedOver = "移交接替人";

    public static Refusal Full { get; } =
        new(
            "unit-full",
            $"每个单位最多 {Most} 个账号（含已邀请的），请先关闭不再使用的账号。",
            $"A unit has at most {Most} accounts, invited ones included; close one that is not used first.",
            409
        );

    public static Refusal LastMember { get; } =
        new(
            "last-member",
            "这是本单位最后一个账号，不能关闭；请先邀请接替人，接替人登录后再关闭，或使用“移交账号”。",
            "This is the last account of the unit and is not closed; invite whoever takes over first, or hand it over.",
            409
        );

    /// <summary>For the office, where one person alone cannot let another act for a unit.</summary>
    public static Refusal HasMembers { get; } =
        new(
            "unit-has-members",
            "该单位已有或曾有账号，再开通须由第二人确认。",
            "The unit has an account or had one; another one needs a second person's confirmation.",
            409
        );

    public static Refusal TooOften { get; } =
        new("too-often", "今日邀请次数已达上限，请明日再试。", "Too many invitations today; please try again tomorrow.", 429);

    public static Refusal TooOftenToOne { get; } =
        new(
            "too-often",
            "今日已多次邀请该邮箱，请先请对方查收邮件；如仍未收到，请明日再试。",
            "This address was invited several times today. Please have its owner look for the letters; "
                + "if none has come, try again tomorrow.",
            429
        )
        {
            Field = "email",
        };

    // Whose address it is, is nobody's business.
    private static Refusal HasAccount { get; } =
        new(
            "email",
            "该邮箱不能受邀，请核对；如确认无误，请联系经办部门开通。",
            "This address cannot be invited; please check it. If it is right, ask the office.",
            409
        );

    private static Refusal NotInvited { get; } = Decision.NotNow("没有待接受的邀请。", "There is no invitation to follow.");

    private static Refusal Lapsed { get; } =
        Decision.NotNow("邀请已过期，请联系本单位重新邀请。", "The invitation has lapsed; ask your unit for another.");
}
