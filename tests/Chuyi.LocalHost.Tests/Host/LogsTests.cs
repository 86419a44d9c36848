using Chuyi.LocalHost.Tests.Semantics;
using Microsoft.Extensions.Logging;
using Xunit;

namespace Chuyi.LocalHost.Tests.Host;

public class LogsTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task An_entry_about_an_instance_carries_its_id_as_a_value()
    {
        var logs = new CapturedLogs();
        await using var hub = new Hub(azurite, onAzurite: false)
        {
            Functions = [typeof(Deeds), typeof(Gatherers), typeof(Failing), typeof(SampleActivities)],
            Settings = { ["Logging:LogLevel:Chuyi.LocalHost"] = "Debug" },
            Logging = logging => logging.AddProvider(logs),
        };
        var app = await hub.StartAsync();
        await app.EndOfAsync(await app.StartAsync(nameof(Failing.PassOn), null, new("refused-one")));
        await app.EndOfAsync(await app.StartAsync(nameof(Gatherers.SendTo), "unknown-one"));
        await app.Clock.SettleAsync();
        foreach (var id in new[] { "refused-one", "unknown-one" })
        {
            var about = logs.Of("Chuyi.LocalHost")
                .Where(entry => entry["Text"]!.ToString()!.Contains(id, StringComparison.Ordinal))
                .ToList();
            Assert.NotEmpty(about);
            Assert.All(about, entry => Assert.Equal(id, entry.GetValueOrDefault("InstanceId")));
        }
    }
}
