using System.Runtime.InteropServices;
using Chuyi.Benchmarks;
using Chuyi.LocalHost;

// dotnet run -c Release --project tests/Chuyi.Benchmarks -- host [--json FILE] [page] [start] [throughput] [idle] [waiting] [history]
if (args is ["serve", var storage, var hub])
    return await Workload.ServeAsync(storage, hub);
if (args is ["kestrel"])
    return await Workload.ServePageAsync();

// Leaving in order ends the storage that was started here; hosts end when they lose sight of this process.
using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, Leave);
using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Leave);

var measurements = new Dictionary<string, Func<string, Task<IEnumerable<Figure>>>>
{
    ["page"] = _ => Pages.MeasureAsync(),
    ["start"] = Starts.MeasureAsync,
    ["throughput"] = Throughput.MeasureAsync,
    ["idle"] = Idle.MeasureAsync,
    ["waiting"] = Waiting.MeasureAsync,
    ["history"] = LongHistory.MeasureAsync,
};
var file = Array.IndexOf(args, "--json") is >= 0 and var at ? args.ElementAtOrDefault(at + 1) ?? "" : null;
var asked = args.Skip(1).Where(arg => arg != "--json" && arg != file).ToList();
if (args is not ["host", ..] || file is "" || !asked.TrueForAll(measurements.ContainsKey))
{
    Console.Error.WriteLine($"Usage: host [--json FILE] [{string.Join("] [", measurements.Keys)}]");
    return 2;
}

await using var azurite = await Azurite.StartAsync();
var report = new Report();
foreach (var (name, measure) in measurements.Where(measurement => asked.Count == 0 || asked.Contains(measurement.Key)))
{
    Console.Error.WriteLine($"Measuring {name} ...");
    report.Add(await measure(azurite.ConnectionString));
}
report.Print(Console.Out);
if (file is not null)
    await report.WriteAsync(file);
return report.Holds ? 0 : 1;

static void Leave(PosixSignalContext signal)
{
    signal.Cancel = true;
    Environment.Exit(130);
}
