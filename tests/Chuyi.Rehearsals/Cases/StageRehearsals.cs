using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;
using Chuyi.Functions.ExpertReview;
using Chuyi.Functions.Mail;
using Chuyi.Functions.People;
using Chuyi.Functions.PublicNotice;
using Chuyi.Functions.Rounds;
using Chuyi.Functions.SignOff;
using Xunit;

namespace Chuyi.Rehearsals.Cases;

/// <summary>
/// Acts in the stages in which no other story has them: what the table of act × stage says is taken is taken when it is
/// played. Their histories are among those that are kept.
/// </summary>
public sealed partial class StageRehearsals(AzuriteFixture azurite)
{
    private const string Office = "office P.officer";

    [Fact]
    public async Task An_application_is_withdrawn_while_it_is_supplemented_and_after_it_was_accepted()
    {
        await using var service = await Service.StartAsync(azurite.NewAccount());
        var call = new Call(service);
        await call.Open();
        await call.Submit("甲校");
        await service.Do("A.甲校", Office, new RequestSupplement(new() { Defects = ["缺少公章"], Due = new(2026, 3, 11) }));
        await service.Do("A.甲校", "applicant P.甲校", new Withdraw(null));
        await Leave(service, call, "乙校");

        foreach (var application in new[] { "A.甲校", "A.乙校" })
        {
            Assert.Equal(ApplicationStage.Withdrawn, (await service.State<ApplicationState>(application)).Stage);
            await NothingIsDeclined(service, application);
        }
    }

    [Fact]
    public async Task A_withdrawal_is_heard_of_in_every_stage_until_the_announcement()
    {
        await using var service = await Service.StartAsync(azurite.NewAccount());
        var call = new Call(service);
        await call.Open();
        await call.ImportPool();
        await Leave(service, call, "戊校");
        await call.Close("甲校", "乙校", "丙校", "丁校");
        await service.Do("A.丁校", "applicant P.丁校", new Withdraw(null));
        await call.Draw();
        await service.Do("A.丙校", "applicant P.丙校", new Withdraw(null));
        await call.Review();
        await service.Do("A.乙校", "applicant P.乙校", new Withdraw(null));
        await call.Confirm();
        await service.Until(3, 24);
        await service.Do(Call.Id, "A.丙校", new NoteWithdrawal("A.丙校"));
        await service.Until(3, 30);
        await call.Sign();
        await service.Do(Call.Id, "A.丙校", new NoteWithdrawal("A.丙校"));

        Assert.Equal(RoundStage.Signed, (await call.Round()).Stage);
        Assert.Equal("1 甲校 95 Proposed", await call.Standings());
        await NothingIsDeclined(service, Call.Id);
    }

    [Fact]
    public async Task That_nothing_is_left_is_heard_of_in_every_stage_until_the_announcement()
    {
        await using var service = await Service.StartAsync(azurite.NewAccount());
        var call = new Call(service);
        Task Found() => service.Do(Call.Id, Call.Id, new NoteNothingLeft());
        await call.Open();
        await call.ImportPool();
        await call.Close("甲校");
        await Found();
        await call.Draw();
        await Found();
        await call.Review();
        await Found();
        await call.Confirm();
        await Found();
        await service.Until(3, 30);
        await Found();
        await call.Sign();
        await Found();

        Assert.Equal(RoundStage.Signed, (await call.Round()).Stage);
        Assert.Single(await Told(service, Call.Id), nameof(NothingLeft));
        await NothingIsDeclined(service, Call.Id);
    }

    [Fact]
    public async Task A_duty_takes_links_and_applications_until_the_expert_has_left_it()
    {
        await using var service = await Service.StartAsync(azurite.NewAccount());
        var call = new Call(service);
        await call.Open();
        var (first, second, third) = (await call.Invite("E1"), await call.Invite("E2"), await call.Invite("E3"));

        await Links(service, first);
        await Add(service, first, "A.2");
        await service.Do(first, "expert E1", new AcceptInvitation());
        await Links(service, first);
        await Add(service, first, "A.3");
        await service.Do(first, "expert E1", new DeclareConflict(new() { Application = "A.1", Reason = "曾任该校顾问" }));
        await Sign(service, first);
        await Links(service, first);
        await Add(service, first, "A.4");
        await Sign(service, first);
        await Release(service, first);
        await Release(service, second);
        await service.Do(third, "expert E3", new AcceptInvitation());
        await Release(service, third);

        Assert.Equal(["A.2", "A.3", "A.4"], (await service.State<DutyState>(first)).SignedItems);
        foreach (var duty in new[] { first, second, third })
        {
            Assert.Equal(DutyStage.Released, (await service.State<DutyState>(duty)).Stage);
            await NothingIsDeclined(service, duty);
        }
    }

    [Fact]
    public async Task A_link_to_an_objection_is_locked_in_every_stage_and_the_office_is_told()
    {
        await using var service = await Service.StartAsync(azurite.NewAccount());
        var call = new Call(service);
        await call.Open();
        var (upheld, dismissed) = (await call.Object("one", "A.甲校"), await call.Object("two", "A.甲校"));
        var (locked, lapsed) = (await call.Object("three", "A.甲校"), await call.Object("four", "A.甲校"));
        await service.Do(locked, "objector", new LockLink("lodged"));
        await service.Do(locked, "objector", new VerifyContact());
        await service.Do(locked, "objector", new LockLink("verified"));
        await Decide(service, upheld, true);
        await Decide(service, dismissed, false);
        await service.Until(3, 9);

        foreach (var ended in new[] { upheld, dismissed, lapsed })
            await service.Do(ended, "objector", new LockLink("ended"));
        await service.Until(3, 9, 10);

        foreach (var objection in new[] { upheld, dismissed, lapsed, locked })
        {
            Assert.Equal([nameof(LinkLocked), nameof(LetterSent)], (await Told(service, objection)).TakeLast(2));
            await NothingIsDeclined(service, objection);
        }
    }

    [Fact]
    public async Task A_signature_takes_links_until_its_list_goes_back_to_the_office()
    {
        await using var service = await Service.StartAsync(azurite.NewAccount());
        await new Call(service).Open();
        var (asked, signed) = (await Ask(service, "education"), await Ask(service, "finance"));
        await Links(service, asked);
        await service.Do(asked, CaseId.Contact("education"), new AskNewContact());
        await service.Do(signed, "department finance", new Sign(new string('a', 64)));

        await service.Do(signed, "department finance", new LockLink("signed"));
        await service.Do(signed, Call.Id, new SupersedeSignature());
        await service.Until(3, 2, 10);

        Assert.Equal(
            [nameof(Signed), nameof(LinkLocked), nameof(SignatureSuperseded)],
            (await Told(service, signed)).Skip(1).Where(type => type != nameof(LetterSent))
        );
        await NothingIsDeclined(service, asked);
        await NothingIsDeclined(service, signed);
    }

    [Fact]
    public async Task Proposals_are_turned_down_and_made_again()
    {
        await using var service = await Service.StartAsync(azurite.NewAccount());
        CaseId account = CaseId.Account("someone@example.org"),
            contact = CaseId.Contact("finance");

        await Propose(service, Recipient.Account(account), account, "one");
        await service.Do(account, "public", new AskSignInCode("ask"));
        await service.Do(account, "office P.second", new DropProposal("one"));
        await service.Do(account, "public", new AskSignInCode("again"));
        await Propose(service, Recipient.Department("finance"), contact, "two");
        await service.Do(contact, "office P.second", new DropProposal("two"));
        await Propose(service, Recipient.Department("finance"), contact, "three");
        await service.Do(contact, "office P.second", new ConfirmProposal("three"));
        await Propose(service, Recipient.Department("finance"), contact, "four");

        Assert.Equal(ContactStage.Proposed, (await service.State<ContactState>(contact)).Stage);
        await NothingIsDeclined(service, account);
        await NothingIsDeclined(service, contact);
    }
}
