using System.Net;
using AngleSharp.Html.Parser;
using Chuyi.Functions.Applications;
using Chuyi.Functions.Designation;
using Chuyi.Functions.People;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Storage;
using Chuyi.Rehearsals.Submission;
using Chuyi.Rehearsals.Web;
using UglyToad.PdfPig;
using Xunit;

namespace Chuyi.Rehearsals.Applications.Subjects;

/// <summary>A round that designates persons: what is certified is the person, once, and nothing of them that nobody needs.</summary>
public class PersonRehearsals(AzuriteFixture azurite)
{
    private static readonly (string Name, string Value)[] Person =
    [
        ("title", "楚怡精神传承人申报"),
        ("subjectName", "周师傅"),
        ("post", "高级讲师"),
        ("born", "1975年3月"),
        ("deeds", "从教三十年。"),
    ];

    [Fact]
    public async Task One_person_is_proposed_once_and_their_month_of_birth_stands_in_no_history()
    {
        await using var service = await Service.StartAsync(azurite.NewAccount());
        await new Call(service) { Designates = CategorySubject.Person }.Open();
        var (first, second) = (new Applicant(service, "U.first"), new Applicant(service, "U.second"));
        foreach (var unit in new[] { first, second })
        {
            await unit.SignIn();
            await unit.Begin();
            foreach (var part in DossierPart.Default)
                await unit.Upload(Applicant.Pdf(part.Kind), Applicant.Claim(Applicant.Pdf(part.Kind), part.Kind));
        }

        var incomplete = await first.Submit("too early");
        await first.Post("/drafts/" + first.Application, "person", [.. Person, ("titleBefore", "U.first建设")]);
        // The other unit writes the name otherwise, and the month.
        (string, string)[] same =
        [
            ("title", "传承人"),
            ("subjectName", "周 师傅"),
            ("post", "讲师"),
            ("born", "1975-03"),
            ("deeds", "授课。"),
        ];
        await second.Post("/drafts/" + second.Application, "person", [.. same, ("titleBefore", "U.second建设")]);
        var untrue = await first.Post($"/drafts/{first.Application}/submit", "untrue", ("shown", "?"), ("truth", "yes"));
        var (ours, theirs) = (await second.Submit(), await first.Submit());
        await service.Clock.SettleAsync(TestContext.Current.CancellationToken);

        Assert.Equal(
            [HttpStatusCode.UnprocessableEntity, HttpStatusCode.Conflict, HttpStatusCode.SeeOther, HttpStatusCode.Conflict],
            [incomplete, untrue, ours, theirs]
        );
        var events = await service.Events.Events(second.Application);
        Assert.Equal("周 师傅", (await service.State<ApplicationState>(second.Application)).Submission!.Subject!.Name);
        Assert.DoesNotContain("1975", string.Concat(events.Select(one => one.Data.ToString())), StringComparison.Ordinal);
        Assert.Empty(await service.Events.Events(first.Application));
    }

    [Fact]
    public async Task A_character_that_cannot_be_printed_is_told_where_the_name_was_entered_and_where_it_is_looked_over()
    {
        await using var service = await Service.StartAsync(azurite.NewAccount());
        await new Call(service) { Designates = CategorySubject.Person }.Open();
        var unit = new Applicant(service, "U.first");
        await unit.SignIn();
        await unit.Begin();
        using var browser = await service.SignedIn(Role.Applicant, unit.Unit);
        var draft = "/drafts/" + unit.Application;
        Assert.Equal("", await Told(draft));

        (string, string)[] named = [.. Person.Select(one => one.Name == "subjectName" ? (one.Name, "周😀") : one)];
        await unit.Post(draft, "person", [.. named, ("titleBefore", "U.first建设")]);

        Assert.EndsWith("：😀", await Told(draft), StringComparison.Ordinal);
        Assert.EndsWith("：😀", await Told(draft + "/check"), StringComparison.Ordinal);

        async Task<string> Told(string path)
        {
            var html = await browser.GetStringAsync(path, TestContext.Current.CancellationToken);
            return new HtmlParser().ParseDocument(html).QuerySelector("#unprinted")?.TextContent.Trim() ?? "";
        }
    }

    [Fact]
    public async Task The_certificate_names_the_person_and_the_unit_beneath()
    {
        await using var service = await Service.StartAsync(azurite.NewAccount());
        var call = new Call(service)
        {
            Designates = CategorySubject.Person,
            SubjectOf = unit => new Subject
            {
                Kind = CategorySubject.Person,
                Name = unit[..1] + "师傅",
                Post = "高级讲师",
                Deeds = "从教三十年。",
            },
        };
        await call.Confirmed();
        await service.Until(4, 30);
        await call.Sign();
        await call.Announce();

        const string Number = "CY-2026-secondary-school-1-001";
        using var document = PdfDocument.Open(
            await service.Get<Files>().Read(Layout.Containers.Certificates, Certificates.FileName(Number))
        );
        var text = document.GetPage(1).Text;
        Assert.Contains("甲师傅", text, StringComparison.Ordinal);
        Assert.Contains("甲校", text, StringComparison.Ordinal);
        Assert.DoesNotContain("高级讲师", text, StringComparison.Ordinal);
        var entry = (await service.Get<Certificates>().Find(Number, default))!;
        Assert.Equal(("甲师傅", "甲校"), (entry.HolderName(), entry.Beneath()));
        Assert.DoesNotContain("讲师", Functions.Cases.Json.Write(entry), StringComparison.Ordinal);
    }
}
