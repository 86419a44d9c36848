using System.Net;
using Chuyi.Cli.Demo;
using Chuyi.Cli.Demo.Browsing;
using Chuyi.Functions.Cases;
using Chuyi.Functions.ExpertReview;
using Chuyi.Functions.Mail;
using Chuyi.Functions.Policy;
using Xunit;

namespace Chuyi.Rehearsals.Web;

/// <summary>The link of an expert: looked at, guessed at, locked, renewed, expired.</summary>
public sealed class LinkTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private Service service = null!;

    public async ValueTask InitializeAsync()
    {
        service = await Service.StartAsync(azurite.NewAccount());
        await new Call(service).Open();
    }

    public ValueTask DisposeAsync() => service.DisposeAsync();

    [Fact]
    public async Task The_same_form_is_taken_once()
    {
        using var expert = new Visitor(service.Address, TestContext.Current.CancellationToken);
        await new Call(service).Invite(Expert);
        var desk = await Enter(expert, "1234");
        var form = desk.Form("answer").With("answer", "accept");

        await expert.Send(form);
        await service.Clock.SettleAsync();
        var again = await expert.Send(form);

        Assert.Equal(HttpStatusCode.Conflict, again.Status);
        Assert.Single(await service.Events.Events(Duty), e => e.Type == nameof(InvitationAccepted));
    }

    [Fact]
    public async Task Links_are_inert_unknown_expired_and_lock_after_five_wrong_codes()
    {
        using var expert = new Visitor(service.Address, TestContext.Current.CancellationToken);
        await new Call(service).Invite(Expert);
        var link = Path(Letter("invitation"));
        var before = (await service.Events.Events(Duty)).Count;

        for (var i = 0; i < 20; i++)
            Assert.Equal(HttpStatusCode.OK, (await expert.Open(link)).Status);
        Assert.Equal(before, (await service.Events.Events(Duty)).Count);
        Assert.Equal(HttpStatusCode.NotFound, (await expert.Open("/links/unknown")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await expert.Open("/duties/" + Duty)).Status);

        for (var i = 0; i < 4; i++)
            Assert.Equal(HttpStatusCode.Forbidden, (await expert.Send((await expert.Open(link)).Form("code").With("code", "0000"))).Status);
        Assert.Equal(HttpStatusCode.Gone, (await expert.Send((await expert.Open(link)).Form("code").With("code", "0000"))).Status);
        await service.Clock.SettleAsync();
        Assert.Contains("链接已锁定", Letter("link-locked").Subject, StringComparison.Ordinal);

        await expert.Send((await expert.Open(link)).Form("renew"));
        await service.Clock.SettleAsync();
        var renewed = Path(Letter("link-renewed"));
        Assert.NotEqual(link, renewed);
        Assert.Equal(
            "/duties/" + Duty,
            (await expert.Send((await expert.Open(renewed)).Form("code").With("code", "1234"))).Address.AbsolutePath
        );

        await service.Clock.AdvanceToAsync(service.Clock.GetUtcNow().AddDays(200));
        Assert.Equal(HttpStatusCode.Gone, (await expert.Open(renewed)).Status);
    }

    private const string Expert = "E1";

    private static string Duty => CaseId.Duty(Call.Id, Expert);

    private async Task<WebPage> Enter(Visitor expert, string code) =>
        await expert.Send((await expert.Open(Path(Letter("invitation")))).Form("code").With("code", code));

    // The service's public address is fixed before its port is known.
    private static string Path(ReceivedLetter letter) => new Uri(letter.Link).PathAndQuery;

    private ReceivedLetter Letter(string kind)
    {
        var mail = new Mailbox(service.Mail);
        mail.Collect();
        return mail.Latest(kind == "link-locked" ? "officer@example.org" : "e1@example.org", kind);
    }
}
