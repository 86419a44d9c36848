using Azure.Data.Tables;

namespace Chuyi.Benchmarks;

/// <summary>Orchestrations from many clients, against as many raw inserts as they made requests to storage.</summary>
internal static class Throughput
{
    private const int Orchestrations = 200,
        Clients = 50,
        Unmeasured = 8,
        Rounds = 9;

    /// <summary>About as long as what the engine writes for a step.</summary>
    public static readonly string Text = new('x', 200);

    public static async Task<IEnumerable<Figure>> MeasureAsync(string connectionString)
    {
        await using var host = await HostProcess.StartAsync(connectionString, "Throughput");
        var table = new TableClient(connectionString, "RawInserts");
        await table.CreateAsync();

        List<Round> rounds = [];
        for (var i = 0; i < Unmeasured + Rounds; i++)
            rounds.Add(await RoundAsync(host, table, $"r{i}"));
        // What is measured is not how fast code is compiled: a host is busy with that through its first rounds.
        rounds.RemoveRange(0, Unmeasured);

        return
        [
            new("requestsPerOrchestration", rounds.Average(round => round.Requests) / Orchestrations, 4.5),
            // Each round has its own ratio: another process that takes the machine for a while spoils one, not all.
            new("wallOverRawInserts", Timing.Median(rounds.Select(round => round.Wall / round.Raw)), 1.5),
            new("orchestrations", Orchestrations),
            new("wallSeconds", Timing.Median(rounds.Select(round => round.Wall))),
            new("rawInsertSeconds", Timing.Median(rounds.Select(round => round.Raw))),
        ];
    }

    private static async Task<Round> RoundAsync(HostProcess host, TableClient table, string name)
    {
        var before = await host.RequestsAsync();
        var wall = await Timing.SecondsAsync(
            Orchestrations,
            Clients,
            async i =>
            {
                await host.PostAsync($"api/start/{name}-{i}");
                await host.PostAsync($"api/answer/{name}-{i}");
            }
        );
        await host.SettleAsync();
        var requests = (int)(await host.RequestsAsync() - before);
        // As many partitions as there were instances.
        var raw = await Timing.SecondsAsync(
            requests,
            Clients,
            i => table.AddEntityAsync(new TableEntity($"{name}-{i % Orchestrations}", $"{i:D6}") { ["Text"] = Text })
        );
        return new(requests, wall, raw);
    }

    private sealed record Round(int Requests, double Wall, double Raw);
}
