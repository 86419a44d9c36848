using System.Net;
using Chuyi.Cli.Demo.Browsing;
using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Policy;
using Chuyi.Rehearsals.Submission;
using MimeKit;
using Xunit;

namespace Chuyi.Rehearsals.Applications.Subjects;

/// <summary>A consortium over HTTP, from the rows of its draft to a member behind its link.</summary>
public class MembershipLinkRehearsals(AzuriteFixture azurite)
{
    private static readonly string[] Members =
    [
        "甲公司|Enterprise|岗位|张三|one@example.org|13800001111",
        "乙校|School|师资|李四|two@example.org|13800002222",
    ];

    [Fact]
    public async Task A_member_answers_for_itself_behind_its_link_and_for_no_other()
    {
        await using var service = await Service.StartAsync(azurite.NewAccount());
        await new Call(service) { Designates = CategorySubject.Consortium }.Open();
        var lead = new Applicant(service, "U.lead");
        await lead.SignIn();
        await lead.Begin();
        foreach (var part in DossierPart.Default)
            await lead.Upload(Applicant.Pdf(part.Kind), Applicant.Claim(Applicant.Pdf(part.Kind), part.Kind));
        (string, string)[] typed =
        [
            ("title", "集团申报"),
            ("titleBefore", "U.lead建设"),
            ("subjectName", "某集团"),
            .. Members.SelectMany(row => Functions.Submission.SubjectFieldNames.Members.Zip(row.Split('|'))),
        ];
        await lead.Post("/drafts/" + lead.Application, "typed", [.. typed, ("row", "add members")]);
        Assert.Equal(HttpStatusCode.SeeOther, await lead.Submit());
        await service.Clock.SettleAsync();

        var members = (await service.State<ApplicationState>(lead.Application)).Memberships.All;
        var (firm, school) = (Pages(lead, members[0]), Pages(lead, members[1]));
        using var one = new Visitor(service.Address, TestContext.Current.CancellationToken);
        var before = (await service.Events.Events(lead.Application)).Count;
        var code = await one.Open(Link(service, "one@example.org"));
        Assert.Equal(before, (await service.Events.Events(lead.Application)).Count);
        Assert.Equal(HttpStatusCode.Forbidden, (await one.Open(firm)).Status);
        var page = await one.Send(code.Form("code").With("code", "1111"));
        Assert.Equal(firm, page.Address.AbsolutePath);
        Assert.Equal(HttpStatusCode.Forbidden, (await one.Open(school)).Status);
        await one.Send(page.Form("answer").With("answer", "confirm"));
        await service.Clock.SettleAsync();

        using var two = new Visitor(service.Address, TestContext.Current.CancellationToken);
        for (var i = 0; i < 5; i++)
            await two.Send((await two.Open(Link(service, "two@example.org"))).Form("code").With("code", "0000"));
        await service.Clock.SettleAsync();
        var dead = await two.Open(Link(service, "two@example.org"));
        Assert.Equal(HttpStatusCode.Gone, dead.Status);
        await two.Send(dead.Form("renew"));
        await service.Clock.SettleAsync();
        page = await two.Send((await two.Open(Link(service, "two@example.org"))).Form("code").With("code", "2222"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await two.Send(page.Form("answer").With("answer", "decline"))).Status);
        await two.Send(page.Form("answer").With("answer", "decline").With("reason", "未授权任何人代为申报"));
        await service.Clock.SettleAsync();

        var said = (await service.State<ApplicationState>(lead.Application)).Memberships;
        Assert.Equal("甲公司", Assert.Single(said.Confirmed).Name);
        Assert.Equal("未授权任何人代为申报", said.All[1].Reason);
        // A member of another application is nobody here.
        Assert.Equal(
            HttpStatusCode.Forbidden,
            (await two.Open(firm.Replace(lead.Application, "A.other", StringComparison.Ordinal))).Status
        );
    }

    private static string Pages(Applicant lead, Membership of) => $"/memberships/{lead.Application}/{of.Member.Id}";

    private static string Link(Service service, string to) =>
        new Uri(
            Directory
                .GetFiles(service.Mail, "*.eml")
                .Select(file => (At: File.GetLastWriteTimeUtc(file), Letter: MimeMessage.Load(file)))
                .Where(one => one.Letter.To.ToString().Contains(to, StringComparison.Ordinal))
                .OrderBy(one => one.At)
                .Last()
                .Letter.TextBody!.Split('\n')
                .First(line => line.Contains("/links/", StringComparison.Ordinal))
                .Trim()
        ).AbsolutePath;
}
