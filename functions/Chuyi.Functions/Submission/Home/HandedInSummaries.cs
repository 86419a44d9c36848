using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Storage;

namespace Chuyi.Functions.Submission;

/// <summary>
/// How the applications of units stand, for their lists: a request each. Nothing changes of those whose round has ended, so they
/// are read once.
/// </summary>
public sealed class HandedInSummaries(ReadStore readStore)
{
    private const int Remembered = 5_000;

    private readonly Lately<ApplicationSummary> ended = new(Remembered);

    /// <param name="hasEnded">Whether its round has ended.</param>
    public async Task<ApplicationSummary?> Find(Draft draft, bool hasEnded)
    {
        if (hasEnded && ended.Find(draft.Id) is { } known)
            return known;
        var found = await readStore.Summary<ApplicationSummary>(draft.Round, draft.Id);
        if (hasEnded && found is not null)
            ended.Keep(draft.Id, found);
        return found;
    }
}
