using System.Net;
using System.Text;
using Chuyi.Cli.Demo.Browsing;
using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;
using Chuyi.Functions.History;
using Chuyi.Functions.People;
using Chuyi.History.Receipts;
using Chuyi.History.Verification;
using Chuyi.Rehearsals.Web;
using UglyToad.PdfPig;
using Xunit;

namespace Chuyi.Rehearsals.Applications;

/// <summary>The receipt of an application is downloaded, read and checked.</summary>
public sealed class ReceiptRehearsals(AzuriteFixture azurite) : IAsyncLifetime
{
    private Service service = null!;
    private Call call = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private string Key => service.Get<LogIdentity>().Signer.VerifierKey;

    public async ValueTask InitializeAsync()
    {
        service = await Service.StartAsync(azurite.NewAccount());
        call = new Call(service);
        await call.Open();
        await call.Submit("甲校");
        await call.HandIn("甲校");
    }

    public ValueTask DisposeAsync() => service.DisposeAsync();

    [Fact]
    public async Task It_names_what_was_sealed_and_proves_it_once_the_log_has_it()
    {
        using var unit = await service.SignedIn(Role.Applicant, "U.甲校");
        var early = await unit.GetByteArrayAsync("/applications/A.甲校/receipt", Stop);
        Assert.Equal(Verdict.PartlyCovered, ReceiptVerifier.Verify(early, Key).Verdict);

        await service.Ask(() => service.Get<LogWriter>().Head(Stop));
        var file = await unit.GetByteArrayAsync("/applications/A.甲校/receipt", Stop);
        var report = ReceiptVerifier.Verify(file, Key);
        var state = await service.State<ApplicationState>("A.甲校");

        Assert.Equal(Verdict.Whole, report.Verdict);
        Assert.Equal(state.Documents.Select(d => d.Sha256), report.Documents.Select(d => d.Sha256));
        using var pdf = PdfDocument.Open(file);
        var text = string.Concat(pdf.GetPages().Select(page => page.Text));
        Assert.All(state.Documents, d => Assert.Contains(d.Sha256, text, StringComparison.Ordinal));
        Assert.Contains("甲校：", text, StringComparison.Ordinal);
        Assert.Contains(state.Receipt, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_supplement_is_confirmed_with_what_it_replaced()
    {
        await service.Do("A.甲校", "office P.officer", new RequestSupplement(new() { Defects = ["缺盖章"], Due = new(2026, 3, 16) }));
        var before = await service.State<ApplicationState>("A.甲校");
        await service.Do(
            "A.甲校",
            "applicant P.甲校",
            new Supplement(
                new() { Documents = [.. before.Documents.Select(d => d with { Sha256 = new string('e', 64) })], CheckBy = new(2026, 3, 23) }
            )
        );
        using var unit = await service.SignedIn(Role.Applicant, "U.甲校");
        var report = ReceiptVerifier.Verify(await unit.GetByteArrayAsync("/applications/A.甲校/receipt", Stop), Key);

        Assert.Equal(2, report.Said.Count);
        Assert.All(report.Documents, document => Assert.Equal(new string('e', 64), document.Sha256));
    }

    [Fact]
    public async Task It_is_for_its_unit_and_the_staff()
    {
        using var other = await service.SignedIn(Role.Applicant, "U.乙校");
        using var office = await service.SignedIn(Role.Office);

        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync("/applications/A.甲校/receipt", Stop)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync("/applications/A.nothing/receipt", Stop)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await office.GetAsync("/applications/A.甲校/receipt", Stop)).StatusCode);
    }

    [Fact]
    public async Task Anybody_can_have_one_checked()
    {
        using var unit = await service.SignedIn(Role.Applicant, "U.甲校");
        var file = await unit.GetByteArrayAsync("/applications/A.甲校/receipt", Stop);
        var changed = Encoding.Latin1.GetBytes(Encoding.Latin1.GetString(file).Replace("\"seq\":1", "\"seq\":2", StringComparison.Ordinal));

        Assert.Equal("PartlyCovered", await Check(file));
        Assert.Equal("NotWhole", await Check(changed));
        Assert.Equal("Unreadable", await Check("%PDF-1.7 another"u8.ToArray()));
        Assert.Null(await Check([]));
    }

    // What the page says it comes to; null for a refusal.
    private async Task<string?> Check(byte[] file)
    {
        using var anybody = new Visitor(service.Address, Stop);
        var page = await anybody.Open("/receipts");
        return (await anybody.Send(page.Form("receipt-check").WithFile("receipt", "回执.pdf", file)))
            .First("#verdict")
            ?.GetAttribute("data-verdict");
    }
}
