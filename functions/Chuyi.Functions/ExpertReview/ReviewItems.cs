using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Rounds;
using Chuyi.Functions.Storage;

namespace Chuyi.Functions.ExpertReview;

/// <summary>Applications as their experts are told of them. From the acceptance on nothing of that changes, so it is read once.</summary>
public sealed class ReviewItems(ReviewedApplications applications, ApplicationIndex index)
{
    /// <summary>
    /// So many that are not known yet are read one by one, since their expert opens them next; of more the packed list of their round
    /// tells all at once.
    /// </summary>
    private const int FewUnknown = 3;

    private const int Remembered = 20_000;

    private readonly Lately<ReviewItem> known = new(Remembered);

    /// <summary>Those of some applications of a round: three requests at most, whatever their number and the round's size.</summary>
    public Task<IReadOnlyDictionary<string, ReviewItem>> Of(
        string round,
        IReadOnlyList<string> applications,
        CancellationToken cancellation
    ) => Of(round, applications, FewUnknown, cancellation);

    /// <summary>The same for who opens none of them: mostly one request.</summary>
    public Task<IReadOnlyDictionary<string, ReviewItem>> Named(
        string round,
        IReadOnlyList<string> applications,
        CancellationToken cancellation
    ) => Of(round, applications, few: 1, cancellation);

    private async Task<IReadOnlyDictionary<string, ReviewItem>> Of(
        string round,
        IReadOnlyList<string> applications,
        int few,
        CancellationToken cancellation
    )
    {
        var items = new Dictionary<string, ReviewItem>(StringComparer.Ordinal);
        var unknown = new HashSet<string>(StringComparer.Ordinal);
        foreach (var application in applications)
            if (known.Find(application) is { } item)
                items[application] = item;
            else
                unknown.Add(application);
        if (unknown.Count > few)
            foreach (var summary in await index.Named(round, unknown, cancellation))
                items[summary.Case] = Keep(summary.Case, ReviewItem.Of(summary));
        else
            foreach (var (application, found) in await Task.WhenAll(unknown.Select(one => Read(one, cancellation))))
                if (found is { } item)
                    items[application] = item;
        return items;
    }

    private async Task<(string Application, ReviewItem? Item)> Read(string application, CancellationToken cancellation) =>
        (await applications.Find(application, cancellation)).Summary is ApplicationSummary summary
            ? (application, Keep(application, ReviewItem.Of(summary)))
            : (application, null);

    private ReviewItem Keep(string application, ReviewItem item)
    {
        known.Keep(application, item);
        return item;
    }
}
