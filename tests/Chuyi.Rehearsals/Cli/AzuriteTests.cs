using System.Diagnostics;
using System.Globalization;
using System.Text;
using Azure.Data.Tables;
using Chuyi.Cli.Demo.Running;
using Chuyi.LocalHost;
using Xunit;

namespace Chuyi.Rehearsals.Cli;

/// <summary>The storage that a service starts by itself, and what is left of it when the service is killed.</summary>
public sealed class AzuriteTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("chuyi-azurite-").FullName;

    private string Data => Path.Combine(folder, ".local", "azurite");

    /// <summary>Two on one folder would each write what the other does not know.</summary>
    [Fact]
    public async Task A_service_killed_while_it_starts_its_storage_leaves_none_and_the_next_start_has_one()
    {
        await using (var service = Service())
        {
            await KillOnce(service, () => Processes(arguments => arguments.Any(a => a.Contains(Data, StringComparison.Ordinal))));
            await KillOnce(service, Storages);
            await KillOnce(service, Storages);
            await Start(service);
            Assert.Single(Storages());
        }
        await Waiting.UntilAsync(() => Storages().Count == 0);
    }

    [Fact]
    public async Task A_storage_whose_service_was_killed_saves_its_data_and_ends()
    {
        await using (var service = Service())
        {
            await Start(service);
            await using (var lent = await Azurite.StartAsync(Data, TestContext.Current.CancellationToken))
                await new TableClient(lent.ConnectionString, "Kept").CreateAsync(TestContext.Current.CancellationToken);
            await service.KillAsync();
        }

        // The next start waits until it has saved.
        await using var storage = await Azurite.StartAsync(Data, TestContext.Current.CancellationToken);
        Assert.Contains(
            "Kept",
            await new TableServiceClient(storage.ConnectionString)
                .QueryAsync(cancellationToken: TestContext.Current.CancellationToken)
                .Select(table => table.Name)
                .ToListAsync(TestContext.Current.CancellationToken)
        );
        Assert.Single(Storages());
    }

    [Fact]
    public async Task Who_finds_the_storage_of_a_living_service_uses_it_and_leaves_it_running()
    {
        await using var service = Service();
        await Start(service);

        await using (await Azurite.StartAsync(Data, TestContext.Current.CancellationToken))
            Assert.Single(Storages());

        Assert.Single(Storages());
    }

    public void Dispose()
    {
        // Who was asked to end may be gone before it is asked again.
        foreach (var left in Storages().Select(AzuriteProcess.Find).OfType<Process>())
        {
            left.Kill();
            left.WaitForExit();
        }
        Directory.Delete(folder, recursive: true);
    }

    private ServiceProcess Service() =>
        new(
            new()
            {
                Storage = "",
                Administrator = "office@example.org",
                MailFolder = Path.Combine(folder, "mail"),
                Folder = folder,
                LogFile = Path.Combine(folder, "service.log"),
            }
        );

    private static Task Start(ServiceProcess service) =>
        service.StartAsync(new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero), TestContext.Current.CancellationToken);

    /// <summary>Kills a service in the middle of its start, as soon as there is some other process.</summary>
    private static async Task KillOnce(ServiceProcess service, Func<List<int>> others)
    {
        var serves = Start(service);
        while (others().Count == 0 && !serves.IsCompleted)
            await Task.Delay(5, TestContext.Current.CancellationToken);
        await service.KillAsync();
        // It ended before it served, or it was quick.
        await serves.ContinueWith(_ => { }, TestContext.Current.CancellationToken);
    }

    private List<int> Storages() =>
        Processes(arguments => arguments.Contains(Data) && arguments.Any(a => a.EndsWith("azurite", StringComparison.Ordinal)));

    private static List<int> Processes(Func<string[], bool> which) =>
        [
            .. new DirectoryInfo("/proc")
                .EnumerateDirectories()
                .Where(process => process.Name.All(char.IsAsciiDigit) && which(Arguments(process)))
                .Select(process => int.Parse(process.Name, CultureInfo.InvariantCulture)),
        ];

    private static string[] Arguments(DirectoryInfo process)
    {
        try
        {
            return Encoding.UTF8.GetString(File.ReadAllBytes(Path.Combine(process.FullName, "cmdline"))).Split('\0');
        }
        catch (IOException)
        {
            return [];
        }
    }
}
