namespace Chuyi.Benchmarks;

/// <summary>A host with nothing to do: some instances wait for an event that does not come.</summary>
internal static class Idle
{
    private const int Instances = 100;
    private static readonly TimeSpan Watched = TimeSpan.FromSeconds(75);

    public static async Task<IEnumerable<Figure>> MeasureAsync(string connectionString)
    {
        await using var host = await HostProcess.StartAsync(connectionString, "Idle");
        await host.PostAsync($"api/fill/{Instances}");
        await host.SettleAsync();

        var before = await host.RequestsAsync();
        await Task.Delay(Watched);
        var requests = await host.RequestsAsync() - before;
        return [new("idleRequestsPerMinute", requests / Watched.TotalMinutes, 6)];
    }
}
