using System.Collections.Concurrent;
using Microsoft.Azure.Functions.Worker;

namespace Chuyi.SampleApp;

/// <summary>Activities that the engine's tests call.</summary>
public class SampleActivities(TimeProvider time)
{
    private static readonly ConcurrentDictionary<string, int> Tries = new();

    /// <summary>How often an activity ran under a key.</summary>
    public static int TriesOf(string key) => Tries.GetValueOrDefault(key);

    [Function(nameof(Greet))]
    public static string Greet([ActivityTrigger] string name) => $"Hello {name}!";

    [Function(nameof(Repeat))]
    public static Task<string?> Repeat([ActivityTrigger] string? text) => Task.FromResult(text);

    [Function(nameof(Sign))]
    public Paper Sign([ActivityTrigger] Paper paper) => paper with { At = time.GetUtcNow(), Inner = paper };

    [Function(nameof(Break))]
    public static ValueTask<string> Break([ActivityTrigger] string what) =>
        throw new InvalidOperationException($"The {what} broke.", new FormatException("of clay"));

    [Function(nameof(OpenAt))]
    public string OpenAt([ActivityTrigger] DateTimeOffset instant) =>
        time.GetUtcNow() >= instant ? "open" : throw new InvalidOperationException("Not open yet.");

    /// <summary>Takes some real time and tells when it was, by the app's clock.</summary>
    [Function(nameof(Work))]
    public async Task<DateTimeOffset> Work([ActivityTrigger] string? input)
    {
        await Task.Delay(20);
        return time.GetUtcNow();
    }

    [Function(nameof(FailTwice))]
    public static int FailTwice([ActivityTrigger] string key, string instanceId)
    {
        var tries = Tries.AddOrUpdate(key, 1, (_, before) => before + 1);
        return tries > 2 ? tries : throw new InvalidOperationException($"try {tries} of {instanceId}");
    }
}
