using Chuyi.Functions;
using Chuyi.Functions.Cases;
using Chuyi.Functions.People;
using Chuyi.Functions.Web;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Chuyi.Benchmarks;

/// <summary>The real service in a process of its own, and its stores in this one.</summary>
internal sealed class RunningService : IAsyncDisposable
{
    private const int Tries = 5;

    private readonly string storage;
    private readonly DirectoryInfo mail = Directory.CreateTempSubdirectory("chuyi-mail-");
    private readonly ServiceProvider stores;
    private HostProcess? process;

    private RunningService(string storage)
    {
        this.storage = storage;
        var settings = new ConfigurationBuilder()
            .AddInMemoryCollection([new("AzureWebJobsStorage", storage), new("Mail:Folder", mail.FullName)])
            .Build();
        stores = new ServiceCollection().AddLogging().AddChuyi(settings).BuildServiceProvider();
    }

    public IServiceProvider Stores => stores;

    public HostProcess Process => process!;

    public static async Task<RunningService> StartAsync(string storage)
    {
        var service = new RunningService(storage);
        await service.StartAsync();
        return service;
    }

    /// <summary>Ends it and starts it again: then it knows nothing but what storage holds.</summary>
    public async Task RestartAsync()
    {
        await process!.DisposeAsync();
        await StartAsync();
    }

    public HttpClient Anybody() => new() { BaseAddress = process!.Address };

    /// <summary>Somebody who is signed in.</summary>
    public Task<HttpClient> SignedInAsync(Role role, string? unit = null) =>
        WithAsync(
            Cookies.Session,
            new()
            {
                Account = CaseId.Account($"{role}@example.org"),
                Role = role,
                Unit = unit,
                UnitName = unit,
                Until = DateTimeOffset.UtcNow + Session.Life,
            }
        );

    /// <summary>Somebody who opened the link of a case with its code.</summary>
    public Task<HttpClient> HoldingLinkAsync(CaseId @case, string holder) =>
        WithAsync(
            Cookies.Task(@case),
            new()
            {
                Account = "",
                Case = @case,
                Holder = holder,
                Until = DateTimeOffset.UtcNow + Session.Life,
            }
        );

    private async Task<HttpClient> WithAsync(string cookie, Session session)
    {
        var (name, browser) = (stores.GetRequiredService<Cookies>().NameOf(cookie), Anybody());
        browser.DefaultRequestHeaders.Add("Cookie", $"{name}={await stores.GetRequiredService<SessionStore>().Open(session, default)}");
        return browser;
    }

    /// <summary>What something asks of storage, by table and verb. Timers ask for themselves: they are in one try, not in all.</summary>
    public async Task<IReadOnlyDictionary<string, long>> CostAsync(Func<Task> act, int tries = Tries)
    {
        List<Dictionary<string, long>> costs = [];
        for (var i = 0; i < tries; i++)
        {
            var before = await process!.RequestsByPurposeAsync();
            await act();
            var after = await process.RequestsByPurposeAsync();
            costs.Add(
                after
                    .Select(purpose => KeyValuePair.Create(purpose.Key, purpose.Value - before.GetValueOrDefault(purpose.Key)))
                    .Where(purpose => purpose.Value > 0)
                    .ToDictionary()
            );
        }
        return costs.MinBy(cost => cost.Values.Sum())!;
    }

    /// <summary>The same summed up.</summary>
    public async Task<double> CountAsync(Func<Task> act, int tries = Tries)
    {
        var cost = await CostAsync(act, tries);
        Console.Error.WriteLine("  " + string.Join(", ", cost.Select(purpose => $"{purpose.Key} {purpose.Value}")));
        return cost.Values.Sum();
    }

    public async ValueTask DisposeAsync()
    {
        if (process is not null)
            await process.DisposeAsync();
        await stores.DisposeAsync();
        mail.Delete(recursive: true);
    }

    private async Task StartAsync() => process = await HostProcess.StartServiceAsync(storage, mail);
}
