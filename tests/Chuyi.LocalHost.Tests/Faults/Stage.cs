using Microsoft.DurableTask.Client;

namespace Chuyi.LocalHost.Tests.Faults;

/// <summary>A hub whose process dies. Whoever acts on it acts again when it is back.</summary>
/// <param name="connectionString">Of its storage.</param>
/// <param name="deaths">Where its first process dies, then the one that is started in its place, and so on.</param>
internal sealed class Stage(string connectionString, params CrashPoint[] deaths) : IAsyncDisposable
{
    private readonly string hub = AzuriteFixture.NewName();
    private string clock = "held:" + Scenario.Start;
    private readonly Queue<CrashPoint> coming = new(deaths[1..]);
    private CutOff cut = new(deaths[0]);
    private TestApp? app;
    private readonly List<string> complaints = [];
    private int requests;

    private int Requests => requests + cut.Count;

    /// <summary>Plays the scenario, takes everything up from storage once more and tells what became of it.</summary>
    /// <param name="before">Is called with the number of each act, from 1, before it is done.</param>
    public async Task<Played> PlayAsync(Action<int>? before = null)
    {
        foreach (var (i, act) in Scenario.Acts.Index())
        {
            before?.Invoke(i + 1);
            await DoAsync(act);
        }
        var sent = Requests;
        clock = $"held:{app!.Clock.GetUtcNow():O}";
        await RestartAsync();
        await DoAsync(_ => Task.CompletedTask);
        return new(await TellAsync(), sent);
    }

    private async Task DoAsync(Func<TestApp, Task> act)
    {
        while (!await TryAsync(act))
            await RestartAsync();
    }

    private async Task<string> TellAsync()
    {
        List<string> lines = [];
        foreach (var id in Scenario.Instances)
            lines.Add(
                await app!.Client.GetInstanceAsync(id, true) is { } found
                    ? $"{id}: {found.RuntimeStatus} {found.SerializedOutput} {found.SerializedCustomStatus}"
                    : $"{id}: unknown"
            );
        // What nobody will ever take must not stay.
        var journal = app!.Host.Engine.Journal;
        await journal.PatientlyAsync(
            "the rows",
            async () =>
            {
                await foreach (var row in journal.Store.ReadAllAsync(default))
                    if (row.Key[0] == 'q' && app.Host.Engine.Find(row.Partition)?.Row.IsEnded() != false)
                        lines.Add($"left: {row.Partition} {row.Key}");
            },
            default
        );
        lines.AddRange(complaints.Concat(app.Complaints));
        return string.Join('\n', lines);
    }

    public async ValueTask DisposeAsync()
    {
        if (app is not null)
            await app.DisposeAsync();
    }

    private async Task<bool> TryAsync(Func<TestApp, Task> act)
    {
        try
        {
            app ??= await RunAsync();
            await EndOfAsync(app, act(app));
            await EndOfAsync(app, app.Clock.SettleAsync());
            return !cut.IsDead;
        }
        catch (Exception) when (cut.IsDead)
        {
            return false;
        }
    }

    /// <summary>Waits for the end of what a host was asked. One that may not go on answers no more and says why.</summary>
    private static async Task EndOfAsync(TestApp app, Task asked)
    {
        await Waiting.ForAsync(Task.WhenAny(asked, app.Host.Ended), app.Moves);
        if (!asked.IsCompleted)
            throw new InvalidOperationException(await app.Host.Ended);
        await asked;
    }

    private async Task<TestApp> RunAsync()
    {
        var running = await TestApp.OnAzuriteAsync(connectionString, hub, clock, cut);
        // The next process begins when this one died, not at what its clock was still advanced to.
        var crash = cut.OnDeath;
        cut.OnDeath = () =>
        {
            clock = $"held:{running.Clock.GetUtcNow():O}";
            crash();
        };
        return running;
    }

    private async Task RestartAsync()
    {
        if (app is not null)
        {
            if (!cut.IsDead)
                complaints.AddRange(app.Complaints);
            await app.CrashAsync();
        }
        await cut.QuietAsync();
        requests += cut.Count;
        (app, cut) = (null, new(coming.TryDequeue(out var next) ? next : CrashPoint.Never));
    }
}
