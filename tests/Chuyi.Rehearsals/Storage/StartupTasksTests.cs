using Azure.Core.Pipeline;
using Chuyi.Functions;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Units;
using Chuyi.LocalHost;
using Chuyi.Rehearsals.Faults;
using Chuyi.Rehearsals.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
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

    [Fact]
    public async Task A_unit_that_the_policy_names_and_the_register_does_not_have_is_told_when_the_service_starts()
    {
        var account = azurite.NewAccount();
        await using (var before = await Service.StartAsync(account))
        {
            var unit = new Unit
            {
                Id = UnitIds.Of("某校"),
                OfficialName = "某校",
                Type = UnitType.SecondaryVocational,
                Prefecture = "长沙市",
            };
            await before.Do(CaseId.Units, "office P.officer", new AddUnit(0, unit), opens: true);
        }
        using var log = new ErrorLog(LogLevel.Warning);

        await using var next = await StartAsync(services => services.AddSingleton<ILoggerProvider>(log), account);

        Assert.Contains(log.Errors, said => said.Contains("新化县楚怡工业学校", StringComparison.Ordinal));
    }

    private Task<FunctionHost> StartAsync(Action<IServiceCollection> configure, string? account = null) =>
        FunctionHost.StartAsync(
            typeof(Composition).Assembly,
            new()
            {
                Url = "http://127.0.0.1:0",
                Clock = "held",
                Storage = account ?? azurite.NewAccount(),
                ConfigureServices = configure,
                Settings = new Dictionary<string, string?>
                {
                    ["Logging:LogLevel:Default"] = "None",
                    ["Logging:LogLevel:Microsoft"] = "None",
                    ["Logging:LogLevel:Chuyi"] = "Warning",
                },
            },
            TestContext.Current.CancellationToken
        );
}
