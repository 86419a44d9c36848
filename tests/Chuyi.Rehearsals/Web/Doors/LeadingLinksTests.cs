using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Chuyi.Functions.People;
using Chuyi.Functions.PublicNotice;
using Xunit;

namespace Chuyi.Rehearsals.Web;

/// <summary>Whoever follows the links of their pages comes nowhere where they may not be, and to nothing that is not there.</summary>
public sealed class LeadingLinksTests(AzuriteFixture azurite)
{
    private const int Most = 250;

    [Fact]
    public async Task No_page_leads_its_reader_to_a_door_that_is_shut()
    {
        await using var service = await Service.StartAsync(azurite.NewAccount());
        var call = new Call(service);
        await call.HandIn("甲校");
        await call.Confirmed();
        await service.Until(3, 24);
        foreach (var (name, item) in new[] { ("one", "A.甲校"), ("two", "A.乙校") })
        {
            var objection = await call.Object(name, item);
            await service.Do(objection, "objector", new VerifyContact());
            if (name == "one")
                await service.Do(
                    objection,
                    "office P.officer",
                    new DecideObjection(new() { Upheld = false, Reason = "经核查，数据属实。" })
                );
        }
        var shut = new List<string>();
        foreach (var (role, home) in Homes)
        {
            using var browser = await service.SignedIn(role, role == Role.Applicant ? "U.甲校" : null);
            shut.AddRange((await Follow(service, browser, home)).Select(found => $"{role}: {found}"));
        }

        Assert.True(shut.Count == 0, string.Join('\n', shut));
    }

    private static IEnumerable<(Role Role, string Home)> Homes =>
        [(Role.Office, "/office"), (Role.Auditor, "/audit"), (Role.Administrator, "/administration"), (Role.Applicant, "/applications")];

    private static async Task<IEnumerable<string>> Follow(Service service, HttpClient browser, string home)
    {
        var (seen, next, shut) = (new HashSet<string> { home }, new Queue<(string Path, string From)>([(home, "")]), new List<string>());
        while (next.TryDequeue(out var one) && seen.Count < Most)
        {
            using var answer = await Get(browser, one.Path);
            if (answer is null)
            {
                shut.Add($"{one.From} leads to {one.Path}: broken off");
                continue;
            }
            if ((int)answer.StatusCode >= 400)
                shut.Add($"{one.From} leads to {one.Path}: {(int)answer.StatusCode}");
            if (answer.StatusCode != HttpStatusCode.OK || answer.Content.Headers.ContentType?.MediaType != "text/html")
                continue;
            var page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
            foreach (var link in page.QuerySelectorAll("a[href]").Select(a => a.GetAttribute("href")!))
                if (
                    Uri.TryCreate(new Uri(service.Address, one.Path), link, out var to)
                    && to.Authority == service.Address.Authority
                    // What changes how a page is shown leads to the same page.
                    && !to.Query.Contains("lang=", StringComparison.Ordinal)
                    && !to.Query.Contains("text=", StringComparison.Ordinal)
                    // Whoever is put on file beforehand has no case, and so no letters.
                    && !to.AbsolutePath.StartsWith("/office/cases/P.", StringComparison.Ordinal)
                    // What acts alone submitted has no document behind it.
                    && !to.AbsolutePath.EndsWith("/dossier", StringComparison.Ordinal)
                    && seen.Add(to.PathAndQuery)
                )
                    next.Enqueue((to.PathAndQuery, one.Path));
        }
        return shut;
    }

    private static async Task<HttpResponseMessage?> Get(HttpClient browser, string path)
    {
        try
        {
            return await browser.GetAsync(path, TestContext.Current.CancellationToken);
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }
}
