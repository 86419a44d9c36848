using System.Net;
using Chuyi.Cli.Upload;
using Chuyi.Functions.Applications;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Submission;
using Chuyi.Rehearsals.Faults;
using Chuyi.Tests.Submission;
using Xunit;

namespace Chuyi.Rehearsals.Submission;

/// <summary>Storage that stops while a dossier is uploaded, sealed or submitted, and deadlines that pass meanwhile.</summary>
public sealed class StoppedStorageTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private static readonly TimeSpan Outage = TimeSpan.FromSeconds(4);

    private StoppableStorage storage = null!;
    private Service service = null!;
    private Applicant applicant = null!;

    public async ValueTask InitializeAsync()
    {
        storage = new(azurite.NewAccount());
        service = await Service.StartAsync(storage.Connection);
        await new Call(service) { Numbers = RoundNumbers.Default(1, 1, 3) with { Parts = [DossierPart.Default[0]] } }.Open();
        applicant = new Applicant(service, "U.school");
        await applicant.SignIn();
        await applicant.Begin();
    }

    public async ValueTask DisposeAsync()
    {
        storage.Start();
        await service.DisposeAsync();
        await storage.DisposeAsync();
    }

    [Fact]
    public async Task An_upload_goes_on_once_storage_is_there_again()
    {
        var (content, path) = (Content(UploadBlocks.Length * 8), Path.GetTempFileName());
        var file = Path.ChangeExtension(path, ".pdf");
        await File.WriteAllBytesAsync(file, content, TestContext.Current.CancellationToken);
        var (code, told) = (await applicant.UploadCode(), new StringWriter());
        Task<int> Run() => UploadCommand.RunAsync(applicant.Page, [file], "form", code, told, default);

        var running = Run();
        await Task.Delay(200, TestContext.Current.CancellationToken);
        await Interrupt();
        if (await running != UploadCommand.Done)
            Assert.Equal(UploadCommand.Done, await Run());

        Assert.Equal(Applicant.Hash(content), (await applicant.Documents()).Single().Sha256);
        File.Delete(file);
        File.Delete(path);
    }

    [Fact]
    public async Task What_was_being_sealed_is_sealed_once_storage_is_there_again()
    {
        var content = Content((int)LargeSealing.AtOnce + 1_000_000);
        var (document, claim) = await applicant.Send(content);
        Assert.Equal(HttpStatusCode.Accepted, await applicant.Seal(document, claim));

        await Interrupt();
        // It is tried again after a while, which this clock does not wait for.
        await Waiting.UntilAsync(async () =>
        {
            await service.Clock.AdvanceToAsync(service.Clock.GetUtcNow().AddMinutes(5));
            return (await applicant.Documents()).Count == 1;
        });

        Assert.Equal(Applicant.Hash(content), (await applicant.Documents()).Single().Sha256);
    }

    [Fact]
    public async Task What_could_not_be_submitted_is_submitted_by_the_same_form_and_once()
    {
        await applicant.Upload(Applicant.Pdf("a"));
        storage.Stop();
        var submitting = Assert.ThrowsAnyAsync<Exception>(() => applicant.Submit());
        await Task.Delay(Outage, TestContext.Current.CancellationToken);
        await submitting;
        storage.Start();

        var answers = await Task.WhenAll(applicant.Submit(), applicant.Submit(), applicant.Submit("another"));
        await service.Clock.SettleAsync();

        Assert.Contains(HttpStatusCode.SeeOther, answers);
        Assert.Single(await service.Events.Events(applicant.Application), e => e.Type == nameof(Submitted));
    }

    [Fact]
    public async Task What_arrives_after_the_deadline_is_told_so_and_not_listed()
    {
        var content = Content(UploadBlocks.Length + 1000);
        var (document, claim) = await applicant.Send(content);
        await service.Clock.AdvanceToAsync(Call.Deadline.AddSeconds(1));
        await applicant.SignIn();

        Assert.Equal(HttpStatusCode.Conflict, await applicant.Seal(document, claim));
        await Assert.ThrowsAsync<InvalidOperationException>(() => applicant.BeginUpload(claim with { Blocks = null }));
        Assert.Empty(await applicant.Documents());
    }

    private async Task Interrupt()
    {
        storage.Stop();
        await Task.Delay(Outage, TestContext.Current.CancellationToken);
        storage.Start();
    }

    private static byte[] Content(int length)
    {
        var content = MadePdf.OfLength(length);
        for (var at = UploadBlocks.Length + 1000; at < length; at += UploadBlocks.Length)
            content[at - 2000] = (byte)('1' + at / UploadBlocks.Length % 8);
        return content;
    }
}
