using Chuyi.Functions.Cases;
using Chuyi.Functions.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace Chuyi.Functions.Web;

/// <summary>The cases in trouble, and what the office can do about them.</summary>
public sealed class TroublePages(
    CasesInTrouble cases,
    EventStore events,
    CaseRevival revival,
    CaseSignal signal,
    ActIntake intake,
    Forms forms,
    TimeProvider clock
)
{
    private const string Page = "/office/trouble";

    [Function("Trouble"), Audience(Audience.Office | Audience.Administrator)]
    public async Task<IResult> Show(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "office/trouble")] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation
    ) =>
        Answers.Page<TroublePage, TroubleModel>(
            request,
            await cases.Page(
                request.Caller().Role,
                Enum.TryParse<TroubleKind>(request.Query["kind"], out var kind) && Enum.IsDefined(kind) ? kind : null,
                request.Query["page"],
                client,
                cancellation
            )
        );

    /// <summary>Where those of a kind are listed, or all.</summary>
    public static string Address(TroubleKind? kind, int page = 1) => Page + ListAddress.Of(page, ("kind", kind?.ToString() ?? ""));

    [Function("TryAgain"), Audience(Audience.Office | Audience.Administrator)]
    public async Task<IResult> TryAgain(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "office/trouble/{case}/again")] HttpRequest request,
        string @case,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation
    )
    {
        PageRoute.Keep(request, client);
        var posted = await forms.Read(request);
        if (posted.IsRefused)
            return Answers.Refuse(request, posted.Refusal);
        if (!CaseId.TryParse(@case, out var id))
            return Answers.Missing(request);
        if (await WhyNot(request, id, cancellation) is { } stranger)
            return Answers.Refuse(request, stranger);
        var troubles = await cases.Of(id, cancellation);
        foreach (var beside in troubles.Where(one => one.Run is not null))
            await ContinueBeside(client, beside, posted.Value.Id, cancellation);
        if (troubles.Count > 0 && troubles.All(one => one.Run is not null))
            return Answers.SeeOther(request, Page);
        var instance = await client.GetInstanceAsync(id, cancellation);
        if (instance is not null && CaseRevival.HasBrokenOff(instance))
        {
            if (!await TakeUp(client, instance, cancellation))
                return Answers.Refuse(request, CasesInTrouble.Unreadable);
        }
        else if (troubles.Count > 0)
            await Continue(client, id, instance, troubles.Any(one => one is { Kind: TroubleKind.Retried, Run: null }), posted.Value.Id);
        // Nothing is wrong with it any more: whoever clicks twice is told the same.
        else if (instance is null && await events.First(id, cancellation) is null)
            return Answers.Missing(request);
        return Answers.SeeOther(request, Page);
    }

    private async Task<bool> TakeUp(DurableTaskClient client, OrchestrationMetadata instance, CancellationToken cancellation)
    {
        try
        {
            await revival.TakeUp(client, instance, isAsked: true, cancellation);
            return true;
        }
        catch (CorruptStorageException)
        {
            return false;
        }
    }

    private async Task Continue(DurableTaskClient client, CaseId id, OrchestrationMetadata? instance, bool isRetried, string form)
    {
        if (instance is { RuntimeStatus: OrchestrationRuntimeStatus.Suspended })
            await client.ResumeInstanceAsync(id, "by the office");
        // What fails and fails rests between two tries, for an hour at most.
        if (instance is not null && isRetried)
            await client.RaiseEventAsync(id, Retries.Again, form);
        await signal.Wake(client, id, form);
    }

    // It has no case to wake, and none to write in.
    private async Task ContinueBeside(DurableTaskClient client, Trouble trouble, string form, CancellationToken cancellation)
    {
        var id = trouble.Instance.ToString();
        if (await client.GetInstanceAsync(id, cancellation) is not { } instance)
            return;
        if (CaseRevival.HasBrokenOff(instance))
            await revival.TakeUp(client, instance, isAsked: true, cancellation);
        else if (instance is { RuntimeStatus: OrchestrationRuntimeStatus.Suspended })
            await client.ResumeInstanceAsync(id, "by the office", cancellation);
        else if (!instance.IsCompleted)
            await client.RaiseEventAsync(id, Retries.Again, form, cancellation);
    }

    [Function("SettleTrouble"), Audience(Audience.Office | Audience.Administrator)]
    public async Task<IResult> Settle(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "office/trouble/{case}/settle")] HttpRequest request,
        string @case,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation
    )
    {
        PageRoute.Keep(request, client);
        var posted = await forms.Read(request);
        if (posted.IsRefused)
            return Answers.Refuse(request, posted.Refusal);
        var fields = posted.Value.Fields;
        var trouble = fields["trouble"].ToString();
        if (
            !CaseId.TryParse(@case, out var id)
            || (await cases.Of(id, cancellation)).FirstOrDefault(one => TroubleRow.IsSettledByOffice(one) && one.Id == trouble)
                is not { } known
        )
            return Answers.Missing(request);
        if (await WhyNot(request, id, cancellation) is { } stranger)
            return Answers.Refuse(request, stranger);
        if (await cases.WhyNotSettled(known, cancellation) is { } waitedFor)
            return Answers.Refuse(request, waitedFor);
        var settled = new SettleTrouble(new() { Trouble = trouble, Note = fields["note"].ToString() });
        if (known.Kind != TroubleKind.Failed)
            return await intake.TakeDecided(
                request,
                client,
                posted.Value,
                id,
                settled,
                _ => Task.FromResult(CaseRules.Settle(settled)),
                Page
            );
        var decision = CaseRules.Settle(settled);
        if (decision.Refusal is { } refusal)
            return Answers.Refuse(request, refusal);
        // Nobody else writes in a case that has broken off; one that goes on again needs no settling.
        var act = new ReceivedAct(posted.Value.Id, id, request.Caller().Actor, clock.GetUtcNow(), settled);
        if (await client.GetInstanceAsync(id, cancellation) is { } instance && CaseRevival.HasBrokenOff(instance))
            await revival.Settle(act, decision.Facts, cancellation);
        return Answers.SeeOther(request, Page);
    }

    private Task<Refusal?> WhyNot(HttpRequest request, CaseId @case, CancellationToken cancellation) =>
        cases.WhyNotAttended(@case, request.Caller().Role, cancellation);
}
