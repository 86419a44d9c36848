using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Storage;

namespace Chuyi.Functions.ExpertReview;

/// <summary>
/// Applications as their experts read them: what was submitted, with its supplement. From the acceptance on nothing of that
/// changes, so it is read once, whoever opens whichever of its documents. Where an application stands it does not say.
/// </summary>
public sealed class ReviewedApplications(EventStore events)
{
    private const int Remembered = 500;

    private readonly Lately<ApplicationState> accepted = new(Remembered);

    public async Task<ApplicationState> Find(string application, CancellationToken cancellation)
    {
        if (accepted.Find(application) is { } known)
            return known;
        var state = await events.State<ApplicationState>(application, cancellation);
        if (state.WasAccepted)
            accepted.Keep(application, state);
        return state;
    }
}
