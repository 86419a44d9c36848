using Chuyi.Functions.Applications;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Rounds;
using Chuyi.Functions.Units;
using Microsoft.Azure.Functions.Worker;

namespace Chuyi.Functions.Submission;

/// <summary>Opens a draft again whose submission was taken back; nothing of it is lost. Of each submission it is done once.</summary>
public sealed class DraftReopening(DraftStore drafts, RoundOpenings rounds, PersonPlaces persons, UnitRegister units)
{
    [Function(nameof(ReopenDraft))]
    public async Task ReopenDraft([ActivityTrigger] ReopenDraftRequest request)
    {
        if (await Find(request) is not { } draft || IsDone(draft))
            return;
        // Another person may be proposed instead; the place is taken again with the next submission.
        if (await rounds.Find(draft.Round, default) is { Designates: CategorySubject.Person } call)
            await persons.Free(draft, SubjectForm.Of(call, draft), default);
        await drafts.Change(draft, one => IsDone(one) ? one : DraftRules.Reopen(one, request.Submission), default);

        bool IsDone(Draft one) => one.ReopenedFor >= request.Submission;
    }

    // Its unit may have been merged into another meanwhile.
    private async Task<Draft?> Find(ReopenDraftRequest request) =>
        await drafts.Find(request.Unit, request.Application, default)
        ?? (
            (await units.Now()).Find(request.Unit) is { Id: var now } && now != request.Unit
                ? await drafts.Find(now, request.Application, default)
                : null
        );
}
