using Chuyi.LocalHost.Tests.Semantics;
using Xunit;

namespace Chuyi.LocalHost.Tests.Host;

public class ConcurrencyTests(AzuriteFixture azurite)
{
    private const string DurableTask = "AzureFunctionsJobHost:extensions:durableTask:";

    [Theory, InlineData(1), InlineData(2), InlineData(8)]
    public async Task No_more_activities_run_at_once_than_the_settings_allow(int most)
    {
        var key = AzuriteFixture.NewName();
        await using var hub = new Hub(azurite, onAzurite: false)
        {
            Settings = { [DurableTask + "maxConcurrentActivityFunctions"] = $"{most}" },
        };
        var app = await hub.StartAsync();
        var id = await app.StartAsync(nameof(Crowds.LingerTogether), key);
        await Waiting.UntilAsync(() => Crowds.MostOf(key) >= most);
        // Long enough for one more to come in, if it could.
        await Task.Delay(100);
        Deeds.Release(key);
        await app.EndOfAsync(id);
        Assert.Equal(most, Crowds.MostOf(key));
    }

    [Theory, InlineData(1), InlineData(2)]
    public async Task No_more_orchestrators_run_code_at_once_than_the_settings_allow(int most)
    {
        var key = AzuriteFixture.NewName();
        await using var hub = new Hub(azurite, onAzurite: false)
        {
            Settings = { [DurableTask + "maxConcurrentOrchestratorFunctions"] = $"{most}" },
        };
        var app = await hub.StartAsync();
        var ids = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => app.StartAsync(nameof(Crowds.Ponder), key)));
        foreach (var id in ids)
            await app.EndOfAsync(id);
        Assert.Equal(most, Crowds.MostOf(key));
    }

    [
        Theory,
        InlineData("maxConcurrentActivityFunctions", "0"),
        InlineData("maxConcurrentOrchestratorFunctions", "many"),
        InlineData("hubName", "1st")
    ]
    public async Task A_setting_that_makes_no_sense_refuses_the_start(string setting, string value)
    {
        var starting = TestApp.StartAsync(new() { Settings = { [DurableTask + setting] = value } });
        Assert.Contains(setting, (await Assert.ThrowsAsync<AppNotLoadedException>(() => starting)).Message, StringComparison.Ordinal);
    }
}
