using System.Net;
using Chuyi.Cli.Demo;
using Chuyi.Cli.Demo.Browsing;
using Chuyi.Functions.People;
using Microsoft.AspNetCore.Http;
using Xunit;

namespace Chuyi.Rehearsals.Submission;

/// <summary>A unit whose name the office wrote in other ways for each of its people.</summary>
public sealed class UnitSpellingTests(AzuriteFixture azurite)
{
    private static readonly string[] Spellings = ["湘水学院（附属1校）", "湘水学院(附属１校)", "湘水学院 【附属1校】"];

    [Fact]
    public async Task However_its_name_is_written_a_unit_begins_one_draft()
    {
        await using var service = await Service.StartAsync(azurite.NewAccount());
        await new Call(service).Open();
        for (var i = 0; i < Spellings.Length; i++)
            await service.HasApplicant(Email(i), UnitOf(Spellings[i]), Spellings[i]);
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

    // As the office's form reads it.
    private static string? UnitOf(string name) =>
        AccountForm
            .Read(
                new FormCollection(
                    new()
                    {
                        ["role"] = "Applicant",
                        ["name"] = "张三",
                        ["email"] = "x@example.org",
                        ["unit"] = name,
                    }
                )
            )
            .Value!.Unit;

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
