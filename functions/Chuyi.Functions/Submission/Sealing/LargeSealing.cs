using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;

namespace Chuyi.Functions.Submission;

/// <summary>
/// Seals what is too large to be sealed while somebody waits for the answer: a workflow does it, and whoever asks again hears how far
/// it is, and at last what came of it.
/// </summary>
public sealed class LargeSealing(SealingStore sealings, DraftDocuments documents, ILogger<LargeSealing> log)
{
    /// <summary>Up to here an answer waits for the sealing.</summary>
    public const long AtOnce = 64L << 20;

    private const string RunPrefix = "seal-";

    // How far it is is written down no more often.
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(2);

    /// <summary>Whether a document is sealed so.</summary>
    public static bool Takes(UploadClaim claim) => claim.Bytes > AtOnce;

    /// <summary>Notes that the file of an upload was chosen: what was sealed of it before may be listed again.</summary>
    public async Task Choose(Draft draft, string document, CancellationToken cancellation)
    {
        if (await sealings.Find(draft.Id, document, cancellation) is { Sealed: not null, IsChosenAgain: false } known)
            await sealings.Put(known with { IsChosenAgain = true }, cancellation);
    }

    /// <summary>How far it is, or what came of it; begun, if it was not.</summary>
    public async Task<Outcome<Sealing>> Ask(DurableTaskClient client, ClaimedUpload upload, string document, CancellationToken cancellation)
    {
        var known = await sealings.Find(upload.Draft.Id, document, cancellation);
        if (known?.Refusal is { } refusal)
        {
            // It was told: what is sent anew is looked at anew.
            await sealings.Remove(known, cancellation);
            return refusal;
        }
        var isSame = known is not null && (known.Claim.Blocks ?? []).SequenceEqual(upload.Claim.Blocks ?? []);
        if (isSame && known!.Sealed is { } found)
            return await Listed(upload, known, found);
        if (!isSame)
        {
            known = new Sealing
            {
                Unit = upload.Draft.Unit,
                Application = upload.Draft.Id,
                Document = document,
                Claim = upload.Claim,
                Run = new InstanceId(upload.Draft.Id, RunPrefix + UploadRules.NewId()).ToString(),
            };
            await sealings.Put(known, cancellation);
        }
        // Who died after the file was written has not begun it.
        if (known!.Step == SealingStep.Waiting)
            await Begin(client, known, cancellation);
        return known;
    }

    // It may have been taken out again since, in another window.
    private async Task<Outcome<Sealing>> Listed(ClaimedUpload upload, Sealing known, SealedDocument found)
    {
        if (!known.IsChosenAgain)
            return await documents.IsListed(upload.Draft, known.Document, default) ? known : TakenOut;
        await sealings.Put(known with { IsChosenAgain = false });
        var listed = await documents.List(upload.Draft, found, upload.Claim);
        return listed.IsRefused ? listed.Refusal : known;
    }

    private static Refusal TakenOut { get; } =
        new(
            "taken-out",
            "该材料上传后已在另一窗口移除，或已移至其他材料类别。",
            "After it was uploaded it was removed in another window, or moved to another part.",
            409
        );

    /// <summary>Forgets the workflows that have sealed something: nothing of them is asked for again.</summary>
    [Function(nameof(ForgetSealings))]
    public static async Task ForgetSealings(
        [TimerTrigger("0 10 4 * * *", UseMonitor = false)] TimerInfo timer,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation
    )
    {
        var over = new OrchestrationQuery { InstanceIdPrefix = RunPrefix, Statuses = [OrchestrationRuntimeStatus.Completed] };
        await foreach (var one in client.GetAllInstancesAsync(over).WithCancellation(cancellation))
            await client.PurgeInstanceAsync(one.InstanceId, cancellation);
    }

    [Function(nameof(SealDocument))]
    public async Task SealDocument([ActivityTrigger] SealRequest request)
    {
        if (await sealings.Find(request.Application, request.Document, CancellationToken.None) is not { IsOver: false } sealing)
            return;
        var told = DateTime.MinValue;
        var step = sealing.Step;
        async Task Tell(SealingStep now, long read)
        {
            if (now == step && DateTime.UtcNow - told < Between)
                return;
            (step, told) = (now, DateTime.UtcNow);
            await sealings.Put(sealing with { Step = now, Read = read });
        }

        var outcome = await documents.SealWaiting(sealing, Tell);
        if (outcome is { IsRefused: true, Refusal: var refusal } && refusal == UploadRules.ScannerAway)
        {
            await sealings.Put(sealing with { Step = SealingStep.WaitingForScanner, Read = sealing.Claim.Bytes });
            // The workflow tries again, for as long as it takes.
            throw new TimeoutException(refusal.Reason.En);
        }
        await sealings.Put(outcome.IsRefused ? sealing with { Refusal = outcome.Refusal } : sealing with { Sealed = outcome.Value });
    }

    private async Task Begin(DurableTaskClient client, Sealing sealing, CancellationToken cancellation)
    {
        try
        {
            await client.ScheduleNewOrchestrationInstanceAsync(
                nameof(SealingWorkflow),
                new SealRequest(sealing.Application, sealing.Document),
                new StartOrchestrationOptions(sealing.Run).WithDedupeStatuses([.. StartOrchestrationOptionsExtensions.ValidDedupeStatuses]),
                cancellation
            );
        }
        catch (Exception there) when (there is not OperationCanceledException)
        {
            // Which exception says that it runs already differs between back ends; where it could not be begun, whoever asks next does.
            log.LogDebug(there, "The sealing {Run} was not begun", sealing.Run);
        }
    }
}
