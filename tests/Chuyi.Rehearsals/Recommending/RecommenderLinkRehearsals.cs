using System.Net;
using System.Text.Json;
using Chuyi.Cli.Demo;
using Chuyi.Cli.Demo.Browsing;
using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Mail;
using Chuyi.Functions.People;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Recommending;
using Chuyi.Functions.Submission;
using Chuyi.Functions.Units;
using Chuyi.Rehearsals.Web;
using Xunit;
using Applicant = Chuyi.Rehearsals.Submission.Applicant;

namespace Chuyi.Rehearsals.Recommending;

/// <summary>A bureau behind its link, over HTTP: what it sees, what it uploads, and what of its list is not taken.</summary>
public sealed class RecommenderLinkRehearsals(AzuriteFixture azurite) : IAsyncLifetime
{
    private const string Email = "bureau@example.org";

    private static readonly CaseId Recommendation = CaseId.Recommendation(Call.Id, Call.Bureau);

    private static readonly string Page = "/recommendations/" + Recommendation;

    private Service service = null!;

    public async ValueTask InitializeAsync()
    {
        service = await Service.StartAsync(azurite.NewAccount());
        var call = new Call(service)
        {
            Recommendation = new()
            {
                Recommender = RecommenderKind.Bureau,
                Due = new(2026, 3, 25),
                Cap = 1,
                PerPrefecture = 1,
            },
        };
        await service.Know(Recipient.Unit(Call.Bureau), "推荐人", Email, "13800004321");
        await call.Open();
        await call.Submit("甲校");
        await call.Submit("乙校");
        await service.Until(3, 20, 18);
    }

    public ValueTask DisposeAsync() => service.DisposeAsync();

    [Fact]
    public async Task It_sees_what_waits_for_it_uploads_its_letter_and_each_fault_of_its_list_has_its_word()
    {
        using var bureau = new Visitor(service.Address, TestContext.Current.CancellationToken);
        var page = await Enter(bureau);
        Assert.Equal(2, page.All("#candidates tr[data-open=yes]").Count);
        var application = await bureau.Open($"{Page}/applications/A.甲校");
        Assert.Equal(4, application.All("#documents tbody tr").Count);
        Assert.Equal(HttpStatusCode.NotFound, (await bureau.Open($"{Page}/applications/A.他校")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await bureau.Open($"{Page}/documents/A.他校/0000000000000000")).Status);

        // No letter, two in first place, no reason where there is no place, more than the cap.
        var sent = await bureau.Send(page.Form("recommend").With("place", "1", "1"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, sent.Status);
        Assert.Contains("尚未上传推荐函", sent.Html, StringComparison.Ordinal);
        Assert.Contains("第 1 位只能有一份申报", sent.Html, StringComparison.Ordinal);
        Assert.Contains("最多推荐 1 项", sent.Html, StringComparison.Ordinal);
        Assert.Equal("422 file-type", await Upload(bureau, "推荐函.docx"));
        Assert.Equal("", await Upload(bureau, "推荐函.pdf"));
        await service.Clock.SettleAsync();
        page = await bureau.Open(Page);
        Assert.Contains("推荐函.pdf", page.Text("#letter"), StringComparison.Ordinal);
        sent = await bureau.Send(page.Form("recommend").With("place", "", "1"));
        Assert.Contains("请填写推荐顺序；不予推荐的，请写明理由", sent.Html, StringComparison.Ordinal);

        // What was typed stands there again, and is sent with the reason.
        var again = sent.Form("recommend").With("reason", "办学条件未达标", "");
        await bureau.Send(again);
        await service.Clock.SettleAsync();
        var twice = await bureau.Send(again);
        Assert.Equal(HttpStatusCode.Conflict, twice.Status);

        Assert.Equal(RecommendationStage.Given, (await service.State<RecommendationState>(Recommendation)).Stage);
        Assert.Equal(ApplicationStage.Refused, (await service.State<ApplicationState>("A.甲校")).Stage);
        Assert.Equal(1, (await service.State<ApplicationState>("A.乙校")).Recommendation?.Place);
        Assert.False((await bureau.Open(Page)).HasForm("recommend"));
        Assert.Equal(
            """
            03-02 09:00:00 CandidateEntered: 甲校的申报“甲校建设”请长沙市教育局推荐。
            03-02 09:00:00 CandidateEntered: 乙校的申报“乙校建设”请长沙市教育局推荐。
            03-20 17:00:00 RecommendationAsked: 申报截止，请推荐单位于2026年3月25日 24时（北京时间）前对 2 份申报提出推荐意见。
            03-20 17:00:00 LetterSent: 发出信函“推荐：优秀中职学校申报”。
            03-20 18:00:00 LetterHandedIn: 推荐函已封存：《推荐函.pdf》（SHA-256 <hash>）。
            03-20 18:00:00 RecommendationGiven: 推荐：第 1 位乙校；不予推荐：甲校（办学条件未达标）。
            03-20 18:00:00 LetterSent: 发出信函“推荐回执”。
            """,
            Call.Plain(await service.Transcript(Recommendation))
        );
    }

    /// <summary>Another has recommended one of the prefecture meanwhile: the cap is that of the prefecture, whoever recommends.</summary>
    [Fact]
    public async Task What_others_recommend_of_a_prefecture_counts_with_it()
    {
        var places = service.Get<PrefecturePlaces>();
        var changsha = (await service.State<RecommendationState>(Recommendation)).Candidates[0].Candidate;
        Candidate Of(string application, string prefecture) =>
            changsha with
            {
                Application = CaseId.Parse(application),
                Prefecture = prefecture,
            };
        Task<string?> Take(params Candidate[] all) => service.Ask(() => places.Take(Call.Id, 1, all, default));
        // For all of them or for none: 株洲 is free again.
        Assert.Null(await Take(Of("A.他校", "长沙市")));
        Assert.Null(await Take(Of("A.他校", "长沙市")));
        Assert.Equal("长沙市", await Take(Of("A.别校", "株洲市"), changsha));
        Assert.Null(await Take(Of("A.另校", "株洲市"), Of("A.省校", Prefectures.ProvinceRun), Of("A.属校", Prefectures.ProvinceRun)));

        using var bureau = new Visitor(service.Address, TestContext.Current.CancellationToken);
        await Enter(bureau);
        await Upload(bureau, "推荐函.pdf");
        await service.Clock.SettleAsync();
        var form = (await bureau.Open(Page)).Form("recommend").With("place", "1", "").With("reason", "", "名额所限");
        var sent = await bureau.Send(form);
        Assert.Equal(HttpStatusCode.Conflict, sent.Status);
        Assert.Contains("连同其他推荐单位已经推荐的，已超过限额", sent.Html, StringComparison.Ordinal);
        Assert.Equal(RecommendationStage.Asked, (await service.State<RecommendationState>(Recommendation)).Stage);
    }

    [Fact]
    public async Task After_the_last_day_nothing_is_taken_and_the_link_has_ended()
    {
        using var bureau = new Visitor(service.Address, TestContext.Current.CancellationToken);
        await service.Until(3, 25, 23);
        Assert.Equal(2, Letters("recommendation-reminder").Count);
        var page = await Enter(bureau, "recommendation-reminder");
        await Upload(bureau, "推荐函.pdf");
        await service.Until(3, 26);

        var late = await bureau.Send(page.Form("recommend").With("place", "1", "").With("reason", "", "理由"));
        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        Assert.Contains("推荐已于2026年3月25日 24时（北京时间）截止", late.Html, StringComparison.Ordinal);
        var dead = await bureau.Open(Link());
        Assert.Equal(HttpStatusCode.Gone, dead.Status);
        Assert.False(dead.HasForm("renew"));
        Assert.Equal(ApplicationStage.Refused, (await service.State<ApplicationState>("A.甲校")).Stage);
    }

    [Fact]
    public async Task What_was_withdrawn_meanwhile_is_named()
    {
        using var bureau = new Visitor(service.Address, TestContext.Current.CancellationToken);
        await Enter(bureau);
        await Upload(bureau, "推荐函.pdf");
        await service.Clock.SettleAsync();
        var page = await bureau.Open(Page);
        await service.Do("A.甲校", "applicant P.甲校", new Withdraw("学校合并"));

        var sent = await bureau.Send(page.Form("recommend").With("place", "", "1").With("reason", "理由", ""));

        Assert.Contains("甲校的申报已撤回或者不予受理", sent.Html, StringComparison.Ordinal);
        Assert.Equal(RecommendationStage.Asked, (await service.State<RecommendationState>(Recommendation)).Stage);
    }

    [Fact]
    public async Task Whoever_was_its_contact_before_sees_and_says_nothing_any_more()
    {
        using var before = new Visitor(service.Address, TestContext.Current.CancellationToken);
        var page = await Enter(before);
        var link = Link();
        await service.Know(Recipient.Unit(Call.Bureau), "接任者", "successor@example.org", "13800005678");

        var closed = await before.Open(Page);
        Assert.Equal(HttpStatusCode.Forbidden, closed.Status);
        Assert.Contains("本单位的联系人已经变更", closed.Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await before.Open($"{Page}/applications/A.甲校")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await before.Send(page.Form("recommend").With("place", "1", "2"))).Status);
        Assert.Equal("403 other-contact", await Upload(before, "推荐函.pdf"));
        Assert.Equal(HttpStatusCode.Gone, (await before.Open(link)).Status);
        Assert.Equal(RecommendationStage.Asked, (await service.State<RecommendationState>(Recommendation)).Stage);
    }

    /// <summary>As the page sends it; the same file once more after another is the last one again.</summary>
    [Fact]
    public async Task A_letter_goes_in_blocks_and_the_last_one_that_was_handed_in_counts()
    {
        using var bureau = new Visitor(service.Address, TestContext.Current.CancellationToken);
        await Enter(bureau);
        foreach (var name in (string[])["甲.pdf", "乙.pdf", "甲.pdf"])
        {
            Assert.Equal("", await Upload(bureau, name, inBlocks: true));
            await service.Clock.SettleAsync();
            Assert.Equal(name, (await service.State<RecommendationState>(Recommendation)).Letter?.FileName);
        }
        // Also the one that was replaced is there for whoever holds it against the history.
        using var auditor = await service.SignedIn(Role.Auditor);
        foreach (var name in (string[])["甲.pdf", "乙.pdf"])
        {
            var path = $"/documents/{Recommendation}/sealed/{Applicant.Hash(Applicant.Pdf(name))}";
            using var found = await auditor.GetAsync(path, TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.Redirect, found.StatusCode);
        }
    }

    private async Task<WebPage> Enter(Visitor bureau, string kind = "recommendation-request") =>
        await bureau.Send((await bureau.Open(Link(kind))).Form("code").With("code", "4321"));

    private string Link(string kind = "recommendation-request") => new Uri(Letters(kind)[^1].Link).PathAndQuery;

    private IReadOnlyList<ReceivedLetter> Letters(string kind)
    {
        var mail = new Mailbox(service.Mail);
        mail.Collect();
        return mail.All(Email, kind);
    }

    // Status and code of the refusal, or nothing.
    private static async Task<string> Upload(Visitor bureau, string fileName, bool inBlocks = false)
    {
        var content = Applicant.Pdf(fileName);
        var hash = Applicant.Hash(content);
        var claim = new UploadClaim("recommendation-letter", fileName, content.Length, inBlocks ? null : hash);
        var (status, begun, _) = await bureau.Call($"/api{Page}/documents", claim);
        if (status != HttpStatusCode.OK)
            return Told(status, begun);
        var block = inBlocks ? $"&comp=block&blockid={Uri.EscapeDataString(Convert.ToBase64String(Convert.FromHexString(hash)))}" : "";
        await Applicant.Put(new Uri(begun.GetProperty("uploadUrl").GetString() + block), content);
        var sent = inBlocks ? claim with { Blocks = [hash] } : claim;
        var (sealing, answer, _) = await bureau.Call($"/api{Page}/documents/{begun.GetProperty("document").GetString()}/seal", sent);
        return sealing == HttpStatusCode.OK ? "" : Told(sealing, answer);
    }

    private static string Told(HttpStatusCode status, JsonElement answer) => $"{(int)status} {answer.GetProperty("code").GetString()}";
}
