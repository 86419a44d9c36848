using Chuyi.Functions.Cases;
using Chuyi.Functions.Mail;
using Chuyi.Functions.People;
using Xunit;

namespace Chuyi.Tests.People;

public class UnitRulesTests
{
    private const string Member = "applicant P.2";

    private static readonly DateTimeOffset Now = new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);

    internal static Invitation Invitation { get; } =
        new()
        {
            Unit = "U.1",
            UnitName = "某校",
            Proposal = Proposals.Of("form"),
            Members = ["P.2", "P.3"],
        };

    private static readonly AccountState Invited = After(AccountState.Empty, new InviteMember(Invitation), Now);

    [Fact]
    public void Whoever_is_invited_has_an_account_once_they_have_signed_in_in_time()
    {
        Assert.Null(Invited.Opened);
        Assert.Equal(Now.AddDays(14), Invited.Invited!.Until);
        Assert.Single(Decide(Invited, new AskSignInCode("ask"), Now.AddDays(13)).Facts);

        var opened = After(Invited, new JoinUnit(), Now.AddDays(14).AddSeconds(-1)).Opened!;

        Assert.Equal(("P.1", Role.Applicant, "U.1", Member), (opened.Account, opened.Terms.Role, opened.Terms.Unit, opened.InvitedBy));
        Assert.Equal(["P.2", "P.3"], opened.Members);
    }

    [Fact]
    public void An_invitation_lapses_and_is_then_made_by_any_unit()
    {
        var late = Now.AddDays(14);

        Assert.Equal("not-now", Decide(Invited, new JoinUnit(), late).Refusal?.Code);
        Assert.Empty(Decide(Invited, new AskSignInCode("ask"), late).Facts);
        Assert.Equal("email", Decide(Invited, new InviteMember(Invitation with { Unit = "U.2" }), Now).Refusal?.Code);
        Assert.Equal("U.2", After(Invited, new InviteMember(Invitation with { Unit = "U.2" }), late).Invited!.Invitation.Unit);
        Assert.Equal(late.AddDays(14), After(Invited, new InviteMember(Invitation), late).Invited!.Until);
    }

    [Fact]
    public void Whose_address_it_is_an_invitation_does_not_tell()
    {
        var opened = After(Invited, new JoinUnit(), Now);

        Assert.Equal("email", Decide(opened, new InviteMember(Invitation), Now).Refusal?.Code);
        Assert.DoesNotContain("已开通", Decide(opened, new InviteMember(Invitation), Now).Refusal!.Reason.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void All_are_told_of_an_invitation_and_of_who_has_joined_and_no_letter_names_anybody()
    {
        var invited = AccountLetters.For(Invited, Invited.Invited!).ToList();
        var joined = AccountLetters.For(Invited, Decide(Invited, new JoinUnit(), Now).Facts[0]).ToList();

        Assert.Equal(["member-invited", "member-invited-told", "member-invited-told"], invited.Select(letter => letter.Kind));
        Assert.Equal(new[] { "P.1", "P.2", "P.3" }.Select(Recipient.Account), invited.Select(letter => letter.To));
        Assert.Equal(["member-added", "member-added", "account-opened"], joined.Select(letter => letter.Kind));
        Assert.All(invited.Concat(joined), letter => Assert.DoesNotContain("张三", letter.Body.Zh, StringComparison.Ordinal));
    }

    [Fact]
    public void A_unit_keeps_somebody_who_acts_for_it()
    {
        Person one = Of("P.1"),
            two = Of("P.2"),
            invited = Of("P.3") with { IsInvited = true };

        Assert.True(UnitRules.MayLeave(one, [one, two]));
        Assert.False(UnitRules.MayLeave(one, [one, invited]));
        Assert.True(UnitRules.MayLeave(invited, [one, invited]));
        Assert.Equal(["P.2"], AccountRules.MembersBeside(one, [one, two, invited]));
        Assert.Equal([one, two, invited], UnitRules.Members("U.1", [invited, two, one, Of("P.4") with { Unit = "U.2" }]));
        Assert.True(UnitRules.IsFull([.. Enumerable.Range(0, UnitRules.Most).Select(n => Of("P." + n))]));
        Assert.False(UnitRules.IsFull([.. Enumerable.Range(1, UnitRules.Most - 1).Select(n => Of("P." + n))]));
    }

    [Fact]
    public void The_row_of_a_unit_tells_those_who_act_from_those_who_are_invited()
    {
        var members = UnitMembers.None.With(Of("P.1")).With(Of("P.2") with { IsInvited = true });

        Assert.Equal((2, "P.1"), (members.Count, Assert.Single(members.Acting)));
        Assert.Equal("?P.2 P.1", UnitMembers.Read(members.ToString()).ToString());
        Assert.Equal("P.1 P.2", members.With(Of("P.2")).ToString());
        Assert.Equal("?P.2", members.With(Of("P.1") with { IsClosed = true }).ToString());
    }

    private static Person Of(string id) =>
        new()
        {
            Id = id,
            Name = "某人",
            Email = id + "@example.org",
            Phone = "",
            Role = Role.Applicant,
            Unit = "U.1",
        };

    private static AccountState After(AccountState state, Act act, DateTimeOffset at) =>
        Decide(state, act, at).Facts.Aggregate(state, (s, fact) => s.After(fact, at));

    private static Decision Decide(AccountState state, Act act, DateTimeOffset at) =>
        AccountRules.Decide(state, new ReceivedAct("id", CaseId.Parse("P.1"), Member, at, act));
}
