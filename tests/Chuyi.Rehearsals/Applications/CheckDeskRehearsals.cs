using System.Net;
using AngleSharp.Html.Parser;
using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;
using Chuyi.Functions.People;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Storage;
using Chuyi.Functions.Submission;
using Chuyi.Functions.Web;
using Chuyi.Rehearsals.Submission;
using Chuyi.Rehearsals.Web;
using Chuyi.Tests.Submission;
using Xunit;

namespace Chuyi.Rehearsals.Applications;

/// <summary>The desk of the formal check: the first to be due first, decided with a checklist, and the next one after it.</summary>
public sealed class CheckDeskRehearsals(AzuriteFixture azurite) : IAsyncLifetime
{
    private const string Browser = "browser";

    private Service service = null!;
    private HttpClient office = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        service = await Service.StartAsync(azurite.NewAccount());
        var call = new Call(service);
        await call.Open();
        foreach (var unit in new[] { "甲校", "乙校", "丙校" })
            await call.Submit(unit);
        office = await service.SignedIn(Role.Office);
        var cookie = office.DefaultRequestHeaders.GetValues("Cookie").Single();
        office.DefaultRequestHeaders.Remove("Cookie");
        office.DefaultRequestHeaders.Add("Cookie", $"{cookie}; {Cookies.Visitor}={Browser}");
    }

    public async ValueTask DisposeAsync()
    {
        office.Dispose();
        await service.DisposeAsync();
    }

    [Fact]
    public async Task What_is_chosen_is_told_with_its_rule_and_opens_what_it_concerns_alone()
    {
        var to = await Decide(
            "A.甲校",
            ("decision", "supplement"),
            ("defect", "plan.unsigned"),
            ("defect", "evidence.unreadable"),
            ("text", "封面日期有误。"),
            ("then", "next")
        );
        var order = (await service.State<ApplicationState>("A.甲校")).Supplement!;

        Assert.Equal(["plan", "evidence"], order.Parts!.Select(part => part.Kind).Order().Reverse());
        Assert.Equal(["plan.unsigned", "evidence.unreadable"], order.Listed!);
        Assert.Contains("依据：申报材料清单第 2 项", order.Defects[0], StringComparison.Ordinal);
        Assert.Equal("封面日期有误。", order.Defects[2]);
        Assert.Equal(CheckDeskPages.Next("A.甲校"), to);
        using var next = await office.GetAsync(to, Stop);
        Assert.StartsWith(
            $"{CheckDeskPages.Queue}/A.",
            Uri.UnescapeDataString(next.Headers.Location!.ToString()),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task What_is_not_on_the_checklist_is_refused_and_what_was_typed_comes_back()
    {
        using var answer = await Send("A.甲校", ("decision", "supplement"), ("defect", "plan.another"), ("text", "我写过的话"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("我写过的话", await answer.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        Assert.Equal(ApplicationStage.Checking, (await service.State<ApplicationState>("A.甲校")).Stage);
    }

    [Fact]
    public async Task It_shows_documents_beside_the_form_from_the_storage_alone()
    {
        using var page = await office.GetAsync(CheckDeskPages.Address("A.甲校"), Stop);
        var html = await page.Content.ReadAsStringAsync(Stop);
        Assert.Contains($"target=\"{Previews.OfPdf}\"", html, StringComparison.Ordinal);
        Assert.Contains(
            $"frame-src 'self' {service.Get<BlobOrigin>().Origin};",
            page.Headers.GetValues("Content-Security-Policy").Single(),
            StringComparison.Ordinal
        );
        foreach (var role in new[] { Role.Auditor, Role.Administrator })
        {
            using var other = await service.SignedIn(role);
            Assert.Equal(HttpStatusCode.Forbidden, (await other.GetAsync(CheckDeskPages.Queue, Stop)).StatusCode);
        }
    }

    /// <summary>What may be so and should be known: that a document is scanned, or can still be filled in.</summary>
    [Fact]
    public async Task What_is_notable_about_a_document_is_said_beside_it()
    {
        var applicant = new Applicant(service, "U.fourth");
        await applicant.SignIn();
        await applicant.Begin();
        foreach (var part in DossierPart.Default)
        {
            var content = part.Kind == "plan" ? Fillable : Applicant.Pdf(part.Kind);
            await applicant.Upload(content, Applicant.Claim(content, part.Kind));
        }
        Assert.Equal(HttpStatusCode.SeeOther, await applicant.Submit());
        await service.Ask(() => service.Clock.SettleAsync());

        using var page = await office.GetAsync(CheckDeskPages.Address(applicant.Application), Stop);
        var html = new HtmlParser().ParseDocument(await page.Content.ReadAsStringAsync(Stop));
        Assert.Equal(
            ["", RecognitionWords.Of(DocumentNote.FormFields).Zh, "", ""],
            html.QuerySelectorAll("#documents [data-document] td:nth-child(2)").Select(row => row.QuerySelector(".hint")?.TextContent ?? "")
        );
    }

    private static byte[] Fillable => new MadePdf().Catalog("/AcroForm<</Fields[6 0 R]>>").Add("<</T(a)/FT/Tx>>").Bytes();

    [Fact]
    public async Task After_the_last_one_nothing_waits()
    {
        foreach (var application in new[] { "A.甲校", "A.乙校", "A.丙校" })
            await Decide(application, ("decision", "accept"), ("then", "next"));
        var page = await office.GetStringAsync(CheckDeskPages.Next("A.丙校"), Stop);
        Assert.Contains("id=\"checked\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("data-case", page, StringComparison.Ordinal);
    }

    private async Task<string> Decide(string application, params (string Name, string Value)[] fields)
    {
        using var answer = await Send(application, fields);
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        await service.Ask(() => service.Clock.SettleAsync());
        return answer.Headers.Location!.ToString();
    }

    private async Task<HttpResponseMessage> Send(string application, params (string Name, string Value)[] fields)
    {
        var (form, state) = (Keys.Hash(application)[..24], await service.State<ApplicationState>(application));
        using var body = new FormUrlEncodedContent([
            KeyValuePair.Create(Forms.Field, $"{form}.{service.Get<Keys>().FormMark(Browser, form)}"),
            KeyValuePair.Create(Forms.At, CheckDeskPages.Address(application)),
            KeyValuePair.Create("dossier", state.DossierMark),
            KeyValuePair.Create(InterruptionModel.Sure, "yes"),
            .. fields.Select(field => KeyValuePair.Create(field.Name, field.Value)),
        ]);
        return await office.PostAsync($"/office/applications/{application}/check", body, Stop);
    }
}
