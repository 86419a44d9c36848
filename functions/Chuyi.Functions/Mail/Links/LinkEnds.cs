using Chuyi.Functions.Cases;
using Chuyi.History.Events;

namespace Chuyi.Functions.Mail;

/// <summary>Why the links of a case have ended, however long they were to live.</summary>
public sealed class LinkEnds(EventStore events, Processes processes)
{
    /// <summary>With the task that they open, or with the round that this belongs to; null while they have not.</summary>
    /// <param name="past">The events of the case.</param>
    public async Task<Sentence?> Of(CaseId @case, IReadOnlyList<EventRecord> past, CancellationToken cancellation)
    {
        var process = processes.Of(@case);
        return process.WhyLinksEnded(past) is { } ended ? ended
            : CaseId.TryParse(process.Tags(past).Round, out var round)
                ? processes.Of(round).WhyLinksEnded(await events.Events(round, cancellation))
            : null;
    }
}
