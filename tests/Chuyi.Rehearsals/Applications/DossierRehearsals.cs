using System.IO.Compression;
using System.Net;
using System.Security.Cryptography;
using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;
using Chuyi.Functions.ExpertReview;
using Chuyi.Functions.History;
using Chuyi.Functions.People;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Storage;
using Chuyi.Rehearsals.Web;
using Xunit;

namespace Chuyi.Rehearsals.Applications;

/// <summary>A dossier is downloaded as one ZIP by whom its documents are shown to.</summary>
[Collection(nameof(Alone))]
public sealed class DossierRehearsals(AzuriteFixture azurite) : IAsyncLifetime
{
    private const string Unit = "甲校",
        Application = "A.甲校";

    private static readonly byte[] Content = "%PDF-1.7 what was sealed"u8.ToArray();

    private Service service = null!;
    private Call call = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        service = await Service.StartAsync(azurite.NewAccount());
        call = new Call(service) { Numbers = RoundNumbers.Default(quota: 1, reserve: 1, panel: 3) with { IsBlind = true } };
        await call.Open();
        await call.HandIn(Unit);
    }

    public ValueTask DisposeAsync() => service.DisposeAsync();

    [Fact]
    public async Task It_holds_every_document_and_their_list_and_each_was_looked_at()
    {
        await Submit(Content);
        using var unit = await service.SignedIn(Role.Applicant, "U." + Unit);
        using var zip = new ZipArchive(await unit.GetStreamAsync(DossierPages.Address(Application), Stop));
        var documents = (await service.State<ApplicationState>(Application)).Documents;

        Assert.Equal(documents.Count + 1, zip.Entries.Count);
        var manifest = await Text(zip.GetEntry(DossierPacking.Manifest)!);
        foreach (var entry in zip.Entries.Skip(1))
        {
            Assert.Equal(Content, await Bytes(entry));
            Assert.Contains($"{Hash(Content)}  {entry.FullName}\n", manifest, StringComparison.Ordinal);
        }
        var looks = await service.Ask(() => service.Get<AccessLog>().Search(new HistoryQuery { Case = Application }, 100, Stop));
        Assert.Equal(documents.Select(d => d.FileName).Order(), looks.Looks.Select(look => look.FileName).Order());
        Assert.All(looks.Looks, look => Assert.StartsWith("applicant", look.Actor, StringComparison.Ordinal));
    }

    [Fact]
    public async Task It_is_for_its_unit_the_office_and_auditors()
    {
        await Submit(Content);
        using var other = await service.SignedIn(Role.Applicant, "U.乙校");
        using var office = await service.SignedIn(Role.Office);
        using var auditor = await service.SignedIn(Role.Auditor);
        Assert.Equal(HttpStatusCode.NotFound, await Status(other, Application));
        Assert.Equal(HttpStatusCode.NotFound, await Status(office, "A.nothing"));
        Assert.Equal(HttpStatusCode.OK, await Status(office, Application));
        Assert.Equal(HttpStatusCode.OK, await Status(auditor, Application));
    }

    [Fact]
    public async Task In_a_blind_review_no_name_in_it_tells_whose_it_is()
    {
        await Submit(Content, units: ["one", "two"]);
        foreach (var one in new[] { Unit, "one", "two" })
            await service.Do("A." + one, "office P.officer", new PassCheck());
        await service.Until(3, 20, 18);
        await call.ImportPool();
        await call.Draw();
        var expert = (await call.Round()).Panel[0];
        var duty = Call.Duty(expert);
        using var browser = await service.HoldingLink(duty, "expert " + expert);
        Assert.Equal(HttpStatusCode.NotFound, await Status(browser, $"/duties/{duty}/items/{Application}/dossier"));
        await service.Do(duty, "expert " + expert, new AcceptInvitation());

        using var zip = new ZipArchive(await browser.GetStreamAsync($"/duties/{duty}/items/{Application}/dossier", Stop));
        Assert.True(zip.Entries.Count > 1);
        Assert.DoesNotContain(zip.Entries, entry => entry.FullName.Contains(Unit, StringComparison.Ordinal));
        Assert.DoesNotContain(Unit, await Text(zip.GetEntry(DossierPacking.Manifest)!), StringComparison.Ordinal);
        Assert.Contains(zip.Entries, entry => entry.Name == "申报书-1.pdf");
        Assert.Equal(HttpStatusCode.NotFound, await Status(browser, $"/duties/{duty}/items/A.nothing/dossier"));
    }

    [Fact]
    public async Task What_is_not_what_was_sealed_breaks_it_off()
    {
        await Submit(Content, stored: "other bytes"u8.ToArray());
        using var office = await service.SignedIn(Role.Office);
        await Assert.ThrowsAnyAsync<Exception>(() => office.GetByteArrayAsync(DossierPages.Address(Application), Stop));
    }

    [Fact]
    public async Task Memory_stays_flat_however_large_it_is()
    {
        var large = new byte[150 << 20];
        RandomNumberGenerator.Fill(large);
        await Submit(large);
        using var office = await service.SignedIn(Role.Office);
        using var answer = await office.GetAsync(DossierPages.Address(Application), HttpCompletionOption.ResponseHeadersRead, Stop);
        await using var body = await answer.Content.ReadAsStreamAsync(Stop);
        GC.Collect();
        var (before, most, read, buffer) = (GC.GetTotalMemory(true), 0L, 0L, new byte[1 << 20]);
        while (await body.ReadAsync(buffer, Stop) is > 0 and var some)
        {
            read += some;
            most = Math.Max(most, GC.GetTotalMemory(false));
        }
        Assert.True(read > large.Length, $"{read} bytes came");
        Assert.True(most - before < 48 << 20, $"{(most - before) >> 20} MiB were held");
    }

    private async Task Submit(byte[] content, byte[]? stored = null, string[]? units = null)
    {
        foreach (var unit in (string[])[Unit, .. units ?? []])
        {
            var submit = call.Submission(unit);
            var documents = submit
                .Submission.Documents.Take(content.Length > 1 << 20 ? 1 : int.MaxValue)
                .Select(d => d with { FileName = unit + d.FileName, Bytes = content.Length, Sha256 = Hash(content) });
            var numbers = call.Numbers with { Parts = content.Length > 1 << 20 ? [call.Numbers.Parts[0]] : call.Numbers.Parts };
            await service.Ask(() =>
                service.Get<Files>().Write(Layout.Containers.Dossiers, $"A.{unit}/{Hash(content)}", stored ?? content, "application/pdf")
            );
            await service.Do(
                "A." + unit,
                "applicant P." + unit,
                submit with
                {
                    Submission = submit.Submission with { Documents = [.. documents], Numbers = numbers },
                },
                opens: true
            );
        }
    }

    private static async Task<HttpStatusCode> Status(HttpClient browser, string applicationOrPath)
    {
        var path = applicationOrPath.StartsWith('/') ? applicationOrPath : DossierPages.Address(applicationOrPath);
        using var answer = await browser.GetAsync(path, Stop);
        return answer.StatusCode;
    }

    private static async Task<byte[]> Bytes(ZipArchiveEntry entry)
    {
        await using var content = await entry.OpenAsync(Stop);
        using var bytes = new MemoryStream();
        await content.CopyToAsync(bytes, Stop);
        return bytes.ToArray();
    }

    private static async Task<string> Text(ZipArchiveEntry entry) => System.Text.Encoding.UTF8.GetString(await Bytes(entry));

    private static string Hash(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));
}
