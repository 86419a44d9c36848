using System.Collections.Concurrent;
using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;

namespace Chuyi.Functions.ExpertReview;

/// <summary>What applications are called before their experts. What was submitted never changes, so it is read once.</summary>
public sealed class ItemTitles(EventStore events)
{
    private readonly ConcurrentDictionary<string, string> known = new(StringComparer.Ordinal);

    /// <summary>Those of some applications, whatever the size of their round.</summary>
    public async Task<IReadOnlyDictionary<string, string>> Of(IReadOnlyList<string> applications, CancellationToken cancellation)
    {
        var titles = await Task.WhenAll(applications.Select(application => Find(application, cancellation)));
        return applications
            .Zip(titles)
            .Where(found => found.Second is not null)
            .ToDictionary(found => found.First, found => found.Second!, StringComparer.Ordinal);
    }

    private async Task<string?> Find(string application, CancellationToken cancellation)
    {
        if (known.TryGetValue(application, out var title))
            return title;
        return await events.FirstFact<Submitted>(application, cancellation) is { Submission: var submitted }
            ? known[application] = string.Join(
                " · ",
                new[] { submitted.HolderName(), submitted.Beneath(), submitted.Title }.OfType<string>()
            )
            : null;
    }
}
