using System.Net;
using Chuyi.Cli.Demo;
using Chuyi.Cli.Demo.Browsing;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Mail;
using Chuyi.Functions.People;
using Chuyi.Functions.SignOff;
using Chuyi.Functions.Storage;
using Chuyi.History.Events;
using Microsoft.DurableTask.Client;
using Xunit;

namespace Chuyi.Rehearsals.SignOff;

/// <summary>A department gets another contact while its signature is awaited: the one before signs nothing any more.</summary>
public sealed class NewContactRehearsals(AzuriteFixture azurite) : IAsyncLifetime
{
    private const string Before = "finance@example.org",
        Now = "successor@example.org";

    private static readonly CaseId Signature = CaseId.SignOff(Call.Id, "finance", 1);

    private static readonly CaseId Contact = CaseId.Contact("finance");

    private static readonly Person Successor = new()
    {
        Id = "finance",
        Name = "继任者",
        Email = Now,
        Phone = "13900005678",
    };

    private Service service = null!;

    public async ValueTask InitializeAsync()
    {
        service = await Service.StartAsync(azurite.NewAccount());
        await new Call(service).Confirmed();
        await service.Until(3, 30);
    }

    public ValueTask DisposeAsync() => service.DisposeAsync();

    [Fact]
    public async Task Whoever_was_the_contact_before_signs_nothing_and_the_new_one_is_asked_at_once()
    {
        using var before = Person();
        var link = Link(Before);
        var (unopened, desk) = (await before.Open(link), await Enter(before, link, "4321"));
        Assert.True(desk.HasForm("answer"));

        await Change(Successor, "one");

        var dead = await before.Open(link);
        Assert.Equal(HttpStatusCode.Gone, dead.Status);
        Assert.Contains("联系人已经变更", dead.Text(".refusal"), StringComparison.Ordinal);
        Assert.False(dead.HasForm("renew"));
        Assert.Equal(HttpStatusCode.Gone, (await before.Send(unopened.Form("code").With("code", "4321"))).Status);
        var closed = await before.Open("/signatures/" + Signature);
        Assert.Equal(HttpStatusCode.Forbidden, closed.Status);
        Assert.Contains("联系人已经变更", closed.Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await before.Send(desk.Form("answer").With("answer", "sign"))).Status);
        await service.Clock.SettleAsync();
        Assert.Equal(SignOffStage.Asked, (await service.State<SignOffState>(Signature)).Stage);

        using var successor = Person();
        var asked = await Enter(successor, Link(Now), "5678");
        await successor.Send(asked.Form("answer").With("answer", "sign"));
        await service.Clock.SettleAsync();

        Assert.Equal(
            """
            03-28 00:00:10 SignatureAsked: 请省财政厅会签。
            03-28 00:00:10 LetterSent: 发出信函“会签：优秀中职学校申报”。
            03-30 09:00:00 NewContactAsked: 会签联系人已变更，向新联系人发送会签链接，此前发送的链接失效。
            03-30 09:00:00 LetterSent: 发出信函“会签：优秀中职学校申报”。
            03-30 09:00:00 Signed: 已会签名单（哈希 <hash>）。
            03-30 09:00:00 LetterSent: 发出信函“会签回执”。
            """,
            Call.Plain(await service.Transcript(Signature))
        );
        Assert.Single(Letters(Before, "signature-request"));
        Assert.Empty(Letters(Before, "signature-receipt"));
        Assert.Single(Letters(Now, "signature-receipt"));
    }

    [Fact]
    public async Task Nobody_is_asked_of_what_was_signed_and_a_link_stays_as_long_as_its_holder_is_on_file()
    {
        using var contact = Person();
        var desk = await Enter(contact, Link(Before), "4321");
        await contact.Send(desk.Form("answer").With("answer", "sign"));
        await service.Clock.SettleAsync();
        Assert.Equal(HttpStatusCode.OK, (await contact.Open("/signatures/" + Signature)).Status);

        await Change(Successor, "one");

        Assert.Equal(HttpStatusCode.Forbidden, (await contact.Open("/signatures/" + Signature)).Status);
        Assert.Equal(HttpStatusCode.Gone, (await contact.Open(Link(Before))).Status);
        Assert.Empty(Letters(Now, "signature-request"));
        Assert.Equal(SignOffStage.Signed, (await service.State<SignOffState>(Signature)).Stage);
    }

    [Fact]
    public async Task What_breaks_off_after_the_change_is_asked_all_the_same_and_once()
    {
        await BreakOffAfterTheChange();
        Assert.Empty(Letters(Now, "signature-request"));

        await service.Get<CaseSignal>().Wake(service.Client, Contact, "none");
        await service.Clock.SettleAsync();
        for (var times = 0; times < 2; times++)
            await BreakOffAndTakeUp();

        Assert.Single(Letters(Now, "signature-request"));
        Assert.Single(await service.Events.Events(Signature), one => one.Type == nameof(NewContactAsked));
        Assert.DoesNotContain(await service.Events.Events(Signature), one => one.Type == nameof(ActDeclined));
    }

    [Fact]
    public async Task A_contact_who_was_asked_as_such_is_not_asked_once_more_when_their_case_is_taken_up()
    {
        await Change(Successor, "one");
        await service.Do(Signature, "department finance", new ReturnList("请说明乙校的排名依据"));
        await new Call(service).Confirm();
        var again = CaseId.SignOff(Call.Id, "finance", 2);
        Assert.Equal(SignOffStage.Asked, (await service.State<SignOffState>(again)).Stage);

        await BreakOffAndTakeUp();

        Assert.DoesNotContain(await service.Events.Events(again), one => one.Type == nameof(NewContactAsked));
    }

    private async Task BreakOffAndTakeUp()
    {
        await service.Client.TerminateInstanceAsync(Contact, "broken off");
        await service.Clock.SettleAsync();
        await service.Sweep();
        Assert.Contains(await service.Events.Events(Contact), one => one.Type == nameof(CaseTakenUp));
    }

    private async Task Change(Person person, string form)
    {
        await service.Ask(() => service.Get<Proposals>().Keep(new(form, Recipient.Department("finance"), Contact, person), default));
        await service.Do(Contact, "office P.officer", new ProposeContact(Proposed(person, form)), opens: true);
        await service.Do(Contact, "office P.second", new ConfirmProposal(form));
    }

    // The person is on file and the fact is recorded: there it ended.
    private async Task BreakOffAfterTheChange()
    {
        var (proposed, at) = (Proposed(Successor, "one"), service.Clock.GetUtcNow());
        await service.Get<PeopleStore>().Write(Recipient.Department("finance"), Successor, TestContext.Current.CancellationToken);
        await service
            .Get<Recording>()
            .Record(
                new RecordRequest
                {
                    Case = Contact,
                    FirstSeq = 1,
                    Previous = EventRecord.NoPrev,
                    Actor = "office P.second",
                    At = at,
                    ActId = "confirm",
                    Facts =
                    [
                        new ContactProposed { Proposed = proposed, By = "office P.officer" },
                        new ContactChanged { Proposed = proposed, ProposedBy = "office P.officer" },
                    ],
                    Tags = CaseTags.None,
                }
            );
    }

    private ProposedContact Proposed(Person person, string form) =>
        new()
        {
            Department = new("省财政厅", "Department of Finance"),
            Proposal = new() { Id = form, Contact = ContactPrints.Of(person, service.Get<Keys>()) },
        };

    private Visitor Person() => new(service.Address, TestContext.Current.CancellationToken);

    private static async Task<WebPage> Enter(Visitor who, string link, string code) =>
        await who.Send((await who.Open(link)).Form("code").With("code", code));

    private string Link(string email) => new Uri(Letters(email, "signature-request")[^1].Link).PathAndQuery;

    private IReadOnlyList<ReceivedLetter> Letters(string email, string kind)
    {
        var mail = new Mailbox(service.Mail);
        mail.Collect();
        return mail.All(email, kind);
    }
}
