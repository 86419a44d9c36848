using Chuyi.Functions.Applications;
using Chuyi.Functions.Policy;
using Chuyi.Rehearsals;
using Chuyi.Tests.Submission;
using Microsoft.Playwright;
using Xunit;
using Applicant = Chuyi.Rehearsals.Submission.Applicant;

namespace Chuyi.Browser;

/// <summary>An applicant who has handed in, by keyboard alone: the supplement, and at the end the certificate.</summary>
public class ApplicantTests(AzuriteFixture azurite, ChromiumFixture chromium)
{
    private const string Unit = "湘江职业中专学校";

    [Fact]
    public async Task What_is_asked_for_is_supplemented_and_the_certificate_is_taken()
    {
        await using var service = await Service.StartAsync(azurite.NewAccount());
        var call = new Call(service);
        await call.Open();
        var applicant = new Applicant(service, Unit);
        await applicant.SignIn();
        await applicant.Begin();
        foreach (var part in DossierPart.Default)
            await applicant.Upload(Applicant.Pdf(part.Kind), Applicant.Claim(Applicant.Pdf(part.Kind), part.Kind));
        await applicant.Submit();
        await service.Clock.SettleAsync();
        var order = new SupplementOrder
        {
            Defects = ["申报书缺少单位公章"],
            Due = new(2026, 3, 16),
            Parts = [DossierPart.Default[0]],
        };
        await service.Do(applicant.Application, "office P.officer", new RequestSupplement(order));
        await using var context = await chromium.Open("zh", service.Address.AbsoluteUri);
        var (page, wrong) = await context.Watched();
        page.FileChooser += (_, _) => { };
        await service.Sit(page, Seat.Applicant(Unit, Unit));

        await page.Go("/applications");
        await page.Enter(".work[data-kind=Supplement] a");
        Assert.Contains("申报书缺少单位公章", await page.InnerTextAsync("main"), StringComparison.Ordinal);
        var before = await page.InnerTextAsync("#documents tbody tr");
        await page.TabTo("input[type=file]");
        var chooser = await page.RunAndWaitForFileChooserAsync(() => page.Keyboard.PressAsync("Enter"));
        await chooser.SetFilesAsync(
            new FilePayload
            {
                Name = "申报书（已盖章）.pdf",
                MimeType = "application/pdf",
                Buffer = MadePdf.OfLength(4000),
            }
        );
        await page.Locator("#documents a", new() { HasText = "申报书（已盖章）.pdf" }).WaitForAsync();
        Assert.DoesNotContain("已盖章", before, StringComparison.Ordinal);
        await page.Enter("#supplement button");
        await service.Clock.SettleAsync();
        var supplemented = await service.State<ApplicationState>(applicant.Application);
        Assert.Equal(ApplicationStage.Checking, supplemented.Stage);
        Assert.Contains(supplemented.Documents, document => document.FileName == "申报书（已盖章）.pdf");

        await service.Do(applicant.Application, "office P.officer", new PassCheck());
        await call.Close();
        await call.Draw();
        await call.Review();
        await call.Confirm();
        await service.Until(3, 31);
        await call.Sign();
        await call.Announce();
        await service.Sit(page, Seat.Applicant(Unit, Unit));
        await page.Go("/applications");
        await page.Enter("#certificates a");
        await page.Enter("dd a[href^='/register/']");
        await page.TabTo("a[href$='/certificate']");
        // A browser shows it or saves it, as it is set up: what it gets is asked for beside it.
        var place = await page.EvaluateAsync<string>("() => document.activeElement.href");
        var certificate = await page.Context.APIRequest.GetAsync(place);
        Assert.StartsWith("%PDF", await certificate.TextAsync(), StringComparison.Ordinal);
        Assert.Empty(wrong);
    }
}
