using System.Net;
using Chuyi.Cli.Demo.Browsing;
using Chuyi.Functions.Cases;
using Chuyi.Functions.People;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Rounds;
using Chuyi.Rehearsals.People;
using Xunit;

namespace Chuyi.Rehearsals.Rounds;

/// <summary>The office corrects the words of a running round, by two, at their browsers; whoever has a draft is told.</summary>
public sealed class CorrectionRehearsals(AzuriteFixture azurite)
{
    private const string Page = "/office/rounds/R.2026.secondary-school.1",
        Before = "以土地证为准",
        Site = "以不动产权证书为准，没有证书的以批准文件为准";

    [Fact]
    public async Task A_hint_is_corrected_by_two_and_those_who_have_a_draft_are_told_and_read_it()
    {
        await using var office = await OfficePair.StartAsync(azurite);
        var service = office.Service;
        var content = new RoundContent(CategoryLevel.Designated, Catalogue.Official.Category("secondary-school"));
        var hash = await service.Ask(() => service.Get<RoundContents>().Keep(content));
        await new Call(service) { Content = hash }.Open();
        await office.Open(office.First, Role.Applicant, "school@example.org", "某校");
        var school = office.Come();
        await office.SignIn(school, "school@example.org");
        var form = await Draft(school);
        Assert.Contains(Before, (await school.Open(form)).Html, StringComparison.Ordinal);
        // What is to be in a part stands where it is uploaded.
        var draft = await school.Open(form[..form.IndexOf("/form/", StringComparison.Ordinal)]);
        Assert.Contains("绩效目标表", draft.First("[data-template=plan]")!.TextContent, StringComparison.Ordinal);

        // What is wrong with it is said at once, and comes back filled.
        var wrong = await Propose(service, office.First, "以面积 40000 ㎡以上的土地证为准。", "By a title to 40000 ㎡.", "多所学校询问");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        Assert.Equal(2, wrong.All("#correct .wrong").Count);
        Assert.Contains("40000", wrong.First("#correct [name=textZh]")!.TextContent, StringComparison.Ordinal);

        await Propose(service, office.First, Site + "。", "By the title to the property, or else by that to the land.", "多所学校询问");
        Assert.Contains(Before, (await school.Open(form)).Html, StringComparison.Ordinal);
        Assert.NotNull((await office.First.Open(Page)).First("#look-correction"));
        var at = CorrectionPages.Address(Call.Id);
        Assert.Null((await office.First.Open(at)).First("#confirm-correction"));
        // Who confirms it sees before how everybody will read it, and the field as applicants will see it.
        var before = (await office.Second.Open(at)).First("#preview")!;
        Assert.Contains(Before, before.QuerySelector("[data-corrected]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(Site, before.QuerySelector("#preview-figures .hint")!.TextContent, StringComparison.Ordinal);
        await office.Send(office.Second, at, "confirm-correction");

        var read = await school.Open(form);
        Assert.Contains(Site, read.Html, StringComparison.Ordinal);
        Assert.DoesNotContain(Before, read.Html, StringComparison.Ordinal);
        Assert.Single(office.Letters("school@example.org", "call-corrected"));
        var call = await office.Come().Open("/rounds/R.2026.secondary-school.1");
        Assert.Contains(Site, call.First("[data-corrected]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("2026年3月2日", call.First("[data-corrected]")!.TextContent, StringComparison.Ordinal);
        // What it was stands under its hash as before.
        var corrected = (await service.State<RoundState>(Call.Id)).Opening!;
        Assert.NotEqual(hash, corrected.Content);
        var opened = await service.Ask(() => service.Get<RoundContents>().Of(corrected with { Content = hash }, default));
        Assert.Equal(Json.Write(content), Json.Write(opened));
    }

    private static async Task<string> Draft(Visitor school)
    {
        var begun = await school.Send((await school.Open("/applications")).Form("start-" + Call.Id));
        return begun.Address.AbsolutePath + "/form/figures";
    }

    private static async Task<WebPage> Propose(Service service, Visitor who, string zh, string en, string reason)
    {
        var page = await who.Open(CorrectionPages.Address(Call.Id) + "?wording=field.site.hint");
        var answer = await who.Send(page.Form("correct").With("textZh", zh).With("textEn", en).With("reason", reason));
        await service.Clock.SettleAsync();
        return answer;
    }
}
