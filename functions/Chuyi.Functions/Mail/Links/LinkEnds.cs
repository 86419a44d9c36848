using Chuyi.Functions.Cases;
using Chuyi.History.Events;
using Microsoft.Extensions.Caching.Memory;

namespace Chuyi.Functions.Mail;

/// <summary>Why the links of a case have ended, however long they were to live.</summary>
public sealed class LinkEnds(EventStore events, Processes processes, IMemoryCache memory, TimeProvider clock)
{
    /// <summary>For so long it is not asked again whether a round goes on: many open the links of one at the same time.</summary>
    private static readonly TimeSpan Lasts = TimeSpan.FromSeconds(30);

    /// <summary>With the task that they open, or with the round that this belongs to; null while they have not.</summary>
    /// <param name="past">The events of the case.</param>
    public async Task<Sentence?> Of(CaseId @case, IReadOnlyList<EventRecord> past, CancellationToken cancellation)
    {
        var process = processes.Of(@case);
        return process.WhyLinksEnded(past) is { } ended ? ended
            : CaseId.TryParse(process.Tags(past).Round, out var round) ? await OfRound(round, cancellation)
            : null;
    }

    private async Task<Sentence?> OfRound(CaseId round, CancellationToken cancellation)
    {
        var (key, now) = ((typeof(LinkEnds), round), clock.GetUtcNow());
        if (memory.Get<DateTimeOffset?>(key) is { } until && now < until && now >= until - Lasts)
            return null;
        var ended = processes.Of(round).WhyLinksEnded(await events.Events(round, cancellation));
        if (ended is null)
            memory.Set<DateTimeOffset?>(key, now + Lasts, Lasts);
        return ended;
    }
}
