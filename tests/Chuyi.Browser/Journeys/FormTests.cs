using Chuyi.Cli.Demo.Titles;
using Chuyi.Functions.Applications;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Rounds;
using Chuyi.Rehearsals;
using Chuyi.Tests.Submission;
using Microsoft.Playwright;
using Xunit;

namespace Chuyi.Browser;

/// <summary>An applicant by keyboard alone, from the list of calls to the submission: all of a category's form, and every part.</summary>
public class FormTests(AzuriteFixture azurite, ChromiumFixture chromium)
{
    private const string Unit = "湘江职业中专学校";

    private static readonly Category School = Catalogue.Official.Category("secondary-school");

    [Theory]
    [InlineData("zh")]
    [InlineData("en")]
    public async Task The_form_of_a_category_is_filled_in_and_handed_in(string language)
    {
        await using var service = await Service.StartAsync(azurite.NewAccount());
        var content = new RoundContent(CategoryLevel.Designated, School);
        var hash = await service.Ask(() => service.Get<RoundContents>().Keep(content));
        await new Call(service) { Content = hash }.Open();
        await service.HasApplicant("school@example.org", "U.school", Unit);
        await using var context = await chromium.Open(language, service.Address.AbsoluteUri);
        var (page, wrong) = await context.Watched();
        page.FileChooser += (_, _) => { };
        if (language == "en")
            await page.Hold();
        await service.Sit(page, Seat.Applicant("U.school", Unit));

        await page.Go("/applications");
        await page.Enter("form[id^=start-] button");
        var draft = new Uri(page.Url).AbsolutePath;
        await page.Write("input[name=title]", Unit + "建设");
        await page.Enter("#save .actions button");
        foreach (var section in School.Form.Sections)
        {
            await page.Enter($"#tasks a[href$='/form/{section.Code}']");
            await page.FillIn(School.Form, section, Unit);
            await page.Enter("#section button.primary");
            // What is whole leads back to the list of what is to be done; what is not stays, and says what lacks.
            Assert.Equal(draft, new Uri(page.Url).AbsolutePath);
        }
        foreach (var part in DossierPart.Default)
        {
            await page.TabTo($"#upload-file-{part.Kind}");
            var chooser = await page.RunAndWaitForFileChooserAsync(() => page.Keyboard.PressAsync("Enter"));
            var name = part.Kind + ".pdf";
            await chooser.SetFilesAsync(
                new FilePayload
                {
                    Name = name,
                    MimeType = "application/pdf",
                    Buffer = MadePdf.OfLength(4000),
                }
            );
            await page.Locator("#documents a", new() { HasText = name }).WaitForAsync();
        }
        await page.Enter("button[form=save]");
        Assert.Equal(0, await page.Locator("#lacking").CountAsync());
        await page.TabTo("#submit input[name=truth]");
        await page.Keyboard.PressAsync("Space");
        await page.Enter("#submit button");
        await service.Clock.SettleAsync();

        var state = await service.State<ApplicationState>(draft.Split('/')[^1]);
        Assert.Equal(ApplicationStage.Checking, state.Stage);
        Assert.Equal(DossierPart.Default.Count, state.Documents.Count);
        Assert.NotNull(state.Answers);
        Assert.Empty(wrong);
    }
}
