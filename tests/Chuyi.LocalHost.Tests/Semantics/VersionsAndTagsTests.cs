using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Xunit;

namespace Chuyi.LocalHost.Tests.Semantics;

public class VersionsAndTagsTests(AzuriteFixture azurite)
{
    [Theory, InlineData(false), InlineData(true)]
    public async Task A_child_has_the_version_of_its_call_and_the_tags_of_its_parent_and_of_the_call(bool onAzurite)
    {
        await using var hub = new Hub(azurite, onAzurite);
        var app = await hub.StartAsync();
        var id = await app.StartAsync(
            nameof(Relatives.Label),
            "child",
            new("parent")
            {
                Version = "3",
                Tags = new Dictionary<string, string> { ["round"] = "2026", ["both"] = "parent" },
            }
        );
        await app.Clock.SettleAsync();
        app = await hub.CrashAsync();
        await app.Client.RaiseEventAsync("child", "go", "end");
        Assert.EndsWith("version '7'", (await app.EndOfAsync(id)).ReadOutputAs<string>(), StringComparison.Ordinal);
        Assert.Equal(["both=child", "own=child", "round=2026"], TagsOf(await app.EndOfAsync("child")));
        Assert.Equal(["both=parent", "round=2026"], TagsOf(await app.EndOfAsync("parent")));
    }

    [Fact]
    public async Task A_child_has_not_the_version_of_its_parent()
    {
        await using var app = await TestApp.InMemoryAsync();
        var id = await app.StartAsync(
            nameof(Relatives.Send),
            new Errand(nameof(Relatives.Introduce), "child", "x"),
            new() { Version = "3" }
        );
        await app.Clock.SettleAsync();
        await app.Client.RaiseEventAsync("child", "go", "end");
        Assert.EndsWith("version ''", (await app.EndOfAsync(id)).ReadOutputAs<string>(), StringComparison.Ordinal);
    }

    [Theory, InlineData("2"), InlineData("1", ""), InlineData("1", " "), InlineData("5", "4", "5")]
    public async Task A_start_over_takes_the_version_it_is_given_and_keeps_the_old_one_otherwise(string last, params string[] later)
    {
        await using var hub = new Hub(azurite, onAzurite: true);
        var app = await hub.StartAsync();
        var id = await app.StartAsync(
            nameof(Relatives.Upgrade),
            later.Length == 0 ? ["2"] : later,
            new()
            {
                Version = "1",
                Tags = new Dictionary<string, string> { ["kept"] = "yes" },
            }
        );
        var ended = await app.EndOfAsync(id);
        Assert.Equal(last, ended.ReadOutputAs<string>());
        Assert.Equal(["kept=yes"], TagsOf(ended));
    }

    private static IEnumerable<string> TagsOf(OrchestrationMetadata instance) =>
        instance.Tags.Select(tag => $"{tag.Key}={tag.Value}").Order(StringComparer.Ordinal);
}
