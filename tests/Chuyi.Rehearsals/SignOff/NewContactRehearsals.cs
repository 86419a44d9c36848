using System.Net;
using Chuyi.Cli.Demo;
using Chuyi.Cli.Demo.Browsing;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Mail;
using Chuyi.Functions.People;
using Chuyi.Functions.SignOff;
using Chuyi.Functions.Storage;
using Xunit;

namespace Chuyi.Rehearsals.SignOff;

/// <summary>A department's contact changes while the list is with it: who was its contact signs for nobody any more.</summary>
public class NewContactRehearsals(AzuriteFixture azurite)
{
    [Fact]
    public async Task What_the_contact_before_was_sent_opens_nothing_and_the_new_one_signs()
    {
        await using var service = await Service.StartAsync(azurite.NewAccount());
        var call = new Call(service);
        await call.Confirmed();
        await service.Until(3, 30);
        var signature = CaseId.SignOff(Call.Id, "finance", 1);
        var mail = new Mailbox(service.Mail);
        mail.Collect();
        var link = new Uri(mail.Latest("finance@example.org", "signature-request").Link).PathAndQuery;
        using var before = new Visitor(service.Address, TestContext.Current.CancellationToken);
        var page = await before.Send((await before.Open(link)).Form("code").With("code", "4321"));
        Assert.True(page.HasForm("answer"));

        await Change(service, "finance", "later@example.org", "13900008765");

        Assert.Equal(HttpStatusCode.Forbidden, (await before.Open("/signatures/" + signature)).Status);
        var refused = await before.Send(page.Form("answer").With("answer", "sign"));
        Assert.Equal(HttpStatusCode.Forbidden, refused.Status);
        Assert.Contains("会签联系人已经变更", refused.Refusal, StringComparison.Ordinal);
        var dead = await before.Open(link);
        Assert.Equal(HttpStatusCode.Gone, dead.Status);
        Assert.False(dead.HasForm("code") || dead.HasForm("renew"));
        Assert.DoesNotContain(": 已会签名单", await service.Transcript(signature), StringComparison.Ordinal);

        mail.Collect();
        using var later = new Visitor(service.Address, TestContext.Current.CancellationToken);
        var renewed = new Uri(mail.Latest("later@example.org", "link-renewed").Link).PathAndQuery;
        var theirs = await later.Send((await later.Open(renewed)).Form("code").With("code", "8765"));
        await later.Send(theirs.Form("answer").With("answer", "sign"));
        await service.Clock.SettleAsync(TestContext.Current.CancellationToken);
        Assert.Equal(SignOffStage.Signed, (await service.State<SignOffState>(signature)).Stage);
        Assert.Single((await service.Events.Events(signature)), e => e.Type == nameof(LinkRenewed));
    }

    private static async Task Change(Service service, string department, string email, string phone)
    {
        var (whose, contact) = (Recipient.Department(department), CaseId.Contact(department));
        var person = new Person
        {
            Id = department,
            Name = "新联系人",
            Email = email,
            Phone = phone,
        };
        await service.Ask(() => service.Get<Proposals>().Keep(new("change", whose, contact, person), default));
        var proposal = new Proposal { Id = "change", Contact = ContactPrints.Of(person, service.Get<Keys>()) };
        var proposed = new ProposeContact(new() { Department = new("省财政厅", "Finance"), Proposal = proposal });
        await service.Do(contact, "office P.officer", proposed, opens: true);
        await service.Do(contact, "office P.second", new ConfirmProposal("change"));
    }
}
