using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using Azure.Data.Tables;
using Chuyi.LocalRuntime;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

// dotnet run -c Release --project tests/Chuyi.Benchmarks -- runtime [--json FILE]
if (args is not ["runtime", ..])
{
    Console.Error.WriteLine("Usage: runtime [--json FILE]");
    return 2;
}
const int orchestrations = 200, clients = 50;
await using var azurite = await Azurite.StartAsync();
var builder = FunctionsApplication.CreateBuilder([$"--AzureWebJobsStorage={azurite.ConnectionString}", "--LocalRuntime:Urls=http://127.0.0.1:0", "--Logging:LogLevel:Default=Error"]);
builder.ConfigureFunctionsWebApplication();
using var host = builder.Build();
await host.StartAsync();
using var http = new HttpClient { BaseAddress = host.Services.GetRequiredService<RuntimeHost>().Address };

var before = await Requests();
var wall = await Measure(async i =>
{
    (await http.PostAsync($"api/start/g{i}", null)).EnsureSuccessStatusCode();
    (await http.PostAsync($"api/answer/g{i}", null)).EnsureSuccessStatusCode();
}, orchestrations);
var requests = await Requests() - before;

var table = new TableClient(azurite.ConnectionString, "RawInserts");
await table.CreateAsync();
var raw = await Measure(i => table.AddEntityAsync(new TableEntity($"p{i % orchestrations}", $"{i:D6}") { ["Text"] = "Hello" }), (int)requests);
await host.StopAsync();

var result = new Dictionary<string, object>
{
    ["orchestrations"] = orchestrations, ["requestsPerOrchestration"] = Math.Round(requests / (double)orchestrations, 2),
    ["wallSeconds"] = Math.Round(wall, 2), ["rawInsertSeconds"] = Math.Round(raw, 2), ["wallOverRawInserts"] = Math.Round(wall / raw, 2),
};
foreach (var (name, value) in result)
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-26} {value}"));
if (Array.IndexOf(args, "--json") is >= 0 and var at)
    await File.WriteAllTextAsync(args[at + 1], JsonSerializer.Serialize(result));
return 0;

async Task<long> Requests() => (await http.GetFromJsonAsync<JsonElement>("runtime/metrics")).GetProperty("storageRequests").GetInt64();

static async Task<double> Measure(Func<int, Task> act, int count)
{
    var started = Stopwatch.GetTimestamp();
    await Parallel.ForEachAsync(Enumerable.Range(0, count), new ParallelOptions { MaxDegreeOfParallelism = clients }, async (i, _) => await act(i));
    return Stopwatch.GetElapsedTime(started).TotalSeconds;
}
