using System.Globalization;
using Azure.Core.Pipeline;
using Chuyi.Functions;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Mail;
using Chuyi.Functions.People;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Web;
using Chuyi.LocalHost;
using Chuyi.Tests.Faults;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Xunit;

namespace Chuyi.Tests.Rehearsals;

/// <summary>The real service on the local runtime, with a held clock, a storage account and a mail folder of its own.</summary>
public sealed class Service : IAsyncDisposable
{
    public static readonly DateTimeOffset Start = BeijingTime.At(new DateOnly(2026, 3, 2), new TimeOnly(9, 0));

    private readonly string storage;
    private readonly string[] settings;
    private IHost? host;
    private CutOff cut;
    private DateTimeOffset now = Start;
    private int acts, requests;

    private Service(string storage, CrashPoint point, string[] settings) => (this.storage, cut, this.settings) = (storage, new(point), settings);

    /// <summary>The folder in which every letter lands.</summary>
    public string Mail { get; } = Directory.CreateTempSubdirectory("chuyi-mail-").FullName;

    public HostClock Clock => Get<RuntimeHost>().Clock;

    public Uri Address => Get<RuntimeHost>().Address!;

    public EventStore Events => Get<EventStore>();

    /// <summary>How many requests it sent to storage, the engine's included.</summary>
    public int Requests => requests + cut.Count;

    /// <summary>How often its process has died.</summary>
    public int Deaths { get; private set; }

    public static Task<Service> StartAsync(string storage, params string[] settings) => StartAsync(storage, CrashPoint.Never, settings);

    /// <summary>A service whose process dies at a point. It is started again, and whoever acted acts again.</summary>
    public static async Task<Service> StartAsync(string storage, CrashPoint point, params string[] settings)
    {
        var service = new Service(storage, point, settings);
        await service.Ask(() => Task.CompletedTask);
        return service;
    }

    public T Get<T>() where T : notnull => host!.Services.GetRequiredService<T>();

    /// <summary>Does something as often as it takes until the process lives to the end of it.</summary>
    public async Task<T> Ask<T>(Func<Task<T>> act)
    {
        while (true)
        {
            try
            {
                if (host is null) await Run();
                var answer = await act();
                if (!cut.IsDead) return answer;
            }
            catch (Exception) when (cut.IsDead)
            {
                // Whoever asked has no answer and asks again.
            }
            await Restart();
        }
    }

    public Task Ask(Func<Task> act) => Ask(async () =>
    {
        await act();
        return true;
    });

    public async ValueTask DisposeAsync()
    {
        if (Environment.GetEnvironmentVariable("CHUYI_RECORD_HISTORIES") is { Length: > 0 } folder)
            await Record(Path.Combine(folder, $"{TestContext.Current.TestMethod!.MethodName}.ndjson"));
        await host!.StopAsync();
        host.Dispose();
        Directory.Delete(Mail, recursive: true);
    }

    /// <summary>Does what a page does with an accepted act, and waits until everything that follows has happened.</summary>
    public async Task Do(string @case, string actor, Act act, bool opens = false)
    {
        var posted = new Posted($"act-{++acts:D4}", @case, actor, Clock.GetUtcNow(), act);
        await Ask(async () =>
        {
            await Get<Bell>().Post(Get<RuntimeHost>().Client, posted, opens);
            await Clock.SettleAsync();
        });
    }

    /// <summary>Lets time pass, in Beijing.</summary>
    public Task Until(int month, int day, int hour = 9, int minute = 0) =>
        Ask(() => Clock.AdvanceToAsync(BeijingTime.At(new DateOnly(2026, month, day), new TimeOnly(hour, minute))));

    public Task Know(Recipient who, string name, string email, string phone = "13800001234") =>
        Ask(() => Get<AddressBook>().Write(who, new Person(who.Id, name, email, phone, null, null, null)));

    public Task<TState> State<TState>(string @case) where TState : ICaseState<TState> => Ask(() => Events.State<TState>(@case));

    /// <summary>The case as a person would tell it: when (Beijing), by whom, what.</summary>
    public async Task<string> Transcript(string @case) => string.Join('\n', (await Events.Events(@case)).Select(e =>
        $"{e.At.ToOffset(BeijingTime.Offset).ToString("MM-dd HH:mm:ss", CultureInfo.InvariantCulture)} {e.Type}: {e.Zh}"));

    // For the histories that RecordedHistoryTests replays.
    private async Task Record(string file) => await File.WriteAllLinesAsync(file, await Get<RuntimeHost>().RecordAsync().ToListAsync());

    private async Task Run()
    {
        var builder = FunctionsApplication.CreateBuilder(
        [
            "--LocalHost:FunctionsAssembly=Chuyi.Functions", "--LocalHost:Urls=http://127.0.0.1:0", "--LocalHost:Announce=false", $"--LocalHost:Clock=held:{now:O}",
            $"--AzureWebJobsStorage={storage}", $"--Mail:Folder={Mail}", "--Chuyi:Administrator=office@example.org",
            $"--Logging:LogLevel:Default={(cut.WillDie ? "None" : "Error")}", $"--Logging:LogLevel:Microsoft.Extensions.Hosting={(cut.WillDie ? "None" : "Error")}", .. settings,
        ]);
        builder.ConfigureFunctionsWebApplication();
        builder.UseWhen<Gate>(Gate.Guards);
        builder.Services.AddChuyi(builder.Configuration);
        builder.Services.AddSingleton<HttpPipelinePolicy>(cut);
        var running = builder.Build();
        var runtime = running.Services.GetRequiredService<RuntimeHost>();
        cut.OnDeath = () =>
        {
            now = runtime.Clock.GetUtcNow();
            runtime.Crash();
        };
        try
        {
            await running.StartAsync();
            host = running;
        }
        catch
        {
            running.Dispose();
            throw;
        }
    }

    private async Task Restart()
    {
        if (host is not null)
        {
            await host.StopAsync();
            host.Dispose();
        }
        await cut.QuietAsync();
        requests += cut.Count;
        Deaths++;
        (host, cut) = (null, new(CrashPoint.Never));
    }
}
