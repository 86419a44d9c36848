using System.Net;
using Chuyi.Cli.Demo;
using Chuyi.Functions.Cases;
using Chuyi.Functions.ExpertReview;
using Chuyi.Functions.Mail;
using Chuyi.Functions.PublicNotice;
using Xunit;

namespace Chuyi.Rehearsals.Web;

/// <summary>Letters that anybody can cause, asked for again and again.</summary>
public sealed class LetterLimitTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private const string Grounds = "该校申报材料中的就业数据与公开年报不一致，请予核查。";
    private static readonly string Objections = "/notices/" + Call.Id + "/objections";

    private Service service = null!;

    public async ValueTask InitializeAsync()
    {
        service = await Service.StartAsync(azurite.NewAccount());
        await new Call(service).Confirmed();
    }

    public ValueTask DisposeAsync() => service.DisposeAsync();

    [Fact]
    public async Task Objections_cause_three_letters_to_one_address_and_so_many_from_one_asker()
    {
        await service.Until(3, 24);
        var statuses = new List<HttpStatusCode>();
        for (var n = 0; n < 5; n++)
            statuses.Add(await Object(n + 2, "victim@example.org"));
        Assert.Equal([200, 200, 200, 429, 429], statuses.Select(status => (int)status));

        for (var i = 0; i < ObjectionLimits.PerAsker.Most + 2; i++)
            statuses.Add(await Object(20, $"victim{i}@example.org"));
        Assert.Equal(ObjectionLimits.PerAsker.Most, statuses.Skip(5).Count(status => status == HttpStatusCode.OK));
        await service.Clock.SettleAsync();

        Assert.Equal(3, Collected().All("victim@example.org", "objection-contact").Count);
        Assert.Equal(3 + ObjectionLimits.PerAsker.Most, Directory.GetFiles(service.Mail, "*objection-contact*").Length);

        await service.Until(3, 25, 10);
        Assert.Equal(HttpStatusCode.OK, await Object(2, "victim@example.org"));
    }

    [Fact]
    public async Task Fifteen_requests_for_a_new_link_are_three_letters_a_day()
    {
        var duty = Call.Duty((await new Call(service).Round()).Panel[0]);
        var link = Directory
            .GetFiles(service.Mail, $"{duty}*.invitation.eml")
            .Select(file => ReceivedLetter.Of(MimeKit.MimeMessage.Load(file)))
            .Single();
        var path = new Uri(link.Link).PathAndQuery;
        await service.Clock.AdvanceToAsync(service.Clock.GetUtcNow().AddDays(200));
        var before = Renewed();

        var marks = new List<(Neighbour Who, string Mark)>();
        for (var n = 0; n < 15; n++)
        {
            var who = new Neighbour(service.Address, n + 2);
            marks.Add((who, await who.Mark(path)));
        }
        var answers = await Task.WhenAll(marks.Select(m => m.Who.Post(path + "/renew", m.Mark)));
        await service.Clock.SettleAsync();

        Assert.Equal(RenewalLimits.PerCase.Most, answers.Count(answer => answer.Status == HttpStatusCode.OK));
        Assert.Equal(before + RenewalLimits.PerCase.Most, Renewed());
        foreach (var (who, _) in marks)
            who.Dispose();
    }

    private async Task<HttpStatusCode> Object(int n, string email)
    {
        using var who = new Neighbour(service.Address, n);
        var (status, _) = await who.Send(
            Objections + "?item=A.甲校",
            Objections,
            ("item", "A.甲校"),
            ("kind", "person"),
            ("name", "王五"),
            ("email", email),
            ("phone", ""),
            ("text", Grounds)
        );
        return status;
    }

    private int Renewed() => Directory.GetFiles(service.Mail, "*link-renewed*").Length;

    private Mailbox Collected()
    {
        var mail = new Mailbox(service.Mail);
        mail.Collect();
        return mail;
    }
}
