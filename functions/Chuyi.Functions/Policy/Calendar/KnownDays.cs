namespace Chuyi.Functions.Policy;

/// <summary>
/// The working days by which pages say what is left. They wait for nothing: where a year was not part of the service, what
/// was entered of it is read beside them, now and then, and the next page has it.
/// </summary>
public sealed class KnownDays(Calendar calendar, TimeProvider clock)
{
    private static readonly TimeSpan Rest = TimeSpan.FromMinutes(10);

    private long lookedAt = DateTimeOffset.MinValue.UtcTicks;

    /// <summary>The working days up to a day, as far as they are known.</summary>
    public WorkingDays Until(DateOnly last)
    {
        if (!WorkingDays.Official.Knows(last.Year))
            Look(clock.GetUtcNow().UtcTicks);
        return calendar.AsRead;
    }

    private void Look(long now)
    {
        var before = Interlocked.Read(ref lookedAt);
        if (now - before >= Rest.Ticks && Interlocked.CompareExchange(ref lookedAt, now, before) == before)
            // What fails is tried again after the rest: until then days are counted.
            _ = calendar.AllEntered(CancellationToken.None).ContinueWith(looking => looking.Exception, TaskScheduler.Default);
    }
}
