using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Storage;

namespace Chuyi.Functions.Submission;

/// <summary>Where applications stand; what came of those whose round has ended does not change, and is read once.</summary>
public sealed class KnownOutcomes(ReadStore readStore)
{
    private const int Remembered = 10_000;

    private readonly Lately<ApplicationSummary> known = new(Remembered);

    /// <summary>How the unknown ones among those that a unit has handed in stand.</summary>
    public async Task<IReadOnlyList<ApplicationSummary>> Of(HandedIn handedIn, IEnumerable<Draft> drafts)
    {
        var found = await Task.WhenAll(handedIn.Unknown(drafts).Select(draft => Of(draft, handedIn.HasEnded(draft))));
        return [.. found.OfType<ApplicationSummary>()];
    }

    private async Task<ApplicationSummary?> Of(Draft draft, bool hasEnded)
    {
        if (hasEnded && known.Find(draft.Id) is { } kept)
            return kept;
        var found = await readStore.Summary<ApplicationSummary>(draft.Round, draft.Id);
        if (hasEnded && found is not null && IsLast(found.Stage))
            known.Keep(draft.Id, found);
        return found;
    }

    // The outcome of each is recorded a moment after that of its round.
    private static bool IsLast(ApplicationStage stage) =>
        stage
            is ApplicationStage.Designated
                or ApplicationStage.NotDesignated
                or ApplicationStage.Refused
                or ApplicationStage.DeemedWithdrawn
                or ApplicationStage.Withdrawn;
}
