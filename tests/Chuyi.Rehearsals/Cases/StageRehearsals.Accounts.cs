using Chuyi.Functions.Cases;
using Chuyi.Functions.Mail;
using Chuyi.Functions.People;
using Chuyi.Functions.Rounds;
using Chuyi.Functions.Storage;
using Xunit;

namespace Chuyi.Rehearsals.Cases;

/// <content>What may be changed of an account, in each of its stages.</content>
public sealed partial class StageRehearsals
{
    [Fact]
    public async Task An_account_is_corrected_closed_and_opened_again_by_two()
    {
        await using var service = await Service.StartAsync(azurite.NewAccount());
        var account = CaseId.Account("school@example.org");
        await service.HasApplicant("school@example.org", "U.1", "某校");
        await service.Do(account, Office, new OpenAccount(new() { Role = Role.Applicant, Unit = "U.1" }), opens: true);
        await service.Do(account, Office, new RemindAccount());
        await service.Do(account, "office " + account, new NoteSecondFactor());

        await service.Do(account, Office, new ProposeChange(await Change(service, account, AccountChange.Correction, "one")));
        await service.Do(account, "public", new AskSignInCode("while it waits"));
        await service.Do(account, Office, new RemindAccount());
        await service.Do(account, "office " + account, new NoteSecondFactor());
        await service.Do(account, "office P.second", new DropProposal("one"));
        await service.Do(account, Office, new ProposeChange(await Change(service, account, AccountChange.Correction, "two")));
        await service.Do(account, "office P.second", new ConfirmProposal("two"));
        await service.Do(account, Office, new CloseAccount(await Change(service, account, AccountChange.Closing, "three")));
        await service.Do(account, "public", new AskSignInCode("closed"));
        await service.Do(account, Office, new ProposeReopening(await Change(service, account, AccountChange.Reopening, "four")));
        await service.Do(account, "public", new AskSignInCode("still closed"));
        await service.Do(account, "office P.second", new DropProposal("four"));
        await service.Do(account, Office, new ProposeReopening(await Change(service, account, AccountChange.Reopening, "five")));
        await service.Do(account, "office P.second", new ConfirmProposal("five"));

        Assert.Equal(AccountStage.Open, (await service.State<AccountState>(account)).Stage);
        Assert.Equal("two@example.org", (await service.Get<PeopleStore>().Find(Recipient.Account(account)))?.Email);
        Assert.Single(await Told(service, account), nameof(SignInCodeIssued));
        await NothingIsDeclined(service, account);
    }

    [Fact]
    public async Task What_changes_of_a_round_or_a_unit_is_told_also_while_a_change_of_the_account_waits()
    {
        await using var service = await Service.StartAsync(azurite.NewAccount());
        var account = CaseId.Account("school@example.org");
        TellDeadline Until(int days) =>
            new(
                new()
                {
                    Round = Call.Id,
                    RoundTitle = Call.Title,
                    From = Call.Deadline,
                    Deadline = Call.Deadline.AddDays(days),
                    Reason = "停电停网",
                }
            );
        TellCorrection Corrected(string to) =>
            new(
                new()
                {
                    Round = Call.Id,
                    RoundTitle = Call.Title,
                    Called = new("咨询方式", "Whom to ask"),
                    Before = new("", ""),
                    After = new(to, to),
                    Reason = "电话更换",
                }
            );
        TellMerger Merged(string gone) =>
            new(
                new()
                {
                    Gone = gone,
                    Stays = "某校",
                    Reason = "同一单位",
                }
            );
        await service.HasApplicant("school@example.org", "U.1", "某校");
        await service.Do(account, Office, new OpenAccount(new() { Role = Role.Applicant, Unit = "U.1" }), opens: true);
        await service.Do(account, Call.Id, Until(1));
        await service.Do(account, Call.Id, Corrected("甲"));
        await service.Do(account, CaseId.Units, Merged("丙校"));
        await service.Do(account, Office, new ProposeChange(await Change(service, account, AccountChange.Correction, "one")));
        await service.Do(account, Call.Id, Until(2));
        await service.Do(account, Call.Id, Corrected("乙"));
        await service.Do(account, CaseId.Units, Merged("甲校"));

        Assert.Equal(2, (await Told(service, account)).Count(type => type == nameof(DeadlineTold)));
        await NothingIsDeclined(service, account);
    }

    [Fact]
    public async Task Somebody_is_invited_to_a_unit_taken_back_and_invited_until_they_sign_in()
    {
        await using var service = await Service.StartAsync(azurite.NewAccount());
        CaseId joins = CaseId.Account("joins@example.org"),
            taken = CaseId.Account("taken@example.org");
        await Invite(service, joins, "joins@example.org", "one");
        await service.Do(joins, "applicant P.one", new InviteMember(await Invitation(service, joins, "joins@example.org", "again")));
        await service.Do(joins, "public", new AskSignInCode("ask"));
        await service.Do(joins, "applicant " + joins, new JoinUnit());
        await Invite(service, taken, "taken@example.org", "two");
        await service.Do(taken, Office, new CloseAccount(await Change(service, taken, AccountChange.Closing, "three")));

        Assert.Equal(AccountStage.Open, (await service.State<AccountState>(joins)).Stage);
        Assert.Equal(AccountStage.None, (await service.State<AccountState>(taken)).Stage);
        Assert.False((await service.Get<PeopleStore>().Find(Recipient.Account(joins)))?.IsInvited);
        Assert.Equal([joins.ToString()], await service.Get<PeopleStore>().MembersOf("U.1", default));
        await NothingIsDeclined(service, joins);
        await NothingIsDeclined(service, taken);
    }

    [Fact]
    public async Task The_office_opens_an_account_to_which_somebody_was_only_invited()
    {
        await using var service = await Service.StartAsync(azurite.NewAccount());
        CaseId opened = CaseId.Account("opened@example.org"),
            proposed = CaseId.Account("proposed@example.org");
        await Invite(service, opened, "opened@example.org", "one");
        await service.Do(opened, Office, new OpenAccount(new() { Role = Role.Applicant, Unit = "U.2" }));
        await Invite(service, proposed, "proposed@example.org", "two");
        var person = (await service.Ask(() => service.Get<PeopleStore>().Find(Recipient.Account(proposed))))! with { IsInvited = false };
        await service.Ask(() => service.Get<Proposals>().Keep(new("three", Recipient.Account(proposed), proposed, person), default));
        var asked = new ProposedAccount
        {
            Role = Role.Applicant,
            Unit = "U.1",
            Proposal = new() { Id = "three", Contact = ContactPrints.Of(person, service.Get<Keys>()) },
        };
        await service.Do(proposed, Office, new ProposeAccount(asked));
        await service.Do(proposed, "office P.second", new ConfirmProposal("three"));

        foreach (var account in new[] { opened, proposed })
        {
            Assert.Equal(AccountStage.Open, (await service.State<AccountState>(account)).Stage);
            await NothingIsDeclined(service, account);
        }
    }

    private static async Task Invite(Service service, CaseId account, string email, string form) =>
        await service.Do(account, "applicant P.one", new InviteMember(await Invitation(service, account, email, form)), opens: true);

    private static async Task<Invitation> Invitation(Service service, CaseId account, string email, string form)
    {
        var person = new Person
        {
            Id = account,
            Name = "某人",
            Email = email,
            Phone = "",
            Role = Role.Applicant,
            Unit = "U.1",
            UnitName = "某校",
        };
        await service.Ask(() => service.Get<Proposals>().Keep(new(form, Recipient.Account(account), account, person), default));
        return new()
        {
            Unit = "U.1",
            UnitName = "某校",
            Proposal = new() { Id = form, Contact = ContactPrints.Of(person, service.Get<Keys>()) },
        };
    }

    // The account as it would be, kept as the page does.
    private static async Task<ProposedChange> Change(Service service, CaseId account, AccountChange what, string form)
    {
        var before = (await service.Ask(() => service.Get<PeopleStore>().Find(Recipient.Account(account))))!;
        var after = before with
        {
            Email = what == AccountChange.Correction ? form + "@example.org" : before.Email,
            IsClosed = what == AccountChange.Closing,
        };
        await service.Ask(() => service.Get<Proposals>().Keep(new(form, Recipient.Account(account), account, after), default));
        var keys = service.Get<Keys>();
        return new()
        {
            What = what,
            Proposal = new() { Id = form, Contact = ContactPrints.Of(after, keys) },
            Before = ContactPrints.Of(before, keys),
            Reason = what == AccountChange.Correction ? null : "调离",
        };
    }
}
