using System.Globalization;
using Chuyi.Functions;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Mail;
using Chuyi.Functions.People;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Web;
using Chuyi.LocalRuntime;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Chuyi.Tests.Rehearsals;

/// <summary>The real service on the local runtime, with a held clock, a storage account and a mail folder of its own.</summary>
public sealed class Service : IAsyncDisposable
{
    public static readonly DateTimeOffset Start = BeijingTime.At(new DateOnly(2026, 3, 2), new TimeOnly(9, 0));

    private readonly IHost host;
    private int acts;

    private Service(IHost host, string mail) => (this.host, Mail) = (host, mail);

    /// <summary>The folder in which every letter lands.</summary>
    public string Mail { get; }

    public RuntimeClock Clock => Get<RuntimeHost>().Clock;

    public Uri Address => Get<RuntimeHost>().Address!;

    public EventStore Events => Get<EventStore>();

    public static async Task<Service> StartAsync(string storage, params string[] settings)
    {
        var mail = Directory.CreateTempSubdirectory("chuyi-mail-").FullName;
        var builder = FunctionsApplication.CreateBuilder(
        [
            "--LocalRuntime:FunctionsAssembly=Chuyi.Functions", "--LocalRuntime:Urls=http://127.0.0.1:0", $"--LocalRuntime:Clock=held:{Start:O}",
            $"--AzureWebJobsStorage={storage}", $"--Mail:Folder={mail}", "--Chuyi:Administrator=office@example.org", "--Logging:LogLevel:Default=Error", .. settings,
        ]);
        builder.ConfigureFunctionsWebApplication();
        builder.UseWhen<Gate>(Gate.Guards);
        builder.Services.AddChuyi(builder.Configuration);
        var host = builder.Build();
        await host.StartAsync();
        return new Service(host, mail);
    }

    public T Get<T>() where T : notnull => host.Services.GetRequiredService<T>();

    public async ValueTask DisposeAsync()
    {
        await host.StopAsync();
        host.Dispose();
        Directory.Delete(Mail, recursive: true);
    }

    /// <summary>Does what a page does with an accepted act, and waits until everything that follows has happened.</summary>
    public async Task Do(string @case, string actor, Act act, bool opens = false)
    {
        await Get<Bell>().Post(Get<RuntimeHost>().Client, new Posted($"act-{++acts:D4}", @case, actor, Clock.GetUtcNow(), act), opens);
        await Clock.SettleAsync();
    }

    /// <summary>Lets time pass, in Beijing.</summary>
    public Task Until(int month, int day, int hour = 9, int minute = 0) =>
        Clock.AdvanceToAsync(BeijingTime.At(new DateOnly(2026, month, day), new TimeOnly(hour, minute)));

    public Task Know(Recipient who, string name, string email, string phone = "13800001234") =>
        Get<AddressBook>().Write(who, new Person(who.Id, name, email, phone, null, null, null));

    public Task<TState> State<TState>(string @case) where TState : ICaseState<TState> => Events.State<TState>(@case);

    /// <summary>The case as a person would tell it: when (Beijing), by whom, what.</summary>
    public async Task<string> Transcript(string @case) => string.Join('\n', (await Events.Events(@case)).Select(e =>
        $"{e.At.ToOffset(BeijingTime.Offset).ToString("MM-dd HH:mm:ss", CultureInfo.InvariantCulture)} {e.Type}: {e.Zh}"));
}
