using Chuyi.Functions.People;
using Chuyi.Rehearsals.Web;
using Xunit;

namespace Chuyi.Rehearsals.Submission;

/// <summary>A draft that its unit did not submit in time: whoever comes back to it is told so, and does not go on with it.</summary>
public sealed class LateDraftTests(AzuriteFixture azurite)
{
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
