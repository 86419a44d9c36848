using System.Text.Json;
using Xunit;

namespace Chuyi.Tests.Deployable;

/// <summary>What the real host is told. Nothing else here would miss it.</summary>
public class HostJsonTests
{
    private static readonly JsonElement DurableTask = JsonDocument
        .Parse(File.ReadAllText(Path.Combine(Sources.Service, "host.json")))
        .RootElement.GetProperty("extensions")
        .GetProperty("durableTask");

    /// <summary>A host that was killed holds its messages hidden for so long; by default it is five minutes.</summary>
    [Theory]
    [InlineData("controlQueueVisibilityTimeout")]
    [InlineData("workItemQueueVisibilityTimeout")]
    public void What_a_killed_host_was_at_goes_on_after_a_minute(string queue) =>
        Assert.Equal(
            TimeSpan.FromMinutes(1),
            TimeSpan.Parse(
                DurableTask.GetProperty("storageProvider").GetProperty(queue).GetString()!,
                System.Globalization.CultureInfo.InvariantCulture
            )
        );

    /// <summary>Another setting of the engine is a decision: it stands here with what it is for.</summary>
    [Fact]
    public void The_engine_is_told_nothing_else() =>
        Assert.Equal(
            ["hubName", "storageProvider", "controlQueueVisibilityTimeout", "workItemQueueVisibilityTimeout"],
            DurableTask
                .EnumerateObject()
                .Select(setting => setting.Name)
                .Concat(DurableTask.GetProperty("storageProvider").EnumerateObject().Select(setting => setting.Name))
        );
}
