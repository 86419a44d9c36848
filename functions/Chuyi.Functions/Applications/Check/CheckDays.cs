using Chuyi.Functions.Cases;
using Chuyi.Functions.Policy;
using Microsoft.Azure.Functions.Worker;

namespace Chuyi.Functions.Applications;

/// <summary>Counts the last day of a formal check that could not be counted when it began.</summary>
public sealed class CheckDays(EventStore events, Calendar calendar)
{
    [Function(nameof(CountCheckDay))]
    public async Task<DateOnly?> CountCheckDay([ActivityTrigger] string application)
    {
        var state = await events.State<ApplicationState>(application);
        var from = state.WasSupplemented ? state.SupplementedAt : state.SubmittedAt;
        return ApplicationDeadlines.CountAgain(await calendar.At(from), state);
    }
}
