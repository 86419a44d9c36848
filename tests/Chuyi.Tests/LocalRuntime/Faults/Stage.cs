using Microsoft.DurableTask.Client;

namespace Chuyi.Tests.LocalRuntime.Faults;

/// <summary>A hub whose process dies once. Whoever acts on it acts again when it is back.</summary>
internal sealed class Stage(string connectionString, CrashPoint point) : IAsyncDisposable
{
    private readonly string hub = AzuriteFixture.NewName();
    private string clock = "held:2026-03-02T01:00:00Z";
    private CutOff cut = new(point);
    private TestApp? app;
    private int requests;

    /// <summary>How many requests its processes sent to storage.</summary>
    public int Requests => requests + cut.Count;

    public async Task DoAsync(Func<TestApp, Task> act)
    {
        while (!await TryAsync(act)) await RestartAsync();
    }

    /// <summary>Takes everything up from storage once more and tells what became of the instances.</summary>
    public async Task<string> TranscriptAsync(string[] ids)
    {
        clock = $"held:{app!.Clock.GetUtcNow():O}";
        await RestartAsync();
        await DoAsync(_ => Task.CompletedTask);
        List<string> lines = [];
        foreach (var id in ids)
            lines.Add(await app!.Client.GetInstanceAsync(id, true) is { } found
                ? $"{id}: {found.RuntimeStatus} {found.SerializedOutput} {found.SerializedCustomStatus}" : $"{id}: unknown");
        var left = new List<string>();
        await foreach (var row in app!.Runtime.Engine.Journal.Store.ReadAllAsync(default))
            if (row.Key[0] == 'q' && (await app.Client.GetInstanceAsync(row.Partition))?.IsCompleted == true) left.Add($"{row.Partition} {row.Key}");
        return string.Join('\n', lines.Concat(left));
    }

    public async ValueTask DisposeAsync()
    {
        if (app is not null) await app.DisposeAsync();
    }

    private async Task<bool> TryAsync(Func<TestApp, Task> act)
    {
        try
        {
            app ??= await RunAsync();
            await act(app).WaitAsync(TimeSpan.FromSeconds(20));
            await app.Clock.SettleAsync().WaitAsync(TimeSpan.FromSeconds(20));
            return !cut.IsDead;
        }
        catch (Exception) when (cut.IsDead)
        {
            return false;
        }
    }

    private async Task<TestApp> RunAsync()
    {
        var running = await TestApp.OnAzuriteAsync(connectionString, hub, clock, cut);
        // The next process begins when this one died, not at what its clock was still advanced to.
        cut.OnDeath += () => clock = $"held:{running.Clock.GetUtcNow():O}";
        return running;
    }

    private async Task RestartAsync()
    {
        if (app is not null) await app.CrashAsync();
        await cut.QuietAsync();
        requests += cut.Count;
        (app, cut) = (null, new(CrashPoint.Never));
    }
}
