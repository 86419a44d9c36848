using System.Net;
using Chuyi.Cli.Demo;
using Chuyi.Cli.Demo.Browsing;
using Xunit;

namespace Chuyi.Rehearsals.Submission;

/// <summary>A unit whose name the office wrote in other ways for each of its people.</summary>
public sealed class UnitSpellingTests(AzuriteFixture azurite)
{
    private const string Office = "office@example.org";
    private static readonly string[] Spellings = ["湘水学院（附属1校）", "湘水学院(附属１校)", "湘水学院 【附属1校】"];

    [Fact]
    public async Task However_its_name_is_written_a_unit_begins_one_draft()
    {
        await using var service = await Service.StartAsync(azurite.NewAccount());
        await new Call(service).Open();
        using var office = await SignedIn(service, Office);
        for (var i = 0; i < Spellings.Length; i++)
            await office.Send(
                (await office.Open("/office/accounts"))
                    .Form("open-account")
                    .With("role", "Applicant")
                    .With("name", "张三")
                    .With("email", Email(i))
                    .With("unit", Spellings[i])
            );
        await service.Clock.SettleAsync(TestContext.Current.CancellationToken);
        var statuses = new List<HttpStatusCode>();

        // Each sees the form before anybody has sent it.
        var people = new List<(Visitor Visitor, WebForm Form)>();
        for (var i = 0; i < Spellings.Length; i++)
        {
            var visitor = await SignedIn(service, Email(i));
            people.Add((visitor, (await visitor.Open("/applications")).Form("start-" + Call.Id)));
        }
        foreach (var (visitor, form) in people)
            using (visitor)
                statuses.Add((await visitor.Send(form)).Status);

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.Conflict, HttpStatusCode.Conflict], statuses);
    }

    private static string Email(int i) => $"school{i}@example.org";

    private static async Task<Visitor> SignedIn(Service service, string email)
    {
        var visitor = new Visitor(service.Address, TestContext.Current.CancellationToken);
        var page = await visitor.Send((await visitor.Open("/sign-in")).Form("sign-in").With("email", email));
        await service.Clock.SettleAsync(TestContext.Current.CancellationToken);
        var mail = new Mailbox(service.Mail);
        mail.Collect();
        await visitor.Send(page.Form("code").With("code", mail.Latest(email, "sign-in-code").Code));
        return visitor;
    }
}
