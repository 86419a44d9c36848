using System.Security.Cryptography;
using Azure.Storage.Blobs;
using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Storage;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Chuyi.Rehearsals.Applications;

/// <summary>What was sealed is held against its events; a difference is a fact, and its case is in trouble until it is settled.</summary>
public sealed class DossierAuditRehearsals(AzuriteFixture azurite) : IAsyncLifetime
{
    private const string Case = "A.甲校";

    private static readonly byte[] Content = "%PDF-1.7 what was sealed"u8.ToArray();

    private readonly string storage = azurite.NewAccount();
    private Service service = null!;
    private Call call = null!;

    public async ValueTask InitializeAsync()
    {
        service = await Service.StartAsync(storage);
        call = new Call(service);
        await call.Open();
        var submit = call.Submission("甲校");
        foreach (var n in Enumerable.Range(0, submit.Submission.Documents.Count))
            await Put(n, Of(n));
        await service.Do(
            Case,
            "applicant P.甲校",
            submit with
            {
                Submission = submit.Submission with
                {
                    Documents = [.. submit.Submission.Documents.Select((d, n) => d with { Bytes = Of(n).Length, Sha256 = Hash(Of(n)) })],
                },
            },
            opens: true
        );
    }

    public ValueTask DisposeAsync() => service.DisposeAsync();

    [Fact]
    public async Task What_is_as_it_was_sealed_makes_no_fact()
    {
        await Check();
        Assert.Empty(await Found());
    }

    [Fact]
    public async Task What_is_missing_or_of_another_length_is_found_once_and_again_after_it_was_settled()
    {
        await Delete(0);
        await Put(1, [1, 2, 3]);
        await Check();
        await Check();

        Assert.Equal(
            [FileFault.Missing, FileFault.Length],
            Assert.Single(await Found()).First.OrderBy(one => one.Fault).Select(one => one.Fault)
        );
        var trouble = Assert.Single(await InTrouble());
        Assert.Equal((TroubleKind.Files, (string)trouble.Case), (trouble.Kind, Case));

        await service.Do(Case, "office P.officer", new SettleTrouble(new() { Trouble = trouble.Id, Note = "已从备份恢复。" }));
        Assert.Empty(await InTrouble());
        await Check();
        Assert.Equal(2, (await Found()).Count);
    }

    [Fact]
    public async Task Other_bytes_of_the_same_length_are_found_by_the_sample()
    {
        foreach (var n in Enumerable.Range(0, (await service.State<ApplicationState>(Case)).Documents.Count))
            await Put(n, new byte[Of(n).Length]);
        await Check();

        Assert.Equal(FileFault.Content, Assert.Single(Assert.Single(await Found()).First).Fault);
    }

    /// <summary>The workflow of the case has ended: it begins again for what was found.</summary>
    [Fact]
    public async Task A_case_that_is_over_hears_of_it_too()
    {
        await service.Do(Case, "office P.officer", new RefuseForm("材料不属于本批次范围。"));
        await Delete(0);
        await Check();
        await service.Until(3, 2, 10);

        Assert.Single(await Found());
        Assert.Equal(ApplicationStage.Refused, (await service.State<ApplicationState>(Case)).Stage);
    }

    [Fact]
    public async Task A_night_is_a_few_requests()
    {
        await Check();
        var before = service.Requests;
        await Check();
        Assert.InRange(service.Requests - before, 1, 3);
    }

    private Task Check() =>
        service.Ask(async () =>
        {
            await ActivatorUtilities.CreateInstance<DossierAudit>(service.Services).CheckDocuments(null!, service.Client, default);
            await service.Clock.SettleAsync();
        });

    private async Task<IReadOnlyList<Trouble>> InTrouble() =>
        [.. (await service.Get<Troubles>().All(default)).Where(one => one.Kind == TroubleKind.Files)];

    private async Task<IReadOnlyList<FilesDiffer>> Found() =>
        [.. (await service.Events.Events(Case)).Select(FactFormat.Read).OfType<FilesDiffer>()];

    // Not by the service, which never changes or deletes what is sealed.
    private BlobClient Blob(int n) =>
        new BlobServiceClient(storage).GetBlobContainerClient(Layout.Containers.Dossiers).GetBlobClient($"{Case}/{Hash(Of(n))}");

    private async Task Put(int n, byte[] content) => await Blob(n).UploadAsync(new BinaryData(content), overwrite: true);

    private async Task Delete(int n) => await Blob(n).DeleteAsync();

    private static byte[] Of(int n) => [.. Content, (byte)n];

    private static string Hash(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));
}
