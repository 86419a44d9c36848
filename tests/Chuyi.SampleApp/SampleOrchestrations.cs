using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace Chuyi.SampleApp;

/// <summary>Orchestrations that the engine's tests run.</summary>
public static class SampleOrchestrations
{
    [Function(nameof(GreetThenWait))]
    public static async Task<string> GreetThenWait([OrchestrationTrigger] TaskOrchestrationContext context, string name)
    {
        var greeting = await context.CallActivityAsync<string>(nameof(SampleActivities.Greet), name);
        var answer = await context.WaitForExternalEvent<string>("Answer");
        return $"{greeting} {answer}";
    }

    [Function(nameof(Sleep))]
    public static async Task<DateTime> Sleep([OrchestrationTrigger] TaskOrchestrationContext context, TimeSpan time)
    {
        await context.CreateTimer(time, CancellationToken.None);
        return context.CurrentUtcDateTime;
    }

    [Function(nameof(TakeTwo))]
    public static async Task<string> TakeTwo([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        var first = context.WaitForExternalEvent<string>("Item");
        var second = context.WaitForExternalEvent<string>("item");
        return $"first {await first}, second {await second}";
    }

    [Function(nameof(TakeInOrder))]
    public static async Task<string> TakeInOrder([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        await context.CreateTimer(TimeSpan.FromHours(1), CancellationToken.None);
        return await context.WaitForExternalEvent<string>("item") + await context.WaitForExternalEvent<string>("ITEM");
    }

    [Function(nameof(WaitOneDay))]
    public static async Task<string> WaitOneDay([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        try
        {
            return await context.WaitForExternalEvent<string>("Item", TimeSpan.FromDays(1));
        }
        catch (TaskCanceledException)
        {
            return "nothing, then " + await context.WaitForExternalEvent<string>("Item");
        }
    }

    [Function(nameof(WaitAndWaitAgain))]
    public static async Task<string> WaitAndWaitAgain([OrchestrationTrigger] TaskOrchestrationContext context) =>
        $"{await context.WaitForExternalEvent<string>("Item", TimeSpan.FromDays(1))} {await context.WaitForExternalEvent<string>("Item")}";

    [Function(nameof(LeaveTimer))]
    public static Task<string> LeaveTimer([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        _ = context.CreateTimer(TimeSpan.FromDays(1), CancellationToken.None);
        return Task.FromResult("left");
    }

    [Function(nameof(CancelTimer))]
    public static async Task<string> CancelTimer([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        using var cancel = new CancellationTokenSource();
        var timer = context.CreateTimer(TimeSpan.FromDays(1), cancel.Token);
        cancel.Cancel();
        try
        {
            await timer;
            return "fired";
        }
        catch (TaskCanceledException)
        {
            return "cancelled";
        }
    }

    [Function(nameof(Count))]
    public static async Task<int> Count([OrchestrationTrigger] TaskOrchestrationContext context, int so)
    {
        var add = await context.WaitForExternalEvent<int>("Add");
        if (add == 0)
            return so;
        context.ContinueAsNew(so + add);
        return -1;
    }

    [Function(nameof(Forget))]
    public static async Task<string> Forget([OrchestrationTrigger] TaskOrchestrationContext context, string? input)
    {
        if (input is not null)
            return await context.WaitForExternalEvent<string>("Item");
        await context.CreateTimer(TimeSpan.FromHours(1), CancellationToken.None);
        context.ContinueAsNew("again", preserveUnprocessedEvents: false);
        return "";
    }

    [Function(nameof(ShowStatus))]
    public static async Task ShowStatus([OrchestrationTrigger] TaskOrchestrationContext context, int length)
    {
        if (length > 0)
            context.SetCustomStatus(new string('状', length));
        await context.WaitForExternalEvent<string>("End");
    }

    [Function(nameof(EchoLarge))]
    public static Task<string?> EchoLarge([OrchestrationTrigger] TaskOrchestrationContext context, string? input) =>
        context.CallActivityAsync<string?>(nameof(SampleActivities.Repeat), input);

    [Function(nameof(EchoRecord))]
    public static async Task<Paper> EchoRecord([OrchestrationTrigger] TaskOrchestrationContext context, Paper paper) =>
        await context.CallActivityAsync<Paper>(nameof(SampleActivities.Sign), paper);

    [Function(nameof(Fixed))]
    public static async Task<string> Fixed([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        var (before, id) = (context.CurrentUtcDateTime, context.NewGuid());
        await context.WaitForExternalEvent<string>("Go");
        return $"{before:O} {id} {context.NewGuid()}";
    }
}

/// <summary>What the tests of serialization send around.</summary>
public sealed record Paper(string Title, PaperKind Kind, DateTimeOffset At, DateOnly? Day, IReadOnlyList<string> Marks, Paper? Inner);

/// <summary>An enumeration in a payload.</summary>
public enum PaperKind
{
    Draft,
    Final,
}
