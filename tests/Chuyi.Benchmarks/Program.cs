using System.Runtime.InteropServices;
using Chuyi.Benchmarks;
using Chuyi.LocalHost;

// dotnet run -c Release --project tests/Chuyi.Benchmarks -- host [--json FILE] [page] [start] [throughput] [idle] [waiting] [history]
// dotnet run -c Release --project tests/Chuyi.Benchmarks -- dossiers [--json FILE] [upload] [recognition] [draft]
// dotnet run -c Release --project tests/Chuyi.Benchmarks -- pages [--json FILE] [--applications N] [office] [public]
// dotnet run -c Release --project tests/Chuyi.Benchmarks -- review [--json FILE] [--applications N] [draw] [desk] [round]
if (args is ["serve", var storage, var hub])
    return await Workload.ServeAsync(storage, hub);
if (args is ["kestrel"])
    return await Workload.ServePageAsync();

// Leaving in order ends the storage that was started here; hosts end when they lose sight of this process.
using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, Leave);
using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Leave);

var commands = new Dictionary<string, Dictionary<string, Func<string, int, Task<IEnumerable<Figure>>>>>
{
    ["host"] = new()
    {
        ["page"] = (_, _) => Pages.MeasureAsync(),
        ["start"] = (storage, _) => Starts.MeasureAsync(storage),
        ["throughput"] = (storage, _) => Throughput.MeasureAsync(storage),
        ["idle"] = (storage, _) => Idle.MeasureAsync(storage),
        ["waiting"] = (storage, _) => Waiting.MeasureAsync(storage),
        ["history"] = (storage, _) => LongHistory.MeasureAsync(storage),
    },
    ["dossiers"] = new()
    {
        ["upload"] = (storage, _) => DossierUploads.MeasureAsync(storage),
        ["recognition"] = (storage, _) => DossierRecognition.MeasureAsync(storage),
        ["draft"] = (storage, _) => DossierDrafts.MeasureAsync(storage),
    },
    ["pages"] = new() { ["office"] = OfficePages.MeasureAsync, ["public"] = (storage, _) => PublicPages.MeasureAsync(storage) },
    ["review"] = new()
    {
        ["draw"] = (_, applications) => ReviewDraws.MeasureAsync(applications),
        ["desk"] = ReviewDesk.MeasureAsync,
        ["round"] = (storage, _) => ReviewRound.MeasureAsync(storage),
    },
};
if (
    Arguments.Read(args) is not { } given
    || !commands.TryGetValue(given.Command, out var measurements)
    || !given.Asked.All(measurements.ContainsKey)
)
{
    foreach (var (command, of) in commands)
        Console.Error.WriteLine($"Usage: {command} [--json FILE] [--applications N] [{string.Join("] [", of.Keys)}]");
    return 2;
}

var report = new Report();
foreach (var (name, measure) in measurements.Where(one => given.Asked.Count == 0 || given.Asked.Contains(one.Key)))
{
    Console.Error.WriteLine($"Measuring {name} ...");
    await using var azurite = await Azurite.StartAsync();
    report.Add(await measure(azurite.ConnectionString, given.Applications));
}
report.Print(Console.Out);
if (given.File is { } file)
    await report.WriteAsync(file);
return report.Holds ? 0 : 1;

static void Leave(PosixSignalContext signal)
{
    signal.Cancel = true;
    Environment.Exit(130);
}
