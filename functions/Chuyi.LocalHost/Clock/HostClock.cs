using System.Globalization;
using Chuyi.LocalHost.Engine;

namespace Chuyi.LocalHost;

/// <summary>
/// The clock of a function app: real, held by the caller, or skipping what nobody needs. It is registered as
/// <see cref="TimeProvider"/>; only what it calls the present differs, timers of .NET and storage use the machine's time.
/// </summary>
public sealed partial class HostClock : TimeProvider, IDisposable
{
    private readonly DueQueue timers = new(),
        triggers = new();
    private readonly SemaphoreSlim advancing = new(1),
        scheduled = new(0);
    private readonly CancellationTokenSource stopping = new();
    private long ticks;
    private int forNothing;

    internal HostClock(ClockMode mode, DateTimeOffset? start = null)
    {
        Mode = mode;
        ticks = (start ?? System.GetUtcNow()).UtcTicks;
        if (mode == ClockMode.Real)
            alarm = new(_ => Ring());
        if (mode == ClockMode.Skipping)
            _ = Task.Run(SkipAsync);
    }

    /// <summary>Who moves this clock.</summary>
    public ClockMode Mode { get; }

    /// <summary>When the next durable timer or scheduled start falls due; null if there is none.</summary>
    public DateTimeOffset? NextTimer => timers.Next;

    internal WorkTracker Work { get; } = new();

    /// <summary>Is told the ticks whenever somebody has moved the clock.</summary>
    internal Action<long>? Moved { get; set; }

    /// <summary>Reads <c>real</c>, <c>held</c>, <c>skipping</c>, the latter two with an instant after a colon if wanted.</summary>
    /// <exception cref="FormatException">The setting is none of these.</exception>
    public static HostClock Parse(string? setting)
    {
        var parts = (setting ?? "real").Split(':', 2);
        if (!Enum.TryParse<ClockMode>(parts[0], ignoreCase: true, out var mode) || (mode == ClockMode.Real && parts.Length > 1))
            throw new FormatException($"The clock '{setting}' is none of: real, held, held:INSTANT, skipping, skipping:INSTANT.");
        return new(
            mode,
            parts.Length > 1 ? DateTimeOffset.Parse(parts[1], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal) : null
        );
    }

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() =>
        Mode == ClockMode.Real ? System.GetUtcNow() : new(Volatile.Read(ref ticks), TimeSpan.Zero);

    /// <summary>Returns once nothing can run: no step, activity, timer function or request is under way.</summary>
    public Task SettleAsync(CancellationToken cancellation = default) => Work.WhenIdleAsync(cancellation);

    /// <summary>
    /// Moves a held clock to an instant, in order through every durable timer that falls due, and waits at each stop until
    /// everything has settled. Timer functions whose schedule has passed run once at each stop and at the end.
    /// </summary>
    /// <exception cref="InvalidOperationException">The clock is not held.</exception>
    public Task AdvanceToAsync(DateTimeOffset instant, CancellationToken cancellation = default) =>
        AdvanceToAsync(instant, passing: false, cancellation);

    /// <param name="instant">Where to.</param>
    /// <param name="passing">Whether it is a stop on the way: timer functions do not run where nothing else happens.</param>
    /// <param name="cancellation">Gives up.</param>
    internal async Task AdvanceToAsync(DateTimeOffset instant, bool passing, CancellationToken cancellation)
    {
        if (Mode != ClockMode.Held)
            throw new InvalidOperationException("Only a held clock is advanced.");
        await advancing.WaitAsync(cancellation);
        try
        {
            await SettleAsync(cancellation);
            while (timers.Next is { } due && due < instant)
                await StopAtAsync(due, passing: true, cancellation);
            await StopAtAsync(instant, passing, cancellation);
            while (timers.Next is { } due && due <= instant)
                await StopAtAsync(due, passing: true, cancellation);
        }
        finally
        {
            advancing.Release();
        }
    }

    /// <summary>Moves a held clock to the next durable timer; says whether there was one.</summary>
    /// <exception cref="InvalidOperationException">The clock is not held.</exception>
    public async Task<bool> AdvanceToNextAsync(CancellationToken cancellation = default)
    {
        await SettleAsync(cancellation);
        if (NextTimer is not { } next)
            return false;
        await AdvanceToAsync(next, passing: true, cancellation);
        return true;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        stopping.Cancel();
        lock (arming)
            alarm?.Dispose();
    }

    /// <summary>Fires when the clock has reached an instant, never before.</summary>
    internal DueEntry Schedule(DateTimeOffset due, Action fire) => Add(timers, new(due, fire));

    /// <summary>The same for a trigger function, which does not stop a held clock.</summary>
    internal DueEntry ScheduleTrigger(DateTimeOffset due, Action fire) => Add(triggers, new(due, fire));

    private DueEntry Add(DueQueue queue, DueEntry entry)
    {
        if (entry.Due <= GetUtcNow())
        {
            entry.Fire();
            return entry;
        }
        queue.Add(entry);
        if (Mode == ClockMode.Real)
            Arm();
        if (Mode == ClockMode.Skipping)
            scheduled.Release();
        return entry;
    }

    /// <summary>A timer fired and nothing came of it: the code that set it had cancelled it.</summary>
    internal void FiredForNothing() => Interlocked.Increment(ref forNothing);

    private async Task StopAtAsync(DateTimeOffset instant, bool passing, CancellationToken cancellation)
    {
        if (instant.UtcTicks > Volatile.Read(ref ticks))
        {
            Volatile.Write(ref ticks, instant.UtcTicks);
            Moved?.Invoke(instant.UtcTicks);
        }
        var before = Volatile.Read(ref forNothing);
        var fired = timers.TakeDue(GetUtcNow());
        foreach (var entry in fired)
            entry.Fire();
        await SettleAsync(cancellation);
        // Nobody would have stopped here but for timers that nobody waits for.
        if (passing && fired.Count > 0 && Volatile.Read(ref forNothing) - before == fired.Count)
            return;
        foreach (var entry in triggers.TakeDue(GetUtcNow()))
            entry.Fire();
        await SettleAsync(cancellation);
    }

    private async Task SkipAsync()
    {
        try
        {
            while (true)
            {
                await SettleAsync(stopping.Token);
                // Whoever acts from outside gets a moment between two of its calls.
                await Task.Delay(2, stopping.Token);
                if (!Work.IsIdle)
                    continue;
                if (timers.Next is { } due)
                    await StopAtAsync(due, passing: true, stopping.Token);
                else
                    await scheduled.WaitAsync(stopping.Token);
            }
        }
        catch (OperationCanceledException)
        {
            // The host has stopped.
        }
    }
}
