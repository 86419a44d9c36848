using System.Net;
using Chuyi.Cli.Demo;
using Chuyi.Cli.Demo.Browsing;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Mail;
using Chuyi.Functions.People;
using Chuyi.Functions.Rounds;
using Microsoft.AspNetCore.Http;
using Xunit;

namespace Chuyi.Rehearsals.Web;

/// <summary>
/// A form sent again by somebody who did not see the answer, because the service died: after it had done everything, or
/// half-way. What was asked for happens, and once.
/// </summary>
public sealed partial class RepeatedFormTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private const string Office = "office@example.org",
        School = "school@example.org";

    private Service service = null!;
    private Visitor visitor = null!;

    public async ValueTask InitializeAsync()
    {
        service = await Service.StartAsync(azurite.NewAccount());
        await new Call(service).Open();
        await service.HasApplicant(School, "U.school", "某校");
        visitor = new Visitor(service.Address, TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        visitor.Dispose();
        await service.DisposeAsync();
    }

    [Fact]
    public async Task A_round_is_opened_once_and_both_answers_lead_to_it()
    {
        await SignIn(Office);
        var form = (await visitor.Open("/office"))
            .Form("open-round")
            .With("category", "secondary-school")
            .With("deadline", "2026-03-20T17:00:00")
            .With("random", "双色球开奖号码")
            .With("randomDay", "2026-03-24")
            .With("randomWhere", "www.example.org/lottery")
            .With("randomCounts", "6 1");

        var first = await visitor.Send(form);
        var waiting = await visitor.Send(form);
        await service.Clock.SettleAsync();
        var recorded = await visitor.Send(form);

        Assert.Equal(
            ["R.2026.secondary-school.2", "R.2026.secondary-school.2", "R.2026.secondary-school.2"],
            [first.Id, waiting.Id, recorded.Id]
        );
        Assert.Equal(2, (await service.Get<RoundOpenings>().All(TestContext.Current.CancellationToken)).Count);
    }

    [Fact]
    public async Task An_account_is_opened_although_only_its_address_was_kept()
    {
        await SignIn(Office);
        var form = (await visitor.Open("/office/accounts"))
            .Form("open-account")
            .With("role", "Applicant")
            .With("name", "某校")
            .With("email", "audit@example.org")
            .With("unit", "某校");
        var id = CaseId.Account("audit@example.org");
        var unit = AccountForm
            .Read(
                new FormCollection(
                    new()
                    {
                        ["role"] = "Applicant",
                        ["name"] = "x",
                        ["email"] = "x@example.org",
                        ["unit"] = "某校",
                    }
                )
            )
            .Value!.Unit;
        await service.HasApplicant("audit@example.org", unit, "某校");

        Assert.Equal(HttpStatusCode.OK, (await visitor.Send(form)).Status);
        await service.Clock.SettleAsync();

        Assert.Equal([nameof(AccountOpened), nameof(LetterSent)], (await service.Events.Events(id)).Select(e => e.Type));
        Assert.Equal("该表单已经收到，无需重复提交。", (await visitor.Send(form)).Refusal);
        Assert.Equal(
            "该邮箱已开通账号。",
            (
                await visitor.Send(
                    (await visitor.Open("/office/accounts"))
                        .Form("open-account")
                        .With("role", "Applicant")
                        .With("name", "别人")
                        .With("unit", "别校")
                        .With("email", "audit@example.org")
                )
            ).Refusal
        );
    }

    [Fact]
    public async Task A_code_is_asked_for_once_also_when_the_history_of_the_engine_began_anew()
    {
        var (signal, client) = (service.Get<CaseSignal>(), service.Client);
        ReceivedAct Ask(int number) =>
            new("ask-" + number, CaseId.Parse(Account), "public", service.Clock.GetUtcNow(), new AskSignInCode("ask-" + number));
        await SignIn(School);

        for (var i = 0; i < 30; i++)
        {
            await signal.Post(client, Ask(i));
            await service.Clock.SettleAsync();
        }
        var known = (await service.Events.Events(Account)).Count;
        await signal.Post(client, Ask(0));
        await service.Until(3, 2, 9, 10);

        Assert.Equal(known, (await service.Events.Events(Account)).Count);
        Assert.Empty(await service.Get<Functions.Cases.Inbox>().Waiting(Account, TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData(School)]
    [InlineData("nobody@example.org")]
    public async Task A_form_that_is_sent_again_and_again_makes_no_history_longer(string email)
    {
        await SignIn(School);
        string[] asked = [Account, CaseId.Nobody];
        var before = await Signals(asked);
        var form = (await visitor.Open("/sign-in")).Form("sign-in").With("email", email);

        for (var i = 0; i < 50; i++)
        {
            Assert.Equal(HttpStatusCode.OK, (await visitor.Send(form)).Status);
            if (i % 2 == 0)
                await service.Clock.SettleAsync();
        }
        Assert.InRange(await Signals(asked) - before, 0, 2);

        // What waits once more although it was taken goes with the sweep.
        await service.Until(3, 2, 9, 10);
        Assert.InRange(await Signals(asked) - before, 0, 4);
        Assert.All(
            await Task.WhenAll(
                asked.Select(one => service.Get<Functions.Cases.Inbox>().Waiting(one, TestContext.Current.CancellationToken))
            ),
            Assert.Empty
        );
    }

    // How many the engine keeps in the histories of the workflows.
    private async Task<int> Signals(IEnumerable<string> cases)
    {
        var count = 0;
        foreach (var one in cases)
            if (await service.Client.GetInstanceAsync(one, TestContext.Current.CancellationToken) is not null)
                count += (await service.Client.GetOrchestrationHistoryAsync(one, TestContext.Current.CancellationToken)).Count(step =>
                    step.GetType().Name == "EventRaisedEvent"
                );
        return count;
    }

    private static string Account => CaseId.Account(School);

    private async Task SignIn(string email)
    {
        var page = await visitor.Send((await visitor.Open("/sign-in")).Form("sign-in").With("email", email));
        await service.Clock.SettleAsync();
        var mail = new Mailbox(service.Mail);
        mail.Collect();
        await visitor.Send(page.Form("code").With("code", mail.Latest(email, "sign-in-code").Code));
    }
}
