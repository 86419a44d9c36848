using System.Net;
using System.Net.Http.Json;
using AngleSharp.Html.Parser;
using Chuyi.Functions.Cases;
using Chuyi.Functions.People;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Rounds;
using Chuyi.Functions.Submission;
using Chuyi.Rehearsals.Web;
using Xunit;

namespace Chuyi.Rehearsals.Submission;

/// <summary>The form of a draft over HTTP: what is typed is kept, right or wrong, and nobody's is lost to somebody else's.</summary>
public sealed class FormTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task A_section_is_kept_as_it_was_typed_and_a_later_page_does_not_write_over_it()
    {
        await using var service = await Service.StartAsync(azurite.NewAccount());
        var content = new RoundContent(CategoryLevel.Designated, Catalogue.Official.Category("secondary-school"));
        var hash = await service.Ask(() => service.Get<RoundContents>().Keep(content));
        await new Call(service) { Content = hash }.Open();
        var school = new Applicant(service, "某校");
        await school.SignIn();
        await school.Begin();
        var (at, seen) = ($"/drafts/{school.Application}/form/figures", DraftForm.MarkOf(await Draft(), "figures"));

        Assert.Equal(HttpStatusCode.SeeOther, await school.Post(at, "one", ("seen", seen), ("students", "many"), ("site", "37200")));
        Assert.Equal(HttpStatusCode.Conflict, await school.Post(at, "two", ("seen", seen), ("students", "1200")));
        Assert.Equal("many", (await Draft()).Answers.Text("students"));
        seen = DraftForm.MarkOf(await Draft(), "figures");
        Assert.Equal(HttpStatusCode.SeeOther, await school.Post(at, "three", ("seen", seen), ("students", "1200"), ("site", "37200")));
        Assert.Equal("1200", (await Draft()).Answers.Text("students"));
        Assert.Equal(HttpStatusCode.NotFound, await school.Post($"/drafts/{school.Application}/form/nothing", "four", ("seen", seen)));
        // What is not filled in keeps it from being submitted.
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await school.Submit());

        async Task<Draft> Draft() => (await service.Ask(() => service.Get<DraftStore>().Find("某校", school.Application, default)))!;
    }

    [Fact]
    public async Task A_section_that_saves_itself_is_one_write_and_what_another_wrote_meanwhile_stays()
    {
        await using var service = await Service.StartAsync(azurite.NewAccount());
        var content = new RoundContent(CategoryLevel.Designated, Catalogue.Official.Category("secondary-school"));
        var hash = await service.Ask(() => service.Get<RoundContents>().Keep(content));
        await new Call(service) { Content = hash }.Open();
        var school = new Applicant(service, "某校");
        await school.SignIn();
        await school.Begin();
        using var browser = await service.SignedIn(Role.Applicant, "某校");
        browser.DefaultRequestHeaders.Add("X-Chuyi", "1");
        var at = $"/drafts/{school.Application}/form/figures";
        var page = new HtmlParser().ParseDocument(await browser.GetStringAsync(at, TestContext.Current.CancellationToken));
        var form = page.QuerySelector("#section")!;
        var (version, seen) = (form.GetAttribute("data-version")!, page.QuerySelector("[name=seen]")!.GetAttribute("value")!);
        var (round, of) = (form.GetAttribute("data-round")!, form.GetAttribute("data-of")!);
        var first = version;

        // The session of whoever asks is read besides, and the engine asks for its own: the least of some is what it costs.
        var costs = new List<int>();
        foreach (var students in new[] { "1200", "1201", "1202", "1203" })
        {
            var before = service.Requests;
            var (saved, others) = await Save(students, version, of);
            costs.Add(service.Requests - before);
            Assert.False(others);
            version = saved.Version;
        }
        Assert.Equal(2, costs.Min());
        Assert.Equal("1203", await Students());

        var (told, isOthers) = await Save("7", first, of);
        Assert.True(isOthers);
        // Who comes later is told what the other wrote, and of what they agree on nothing.
        Assert.Equal("在校生（学历教育）：1203 人", string.Join("; ", told.Theirs!.Select(one => $"{one.Label}：{one.Text}")));
        (_, isOthers) = await Save("8", version, "of another round");
        Assert.True(isOthers);
        Assert.Equal("1203", await Students());

        async Task<(FilledSection, bool)> Save(string students, string version, string of)
        {
            var fields = new Dictionary<string, string[]> { ["students"] = [students] };
            using var answer = await browser.PostAsJsonAsync(
                "/api" + at,
                new
                {
                    fields,
                    seen,
                    version,
                    round,
                    of,
                },
                TestContext.Current.CancellationToken
            );
            var saved = (await answer.Content.ReadFromJsonAsync<FilledSection>(TestContext.Current.CancellationToken))!;
            return (saved, saved.IsOthers);
        }

        async Task<string> Students() =>
            (await service.Ask(() => service.Get<DraftStore>().Find("某校", school.Application, default)))!.Answers.Text("students");
    }
}
