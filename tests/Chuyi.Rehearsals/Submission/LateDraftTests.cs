using Chuyi.Functions.People;
using Chuyi.Rehearsals.Web;
using Xunit;

namespace Chuyi.Rehearsals.Submission;

/// <summary>A draft that its unit did not submit in time: whoever comes back to it is told so, and does not go on with it.</summary>
public sealed class LateDraftTests(AzuriteFixture azurite)
{
    /// <summary>What was written and uploaded is there to be read; nothing is offered that would be refused.</summary>
    [Fact]
    public async Task It_is_read_and_neither_changed_nor_submitted()
    {
        await using var service = await Service.StartAsync(azurite.NewAccount());
        await new Call(service).Open();
        var school = new Applicant(service, "甲校");
        await school.SignIn();
        await school.Begin();
        await school.Upload(Applicant.Pdf("甲校"));
        var draft = "/drafts/" + school.Application;
        await service.Until(3, 21);
        using var browser = await service.SignedIn(Role.Applicant, school.Unit);

        var page = await Open("");

        Assert.Contains("甲校建设", page.QuerySelector("#shown")!.TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(page.QuerySelectorAll("tr[data-document] a"));
        Assert.Empty(page.QuerySelectorAll("main form, main input, main textarea, main button"));
        foreach (var way in new[] { "/check", "/upload-code" })
            Assert.Empty((await Open(way)).QuerySelectorAll("main form, main button"));

        async Task<AngleSharp.Html.Dom.IHtmlDocument> Open(string path)
        {
            using var answer = await browser.GetAsync(draft + path, TestContext.Current.CancellationToken);
            return new AngleSharp.Html.Parser.HtmlParser().ParseDocument(
                await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)
            );
        }
    }

    [Fact]
    public async Task Its_page_and_the_list_of_its_unit_say_that_it_is_too_late()
    {
        await using var service = await Service.StartAsync(azurite.NewAccount());
        await new Call(service).Open();
        var school = new Applicant(service, "甲校");
        await school.SignIn();
        await school.Begin();
        Assert.Equal((false, false), await Said());

        await service.Until(3, 21);

        Assert.Equal((true, true), await Said());

        async Task<(bool OnPage, bool InList)> Said()
        {
            using var browser = await service.SignedIn(Role.Applicant, school.Unit);
            var page = await browser.GetStringAsync("/drafts/" + school.Application, TestContext.Current.CancellationToken);
            var list = await browser.GetStringAsync("/applications", TestContext.Current.CancellationToken);
            return (page.Contains("id=\"too-late\"", StringComparison.Ordinal), list.Contains("逾期未提交", StringComparison.Ordinal));
        }
    }
}
