using Azure.Core;
using Azure.Core.Pipeline;

namespace Chuyi.Rehearsals.Faults;

/// <summary>Where a process dies: at its k-th request to storage, before it is sent or after storage has done it.</summary>
/// <param name="Request">Counted from 1; 0 is never.</param>
public sealed record CrashPoint(int Request, bool After)
{
    public static readonly CrashPoint Never = new(0, false);

    public override string ToString() => $"{(After ? "after" : "before")} request {Request}";
}

/// <summary>The pipeline of a process that dies at a point: nothing it asks of storage after that is sent or answered.</summary>
public sealed class CutOff(CrashPoint point) : HttpPipelinePolicy
{
    private readonly Lock dying = new();
    private int count,
        underway;
    private volatile bool dead;

    /// <summary>How many requests were sent.</summary>
    public int Count => Math.Min(Volatile.Read(ref count), point.Request > 0 ? point.Request : int.MaxValue);

    public bool WillDie => point != CrashPoint.Never;

    public bool IsDead => dead;

    /// <summary>Whether storage once had no answer in time: what then happens later than it would says nothing of the code.</summary>
    public bool StorageWasLate { get; private set; }

    /// <summary>What else ends with the process.</summary>
    public Action OnDeath { get; set; } = () => { };

    /// <summary>Returns once storage has done all that the process had sent.</summary>
    public async Task QuietAsync()
    {
        while (Volatile.Read(ref underway) > 0)
            await Task.Delay(1);
    }

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        var number = Enter();
        try
        {
            await ProcessNextAsync(message, pipeline);
            Leave(number);
        }
        catch (OperationCanceledException) when (!dead)
        {
            StorageWasLate = true;
            throw;
        }
        finally
        {
            Interlocked.Decrement(ref underway);
        }
    }

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        var number = Enter();
        try
        {
            ProcessNext(message, pipeline);
            Leave(number);
        }
        finally
        {
            Interlocked.Decrement(ref underway);
        }
    }

    private int Enter()
    {
        Interlocked.Increment(ref underway);
        var number = Interlocked.Increment(ref count);
        if (dead || (number >= point.Request && point.Request > 0 && !(number == point.Request && point.After)))
        {
            Interlocked.Decrement(ref underway);
            Die();
        }
        return number;
    }

    private void Leave(int number)
    {
        if (dead || number == point.Request)
            Die();
    }

    private void Die()
    {
        // Nobody notices the death before all that belongs to it is done.
        lock (dying)
            if (!dead)
            {
                OnDeath();
                dead = true;
            }
        throw new ProcessDiedException();
    }
}

/// <summary>What the code of a dead process would see if it still ran.</summary>
public sealed class ProcessDiedException() : Exception("The process has died.");
