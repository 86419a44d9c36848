using System.Collections.Concurrent;
using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Storage;

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
        if (await events.First(application, cancellation) is not { } first)
            return null;
        var submitted = CorruptStorageException.Read(
            $"The first fact of {application}",
            () => ((Submitted)FactFormat.Read(first)).Submission
        );
        return known[application] = $"{submitted.UnitName} · {submitted.Title}";
    }
}
