using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace Chuyi.SampleApp;

/// <summary>A payload that refuses to be what it must not be.</summary>
public sealed record Period
{
    public Period(DateOnly from, DateOnly to) =>
        (From, To) = to >= from ? (from, to) : throw new ArgumentException("A period ends after it begins.", nameof(to));

    public DateOnly From { get; }

    public DateOnly To { get; }
}

/// <summary>A payload that cannot be written.</summary>
public sealed record Unwritable(int Number)
{
    public string Text => throw new FormatException($"Nobody writes {Number}.");
}

/// <summary>Orchestrations of payloads.</summary>
public static class Papers
{
    [Function(nameof(Misdate))]
    public static object Misdate([ActivityTrigger] string kind) =>
        kind == "wrong" ? new { From = "2026-03-02", To = "2026-03-01" } : new { From = "2026-03-01", To = "2026-03-02" };

    /// <summary>Reads what refuses to be read from an activity or an event, and goes on.</summary>
    [Function(nameof(ReadPeriod))]
    public static async Task<string> ReadPeriod([OrchestrationTrigger] TaskOrchestrationContext context, string from)
    {
        try
        {
            var period =
                from == "activity"
                    ? await context.CallActivityAsync<Period>(nameof(Misdate), "wrong")
                    : await context.WaitForExternalEvent<Period>("Item");
            return $"{period}";
        }
        catch (ArgumentException refused)
        {
            return $"{refused.Message} {await context.CallActivityAsync<Period>(nameof(Misdate), "right")}";
        }
    }

    [Function(nameof(TakePeriod))]
    public static Task<string> TakePeriod([OrchestrationTrigger] TaskOrchestrationContext context, Period period) =>
        Task.FromResult($"{period}");

    [Function(nameof(ReturnUnwritable))]
    public static Task<Unwritable> ReturnUnwritable([OrchestrationTrigger] TaskOrchestrationContext context) =>
        Task.FromResult(new Unwritable(3));

    /// <summary>Passes a long text through an event, an activity, a child and itself.</summary>
    [Function(nameof(PassLong))]
    public static async Task<string> PassLong([OrchestrationTrigger] TaskOrchestrationContext context, string text)
    {
        var heard = await context.WaitForExternalEvent<string>("Item");
        var read = await context.CallActivityAsync<string>(nameof(SampleActivities.Repeat), heard);
        var answered = await context.CallSubOrchestratorAsync<string>(nameof(SampleOrchestrations.EchoLarge), read);
        return answered == text ? answered : "something else";
    }

    /// <summary>Tells what an input is when none was given.</summary>
    [Function(nameof(TellInput))]
    public static Task<string> TellInput([OrchestrationTrigger] TaskOrchestrationContext context, Paper? paper) =>
        Task.FromResult($"{paper is null} {context.GetInput<Paper>() is null} {context.GetInput<int>()}");

    [Function(nameof(Halve))]
    public static decimal Halve([ActivityTrigger] decimal amount) => amount / 2;

    [Function(nameof(HalveOnce))]
    public static Task<decimal> HalveOnce([OrchestrationTrigger] TaskOrchestrationContext context, decimal amount) =>
        context.CallActivityAsync<decimal>(nameof(Halve), amount);

    /// <summary>Calls an activity with nothing and gives nothing back.</summary>
    [Function(nameof(PassNothing))]
    public static async Task<string?> PassNothing([OrchestrationTrigger] TaskOrchestrationContext context) =>
        await context.CallActivityAsync<string?>(nameof(SampleActivities.Repeat), input: null);
}
