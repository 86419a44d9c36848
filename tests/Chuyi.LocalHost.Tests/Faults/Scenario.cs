using System.Globalization;
using Grpc.Core;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace Chuyi.LocalHost.Tests.Faults;

/// <summary>
/// What is done to a hub, using everything the engine has. Each act may be repeated by whoever had no answer to it.
/// </summary>
internal static class Scenario
{
    public const string Start = "2026-03-02T01:00:00Z";

    private static readonly StartOrchestrationOptions Once = new StartOrchestrationOptions().WithDedupeStatuses([
        .. StartOrchestrationOptionsExtensions.ValidDedupeStatuses,
    ]);

    /// <summary>The instances of which it tells.</summary>
    public static readonly string[] Instances =
    [
        "life",
        "life-child",
        "mortal",
        "mortal-2",
        "mortal-2-1",
        "items",
        "later",
        "gifts",
        "giver",
        "hurry",
    ];

    public static IEnumerable<Func<TestApp, Task>> Acts =>
        [
            app => Begin(app, "life", nameof(SampleLives.Live), new Life(1, [])),
            app => app.Client.RaiseEventAsync("life", "note", "a"),
            app => app.Client.RaiseEventAsync("life", "early", "bird"),
            app => Advance(app, "2026-03-02T01:05:00Z"),
            app => app.Client.RaiseEventAsync("life", "note", "b"),
            app => Begin(app, "mortal", nameof(SampleLives.Outlived), 2),
            app =>
                Begin(
                    app,
                    "later",
                    nameof(SampleOrchestrations.Sleep),
                    TimeSpan.FromHours(1),
                    new DateTimeOffset(2026, 3, 2, 5, 0, 0, TimeSpan.Zero)
                ),
            app => Begin(app, "gifts", nameof(SampleLives.TakeGifts), ""),
            app => Begin(app, "giver", nameof(SampleLives.Give), "gifts"),
            app => Begin(app, "hurry", nameof(SampleLives.Hurry), "at last"),
            app => Ended(() => app.Client.TerminateInstanceAsync("hurry", "stopped")),
            app => Begin(app, "items", nameof(SampleLives.Collect), ""),
            app => Ended(() => app.Client.SuspendInstanceAsync("items")),
            app => app.Client.RaiseEventAsync("items", "item", "x"),
            app => app.Client.RaiseEventAsync("items", "item", "y"),
            app => Ended(() => app.Client.ResumeInstanceAsync("items")),
            app => app.Client.RaiseEventAsync("life", "note", "c"),
            app => Ended(() => app.Client.TerminateInstanceAsync("mortal", new TerminateInstanceOptions("enough", Recursive: true))),
            app => Advance(app, "2026-03-04T01:00:00Z"),
            app => Ended(() => app.Client.RaiseEventAsync("gifts", "gift", "end")),
            async app => await app.Client.PurgeInstanceAsync("giver"),
            app => app.Client.RaiseEventAsync("items", "item", "z"),
            app => Ended(() => app.Client.RaiseEventAsync("items", "item", "end")),
            async app =>
            {
                if ((await app.Client.GetInstanceAsync("mortal"))!.RuntimeStatus == OrchestrationRuntimeStatus.Terminated)
                    await app.Client.RestartAsync("mortal");
            },
        ];

    private static async Task Begin(TestApp app, string id, string orchestrator, object input, DateTimeOffset? at = null)
    {
        try
        {
            await app.StartAsync(orchestrator, input, Once with { InstanceId = id, StartAt = at });
        }
        catch (DurableTask.Core.Exceptions.OrchestrationAlreadyExistsException)
        {
            // Started before the answer was lost.
        }
    }

    private static Task Advance(TestApp app, string instant) =>
        app.Clock.AdvanceToAsync(DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture));

    private static async Task Ended(Func<Task> act)
    {
        try
        {
            await act();
        }
        catch (RpcException exception) when (exception.StatusCode == StatusCode.FailedPrecondition)
        {
            // Done before the answer was lost.
        }
    }
}
