using System.Net;
using Chuyi.Cli.Demo;
using Chuyi.Functions.Cases;
using Chuyi.Functions.ExpertReview;
using Chuyi.Functions.Mail;
using Chuyi.Functions.PublicNotice;
using Chuyi.Functions.Storage;
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
    public async Task Objections_cause_three_letters_a_day_to_one_address_and_shut_nobody_out_who_has_it()
    {
        await service.Until(3, 24);
        var statuses = new List<HttpStatusCode>();
        for (var n = 0; n < 5; n++)
            statuses.Add(await Object(n + 2, "victim@example.org"));
        Assert.Equal([200, 200, 200, 200, 200], statuses.Select(status => (int)status));

        for (var i = 0; i < ObjectionLimits.PerAsker.Most + 2; i++)
            statuses.Add(await Object(20, $"victim{i}@example.org"));
        Assert.Equal(ObjectionLimits.PerAsker.Most, statuses.Skip(5).Count(status => status == HttpStatusCode.OK));
        await service.Clock.SettleAsync();

        Assert.Equal(3, Collected().All("victim@example.org", "objection-contact").Count);
        Assert.Equal(3 + ObjectionLimits.PerAsker.Most, Directory.GetFiles(service.Mail, "*objection-contact*").Length);

        // Those beyond were taken, too: their letters go out a day later, with the whole time to confirm.
        await service.Until(3, 25, 10);
        Assert.Equal(5, Collected().All("victim@example.org", "objection-contact").Count);
        Assert.Equal(HttpStatusCode.OK, await Object(2, "victim@example.org"));
    }

    [Fact]
    public async Task An_objection_whose_letter_was_put_off_is_confirmed_by_it_and_came_in_time()
    {
        await service.Until(3, 27, 20);
        for (var n = 0; n < ObjectionLimits.PerAddress.Most; n++)
            Assert.Equal(HttpStatusCode.OK, await Object(2, "victim@example.org"));
        // The same stranger goes no further, whoever has the address does.
        Assert.Equal(HttpStatusCode.TooManyRequests, await Object(2, "victim@example.org"));
        var known = Contacts();
        Assert.Equal(HttpStatusCode.OK, await Object(3, "victim@example.org"));
        await service.Clock.SettleAsync();
        Assert.Equal(known, Contacts());

        await service.Until(3, 28, 21);
        var letter = Assert.Single(Contacts().Except(known));
        var objection = string.Join('.', letter.Split('.')[..^3]);
        Assert.Equal(
            """
            03-27 20:00:00 ObjectionLodged: 对“甲校”提出异议（实名个人）。
            03-28 20:00:00 ContactTimeExtended: 当日以同一邮箱提出的异议较多，确认信改于次日发出，联系方式确认期限为2026年3月30日 20:00（北京时间）。
            03-28 20:00:00 LetterSent: 发出信函“请确认异议联系方式”。
            """,
            await service.Transcript(objection)
        );
        await service.Do(objection, "objector", new VerifyContact());
        Assert.Contains(objection, (await new Call(service).Round()).OpenObjections.Select(one => one.Objection.ToString()));
    }

    [Fact]
    public async Task However_many_object_nobody_is_shut_out_and_what_is_beyond_counts_once_its_contact_is_confirmed()
    {
        await service.Until(3, 27, 20);
        var limits = service.Get<Limits>();
        for (var n = 0; n < ObjectionLimits.AtOnce.Most; n++)
            Assert.True(await limits.TakeAll([(ObjectionLimits.AtOnce, "A.甲校")], $"other {n}", TestContext.Current.CancellationToken));

        Assert.Equal(HttpStatusCode.OK, await Object(2, "wang@example.org"));
        await service.Clock.SettleAsync();
        Assert.Empty((await new Call(service).Round()).OpenObjections);
        // The notice has ended meanwhile: by the moment it was lodged it came in time all the same.
        await service.Until(3, 28);
        var letter = Path.GetFileName(Directory.GetFiles(service.Mail, "*.objection-contact.eml").Single());
        // The case of a letter, the number of its fact, and its kind.
        var objection = string.Join('.', letter.Split('.')[..^3]);
        await service.Do(objection, "objector", new VerifyContact());

        Assert.Equal(objection, (await new Call(service).Round()).OpenObjections.Single().Objection);
        await service.Do(objection, "office P.officer", new DecideObjection(new() { Upheld = true, Reason = "经核查，就业数据不实。" }));
        Assert.Equal("A.甲校", (await new Call(service).Round()).SettledObjections.Single().Item);
    }

    [Fact]
    public async Task One_beyond_that_which_is_not_confirmed_is_none_of_the_rounds()
    {
        await service.Until(3, 24);
        var limits = service.Get<Limits>();
        for (var n = 0; n < ObjectionLimits.AtOnce.Most; n++)
            await limits.TakeAll([(ObjectionLimits.AtOnce, "A.甲校")], $"other {n}", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, await Object(2, "wang@example.org"));
        await service.Until(3, 27);

        Assert.NotEmpty(Collected().All("wang@example.org", "objection-lapsed"));
        var round = await new Call(service).Round();
        Assert.Empty(round.OpenObjections);
        Assert.Empty(round.SettledObjections);
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

        Assert.Equal(RenewalLimits.PerTask.Most, answers.Count(answer => answer.Status == HttpStatusCode.OK));
        Assert.Equal(before + RenewalLimits.PerTask.Most, Renewed());
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

    private IEnumerable<string> Contacts() =>
        [.. Directory.GetFiles(service.Mail, "*.objection-contact.eml").Select(Path.GetFileName).Order()!];

    private int Renewed() => Directory.GetFiles(service.Mail, "*link-renewed*").Length;

    private Mailbox Collected()
    {
        var mail = new Mailbox(service.Mail);
        mail.Collect();
        return mail;
    }
}
