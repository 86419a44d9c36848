using Chuyi.Cli.Demo;
using Chuyi.Cli.Demo.Browsing;
using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;
using Chuyi.Functions.People;
using Chuyi.Functions.Rounds;
using Chuyi.Functions.Storage;
using Xunit;

namespace Chuyi.Rehearsals.Web;

/// <summary>
/// Two acts that are received before either is recorded: one is taken, and whoever sent the other reads on the page they come
/// back to that it was not, with why and with what they had sent.
/// </summary>
public sealed class DeclinedActRehearsals(AzuriteFixture azurite) : IAsyncLifetime
{
    private const string Office = "office@example.org";

    private static readonly string Me = "office " + CaseId.Account(Office);

    private Service service = null!;
    private Call call = null!;
    private Visitor visitor = null!;

    public async ValueTask InitializeAsync()
    {
        service = await Service.StartAsync(azurite.NewAccount());
        call = new Call(service);
        visitor = new Visitor(service.Address, TestContext.Current.CancellationToken);
        await SignIn(Office);
    }

    private async Task SignIn(string email)
    {
        var page = await visitor.Send((await visitor.Open("/sign-in")).Form("sign-in").With("email", email));
        await service.Clock.SettleAsync();
        var mail = new Mailbox(service.Mail);
        mail.Collect();
        await visitor.Send(page.Form("code").With("code", mail.Latest(email, "sign-in-code").Code));
    }

    public async ValueTask DisposeAsync()
    {
        visitor.Dispose();
        await service.DisposeAsync();
    }

    [Fact]
    public async Task Of_two_officers_who_open_the_same_round_one_reads_what_became_of_it()
    {
        await call.Open();
        var opened = (await call.Round()).Opening!;

        await service.Do(Call.Id, Me, new OpenRound(opened with { Title = new("另一份通知", "Another call") }), opens: true);

        var page = await visitor.Open("/office/rounds/" + Call.Id);
        Assert.Contains("（发布批次）未被采纳：该批次已经发布。", page.Text(".declined .refusal"), StringComparison.Ordinal);
        Assert.Contains("另一份通知", page.Text(".declined dl"), StringComparison.Ordinal);
        Assert.Contains("一项请求未被采纳（发布批次）", page.Text(".timeline"), StringComparison.Ordinal);
        Assert.Equal(Call.Title, (await call.Round()).Opening!.Title);
    }

    [Fact]
    public async Task Who_refuses_what_somebody_else_has_passed_keeps_the_reason_that_was_written()
    {
        await call.Submit("甲校");
        await AtOnce(
            new("first", CaseId.Parse("A.甲校"), "office P.other", service.Clock.GetUtcNow(), new PassCheck()),
            new("second", CaseId.Parse("A.甲校"), Me, service.Clock.GetUtcNow(), new RefuseForm("申报类别不符"))
        );

        var page = await visitor.Open("/applications/A.甲校");
        Assert.Contains("（不予受理）未被采纳", page.Text(".declined .refusal"), StringComparison.Ordinal);
        Assert.Contains("申报类别不符", page.Text(".declined dl"), StringComparison.Ordinal);
        Assert.Equal(ApplicationStage.Accepted, (await service.State<ApplicationState>("A.甲校")).Stage);
    }

    [Fact]
    public async Task Of_two_who_propose_a_contact_one_reads_it_on_the_list_they_come_back_to()
    {
        var contact = CaseId.Contact("finance");
        await AtOnce(
            new("first", contact, "administrator P.other", service.Clock.GetUtcNow(), Propose("first")),
            new(
                "second",
                contact,
                $"administrator {CaseId.Account(Service.AdministratorEmail)}",
                service.Clock.GetUtcNow(),
                Propose("second")
            )
        );

        await SignIn(Service.AdministratorEmail);
        Assert.Empty((await visitor.Open("/office/departments")).All(".declined"));
        Assert.Contains(
            "（提议变更联系人）未被采纳",
            (await visitor.Open("/office/departments?of=" + contact)).Text(".declined .refusal"),
            StringComparison.Ordinal
        );
        var form = (await visitor.Open("/office/departments")).Form("department-education");
        var back = await visitor.Send(form.With("name", "张三").With("email", "z@example.org").With("phone", "13900001234"));
        Assert.Equal("?of=" + CaseId.Contact("education"), back.Address.Query);
    }

    private ProposeContact Propose(string id)
    {
        var person = new Person
        {
            Id = "finance",
            Name = "某人",
            Email = id + "@example.org",
            Phone = "13800001234",
        };
        return new(
            new()
            {
                Department = new("省财政厅", "Finance"),
                Proposal = new() { Id = id, Contact = ContactPrints.Of(person, service.Get<Keys>()) },
            }
        );
    }

    // Both were received before the case looked.
    private async Task AtOnce(ReceivedAct first, ReceivedAct second)
    {
        await service.Get<Inbox>().Post(first, TestContext.Current.CancellationToken);
        await service.Get<CaseSignal>().Post(service.Client, second, opens: true);
        await service.Clock.SettleAsync(TestContext.Current.CancellationToken);
    }
}
