using System.Text.Json;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace Chuyi.SampleApp;

/// <summary>Orchestrations that take events.</summary>
public static class Gatherers
{
    /// <summary>Tells so many numbers in the order they came.</summary>
    [Function(nameof(Gather))]
    public static async Task<string> Gather([OrchestrationTrigger] TaskOrchestrationContext context, int count)
    {
        List<int> taken = [];
        while (taken.Count < count)
            taken.Add(await context.WaitForExternalEvent<int>("Item"));
        return string.Join(' ', taken);
    }

    /// <summary>Takes its time in each replay, then one number.</summary>
    [Function(nameof(GatherSlowly))]
    public static async Task<int> GatherSlowly([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        Thread.Sleep(100);
        return await context.WaitForExternalEvent<int>("Item");
    }

    /// <summary>Takes one event a generation.</summary>
    [Function(nameof(Append))]
    public static async Task<string> Append([OrchestrationTrigger] TaskOrchestrationContext context, string so)
    {
        var item = await context.WaitForExternalEvent<string>("Item");
        if (item == "end")
            return so;
        context.ContinueAsNew($"{so} {item}");
        return "";
    }

    [Function(nameof(WaitInVain))]
    public static async Task<string> WaitInVain([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        await context.CreateTimer(TimeSpan.FromHours(1), CancellationToken.None);
        var cancelled = new CancellationToken(canceled: true);
        var buffered = await context.WaitForExternalEvent<string>("Item", cancelled);
        try
        {
            return await context.WaitForExternalEvent<string>("Item", cancelled);
        }
        catch (TaskCanceledException)
        {
            return $"{buffered}, then nobody";
        }
    }

    [Function(nameof(Misread))]
    public static async Task<string> Misread([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        try
        {
            return $"read {await context.WaitForExternalEvent<int>("Item")}";
        }
        catch (JsonException)
        {
            return $"unreadable, then {await context.WaitForExternalEvent<int>("Item")}";
        }
    }

    /// <summary>Waits twice, gives the later wait up and tells which one an event reached.</summary>
    [Function(nameof(GiveUpOneWait))]
    public static async Task<string> GiveUpOneWait([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        using var source = new CancellationTokenSource();
        var kept = context.WaitForExternalEvent<string>("Item");
        var given = context.WaitForExternalEvent<string>("Item", source.Token);
        await context.CreateTimer(TimeSpan.FromHours(1), CancellationToken.None);
        // CancelAsync would leave the orchestrator's thread.
#pragma warning disable CA1849
        source.Cancel();
#pragma warning restore CA1849
        return await Task.WhenAny(kept, given) == given ? $"cancelled, then {await kept}" : await kept;
    }

    /// <summary>Waits twice under one name for different things.</summary>
    [Function(nameof(TakeBothTypes))]
    public static async Task<string> TakeBothTypes([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        var number = context.WaitForExternalEvent<int>("Item");
        var text = context.WaitForExternalEvent<string>("item");
        return $"{await text} {await number}";
    }

    [Function(nameof(SendTo))]
    public static Task<string> SendTo([OrchestrationTrigger] TaskOrchestrationContext context, string receiver)
    {
        context.SendEvent(receiver, "Item", 1);
        return Task.FromResult("sent");
    }

    /// <summary>Sends to an empty id and tells what came of it.</summary>
    [Function(nameof(SendToNobody))]
    public static Task<string> SendToNobody([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        try
        {
            context.SendEvent("", "Item", 1);
            return Task.FromResult("sent");
        }
        catch (ArgumentException)
        {
            return Task.FromResult("refused");
        }
    }
}
