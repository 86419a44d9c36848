using Azure.Core.Pipeline;
using Chuyi.Functions;
using Chuyi.LocalHost;
using Chuyi.Rehearsals.Faults;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Chuyi.Rehearsals.Storage;

/// <summary>What must stand before the first request, and what becomes of a service that does not get it.</summary>
public class StartupTasksTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task A_service_whose_storage_fails_while_it_starts_says_why_and_the_next_one_starts()
    {
        var cut = new CutOff(new(1, After: false));

        var failed = await Assert.ThrowsAsync<AppNotLoadedException>(() =>
            StartAsync(services => services.AddSingleton<HttpPipelinePolicy>(cut))
        );

        Assert.Equal("Chuyi.Functions ended while it started: The process has died.", failed.Message);
        await using var next = await StartAsync(_ => { });
        using var browser = new HttpClient();
        Assert.True((await browser.GetAsync(next.Address, TestContext.Current.CancellationToken)).IsSuccessStatusCode);
    }

    private Task<FunctionHost> StartAsync(Action<IServiceCollection> configure) =>
        FunctionHost.StartAsync(
            typeof(Composition).Assembly,
            new()
            {
                Url = "http://127.0.0.1:0",
                Clock = "held",
                Storage = azurite.NewAccount(),
                ConfigureServices = configure,
                Settings = new Dictionary<string, string?>
                {
                    ["Logging:LogLevel:Default"] = "None",
                    ["Logging:LogLevel:Microsoft"] = "None",
                },
            },
            TestContext.Current.CancellationToken
        );
}
