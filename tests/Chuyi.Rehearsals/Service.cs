using System.Globalization;
using Azure.Core.Pipeline;
using Chuyi.Functions;
using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Mail;
using Chuyi.Functions.People;
using Chuyi.Functions.Policy;
using Chuyi.LocalHost;
using Chuyi.Rehearsals.Faults;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Chuyi.Rehearsals;

/// <summary>The real service on the local host, with a held clock, a storage account and a mail folder of its own.</summary>
public sealed partial class Service : IAsyncDisposable
{
    public static readonly DateTimeOffset Start = BeijingTime.At(new DateOnly(2026, 3, 2), new TimeOnly(9, 0));

    private readonly string storage;
    private readonly (string Name, string Value)[] settings;
    private FunctionHost? host;
    private CutOff cut;
    private DateTimeOffset now = Start;
    private bool storageWasLate;
    private int acts,
        requests;

    private Service(string storage, CrashPoint point, (string, string)[] settings) =>
        (this.storage, cut, this.settings) = (storage, new(point), settings);

    /// <summary>The folder in which every letter lands.</summary>
    public string Mail { get; } = Directory.CreateTempSubdirectory("chuyi-mail-").FullName;

    public HostClock Clock => host!.Clock;

    public DurableTaskClient Client => host!.Client;

    public Uri Address => host!.Address;

    public EventStore Events => Get<EventStore>();

    /// <summary>How many requests it sent to storage, the engine's included.</summary>
    public int Requests => requests + cut.Count;

    /// <summary>How often its process has died.</summary>
    public int Deaths { get; private set; }

    /// <summary>Whether storage once had no answer in time.</summary>
    public bool StorageWasLate => storageWasLate || cut.StorageWasLate;

    public static Task<Service> StartAsync(string storage, params (string Name, string Value)[] settings) =>
        StartAsync(storage, CrashPoint.Never, settings);

    /// <summary>A service whose process dies at a point. It is started again, and whoever acted acts again.</summary>
    public static async Task<Service> StartAsync(string storage, CrashPoint point, params (string Name, string Value)[] settings)
    {
        var service = new Service(storage, point, settings);
        await service.Ask(() => Task.CompletedTask);
        return service;
    }

    /// <summary>What makes workflows break off, if anything does.</summary>
    public BreakOff? BreakOff { get; private init; }

    /// <summary>A service whose workflows all break off at a point. The sweep takes their cases up.</summary>
    public static async Task<Service> StartAsync(string storage, BreakOff breakOff)
    {
        var service = new Service(storage, CrashPoint.Never, []) { BreakOff = breakOff };
        await service.Ask(() => Task.CompletedTask);
        breakOff.Everything = async () =>
        {
            var alive = new OrchestrationQuery { Statuses = [OrchestrationRuntimeStatus.Running, OrchestrationRuntimeStatus.Pending] };
            await foreach (var one in service.Client.GetAllInstancesAsync(alive))
                await service.Client.TerminateInstanceAsync(one.InstanceId, "broken off");
        };
        return service;
    }

    /// <summary>What the sweep of cases does, at once.</summary>
    public Task Sweep() =>
        Ask(async () =>
        {
            await ActivatorUtilities.CreateInstance<CaseSweep>(host!.Services).TakeUpCases(null!, Client, default);
            await Clock.SettleAsync();
        });

    /// <summary>What the service is wired of.</summary>
    public IServiceProvider Services => host!.Services;

    public T Get<T>()
        where T : notnull => host!.Services.GetRequiredService<T>();

    /// <summary>Does something as often as it takes until the process lives to the end of it.</summary>
    public async Task<T> Ask<T>(Func<Task<T>> act)
    {
        while (true)
        {
            try
            {
                if (host is null)
                    await Run();
                var answer = await act();
                if (!cut.IsDead)
                    return answer;
            }
            catch (BrokenOffException)
            {
                // Whoever asked has no answer and asks again; the process lives.
                continue;
            }
            catch (Exception) when (cut.IsDead)
            {
                // Likewise.
            }
            await Restart();
        }
    }

    public Task Ask(Func<Task> act) =>
        Ask(async () =>
        {
            await act();
            return true;
        });

    public async ValueTask DisposeAsync()
    {
        if (Environment.GetEnvironmentVariable("CHUYI_RECORD_HISTORIES") is { Length: > 0 } folder)
            await Record(Path.Combine(folder, $"{TestContext.Current.TestMethod!.MethodName}.ndjson"));
        if (host is not null)
            await host.DisposeAsync();
        Directory.Delete(Mail, recursive: true);
    }

    /// <summary>Does what a page does with an accepted act, and waits until everything that follows has happened.</summary>
    public async Task Do(string @case, string actor, Act act, bool opens = false, DateTimeOffset? at = null)
    {
        var received = new ReceivedAct($"act-{++acts:D4}", CaseId.Parse(@case), actor, at ?? Clock.GetUtcNow(), act);
        await Ask(async () =>
        {
            await Get<CaseSignal>().Post(Client, received, opens);
            await Clock.SettleAsync();
        });
        await TakeUp();
    }

    /// <summary>Lets time pass, in Beijing. What may break off is looked after every day, not only where the story looks.</summary>
    public async Task Until(int month, int day, int hour = 9, int minute = 0)
    {
        var end = BeijingTime.At(new DateOnly(2026, month, day), new TimeOnly(hour, minute));
        if (BreakOff is not null)
            for (var next = Clock.GetUtcNow().AddDays(1); next < end; next = next.AddDays(1))
                await Pass(next);
        await Pass(end);
    }

    private async Task Pass(DateTimeOffset end)
    {
        await Ask(() => Clock.AdvanceToAsync(end));
        await TakeUp();
    }

    private Task TakeUp() => BreakOff is { HasBroken: true } ? Sweep() : Task.CompletedTask;

    public Task<TState> State<TState>(string @case)
        where TState : ICaseState<TState> => Ask(() => Events.State<TState>(@case));

    /// <summary>The case as a person would tell it: when (Beijing), by whom, what.</summary>
    public async Task<string> Transcript(string @case) =>
        string.Join(
            '\n',
            (await Events.Events(@case)).Select(e =>
                $"{e.At.ToOffset(BeijingTime.Offset).ToString("MM-dd HH:mm:ss", CultureInfo.InvariantCulture)} {e.Type}: {e.Sentence.Zh}"
            )
        );

    /// <summary>Where the service's code asks for something else than a recorded history holds, or null.</summary>
    public Task<string?> Replay(string recorded) => host!.ReplayAsync(recorded);

    // For the histories that RecordedHistoryTests replays.
    private async Task Record(string file) => await File.WriteAllLinesAsync(file, await host!.RecordAsync().ToListAsync());

    private async Task Run()
    {
        await KnowOffice();
        host = await FunctionHost.StartAsync(
            typeof(Composition).Assembly,
            new()
            {
                Url = "http://127.0.0.1:0",
                Clock = $"held:{now:O}",
                Storage = storage,
                Settings = Settings(),
                StoragePolicy = cut,
                ConfigureServices = services =>
                {
                    services.AddSingleton<HttpPipelinePolicy>(cut);
                    services.AddSingleton<HttpPipelinePolicy>(new QueryLimit());
                    if (BreakOff is not null)
                        services.AddSingleton<HttpPipelinePolicy>(BreakOff);
                },
                Starting = starting =>
                    cut.OnDeath = () =>
                    {
                        now = starting.Clock.GetUtcNow();
                        starting.Crash();
                    },
            }
        );
    }

    private Dictionary<string, string?> Settings()
    {
        var level = cut.WillDie ? "None" : "Error";
        Dictionary<string, string?> all = new()
        {
            ["Mail:Folder"] = Mail,
            ["Chuyi:Administrator"] = AdministratorEmail,
            // The clock stands still: what is read again at the same instant has to be what stands there now.
            ["Chuyi:PublicPageSeconds"] = "0",
            // What stories submit lies in no storage; who tries the nightly check calls it.
            [$"AzureWebJobs.{nameof(DossierAudit.CheckDocuments)}.Disabled"] = "true",
            ["Logging:LogLevel:Default"] = level,
            ["Logging:LogLevel:Microsoft"] = level,
            ["Logging:LogLevel:Azure"] = level,
            ["Logging:LogLevel:Grpc"] = level,
            // Which function failed, and why, the host says as well; an activity that is tried again is no fault.
            ["Logging:LogLevel:Microsoft.Azure.Functions.Worker.FunctionsApplication"] = "None",
        };
        foreach (var (name, value) in settings)
            all[name] = value;
        return all;
    }

    private async Task Restart()
    {
        if (host is not null)
            await host.DisposeAsync();
        await cut.QuietAsync();
        requests += cut.Count;
        storageWasLate |= cut.StorageWasLate;
        Deaths++;
        (host, cut) = (null, new(CrashPoint.Never));
    }
}
