using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace Chuyi.SampleApp;

/// <summary>Where a life stands when it starts over.</summary>
public sealed record Life(int Generation, IReadOnlyList<string> Lines);

/// <summary>
/// Orchestrations that use everything the engine has, and tell it with the times of the durable clock. Events carry
/// what tells a repetition, since whoever lost an answer raises an event again.
/// </summary>
public static class SampleLives
{
    private static readonly TaskOptions Patient = TaskOptions.FromRetryPolicy(new RetryPolicy(6, TimeSpan.FromMinutes(1)));

    [Function(nameof(Live))]
    public static async Task<string> Live([OrchestrationTrigger] TaskOrchestrationContext context, Life life)
    {
        List<string> lines = [.. life.Lines];
        void Tell(string line) => lines.Add($"{context.CurrentUtcDateTime:dd HH:mm} {line}");
        if (life.Generation == 1)
        {
            context.SetCustomStatus("young");
            Tell(
                await context.CallActivityAsync<string>(
                    nameof(SampleActivities.OpenAt),
                    new DateTimeOffset(2026, 3, 2, 1, 2, 0, TimeSpan.Zero),
                    Patient
                )
            );
            Tell(string.Join("", await Take(context, "Note", 3)));
            context.ContinueAsNew(new Life(2, lines));
            return "";
        }
        context.SetCustomStatus("old");
        Tell("kept " + await context.WaitForExternalEvent<string>("Early"));
        try
        {
            Tell(await context.WaitForExternalEvent<string>("Never", TimeSpan.FromDays(1)));
        }
        catch (TaskCanceledException)
        {
            Tell("nobody came");
        }
        Tell(await Family(context));
        return string.Join(", ", lines);
    }

    [Function(nameof(Child))]
    public static async Task<string> Child([OrchestrationTrigger] TaskOrchestrationContext context, string text)
    {
        var go = await context.WaitForExternalEvent<string>("Go");
        var back = await context.CallActivityAsync<string>(nameof(SampleActivities.Repeat), text);
        return $"{go} {back.Length}";
    }

    [Function(nameof(Outlived))]
    public static Task<string> Outlived([OrchestrationTrigger] TaskOrchestrationContext context, int generations) =>
        generations == 0
            ? context.WaitForExternalEvent<string>("Never")
            : context.CallSubOrchestratorAsync<string>(
                nameof(Outlived),
                generations - 1,
                new SubOrchestrationOptions(instanceId: $"{context.InstanceId}-{generations}")
            );

    [Function(nameof(Collect))]
    public static async Task<string> Collect([OrchestrationTrigger] TaskOrchestrationContext context, string so)
    {
        var item = await context.WaitForExternalEvent<string>("Item");
        if (item == "end")
            return so;
        context.ContinueAsNew(so.Contains(item, StringComparison.Ordinal) ? so : so + item);
        return "";
    }

    /// <summary>Takes what other instances send, each as often as it comes.</summary>
    [Function(nameof(TakeGifts))]
    public static async Task<string> TakeGifts([OrchestrationTrigger] TaskOrchestrationContext context, string so)
    {
        var gift = await context.WaitForExternalEvent<string>("Gift");
        if (gift == "end")
            return so;
        context.ContinueAsNew(so + gift);
        return "";
    }

    [Function(nameof(Give))]
    public static Task Give([OrchestrationTrigger] TaskOrchestrationContext context, string to)
    {
        foreach (var gift in new[] { "p", "q", "r" })
            context.SendEvent(to, "Gift", gift);
        return Task.CompletedTask;
    }

    /// <summary>Asks for an activity and a timer and does not wait for the one.</summary>
    [Function(nameof(Hurry))]
    public static async Task<string> Hurry([OrchestrationTrigger] TaskOrchestrationContext context, string text)
    {
        var slow = context.CallActivityAsync<string>(nameof(SampleActivities.Repeat), text);
        await context.CreateTimer(TimeSpan.FromMinutes(1), CancellationToken.None);
        return await slow;
    }

    /// <summary>Works once a month.</summary>
    [Function(nameof(Year))]
    public static async Task<string> Year([OrchestrationTrigger] TaskOrchestrationContext context, int months)
    {
        List<string> worked = [];
        while (worked.Count < months)
        {
            await context.CreateTimer(context.CurrentUtcDateTime.AddMonths(1), CancellationToken.None);
            worked.Add(
                (await context.CallActivityAsync<DateTimeOffset>(nameof(SampleActivities.Work))).ToString(
                    "MM",
                    System.Globalization.CultureInfo.InvariantCulture
                )
            );
        }
        return string.Join(' ', worked);
    }

    [Function(nameof(SleepThenWork))]
    public static async Task<DateTimeOffset> SleepThenWork([OrchestrationTrigger] TaskOrchestrationContext context, TimeSpan time)
    {
        await context.CreateTimer(time, CancellationToken.None);
        return await context.CallActivityAsync<DateTimeOffset>(nameof(SampleActivities.Work));
    }

    private static async Task<string> Family(TaskOrchestrationContext context)
    {
        var child = context.InstanceId + "-child";
        var answer = context.CallSubOrchestratorAsync<string>(
            nameof(Child),
            new string('楚', 40_000),
            new SubOrchestrationOptions(instanceId: child)
        );
        context.SendEvent(child, "Go", "went");
        try
        {
            await context.CallSubOrchestratorAsync<string>(nameof(SampleFamilies.Fail));
        }
        catch (TaskFailedException failed)
        {
            return $"{await answer}, {failed.FailureDetails.ErrorMessage}";
        }
        return "no failure";
    }

    private static async Task<IEnumerable<string>> Take(TaskOrchestrationContext context, string name, int count)
    {
        SortedSet<string> taken = new(StringComparer.Ordinal);
        while (taken.Count < count)
            taken.Add(await context.WaitForExternalEvent<string>(name));
        return taken;
    }
}
