using System.Net;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Rounds;
using Chuyi.Functions.Submission;
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
}
