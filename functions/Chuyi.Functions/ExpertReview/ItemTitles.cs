using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Rounds;
using Chuyi.Functions.Storage;

namespace Chuyi.Functions.ExpertReview;

/// <summary>What applications are called before their experts. What was submitted never changes, so it is read once.</summary>
public sealed class ItemTitles(EventStore events, ApplicationIndex index)
{
    /// <summary>So many that are not known yet are read one by one; of more the packed list of their round tells all at once.</summary>
    private const int FewUnknown = 3;

    private const int Remembered = 20_000;

    private readonly Lately<string> known = new(Remembered);

    /// <summary>Those of some applications of a round: three requests at most, whatever their number and the round's size.</summary>
    public async Task<IReadOnlyDictionary<string, string>> Of(
        string round,
        IReadOnlyList<string> applications,
        CancellationToken cancellation
    )
    {
        var titles = new Dictionary<string, string>(StringComparer.Ordinal);
        var unknown = new HashSet<string>(StringComparer.Ordinal);
        foreach (var application in applications)
            if (known.Find(application) is { } title)
                titles[application] = title;
            else
                unknown.Add(application);
        if (unknown.Count > FewUnknown)
            foreach (var summary in (await index.All(round, cancellation)).Where(one => unknown.Contains(one.Case)))
                titles[summary.Case] = Keep(summary.Case, summary, summary.Title);
        else
            foreach (var (application, found) in await Task.WhenAll(unknown.Select(one => Read(one, cancellation))))
                if (found is { } title)
                    titles[application] = title;
        return titles;
    }

    private async Task<(string Application, string? Title)> Read(string application, CancellationToken cancellation) =>
        await events.FirstFact<Submitted>(application, cancellation) is { Submission: var submitted }
            ? (application, Keep(application, submitted, submitted.Title))
            : (application, null);

    private string Keep(string application, IDesignated called, string title)
    {
        var said = string.Join(" · ", new[] { called.HolderName(), called.Beneath(), title }.OfType<string>());
        known.Keep(application, said);
        return said;
    }
}
