using Azure.Data.Tables;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Xunit;

namespace Chuyi.LocalHost.Tests.Semantics;

public class PayloadsTests(AzuriteFixture azurite)
{
    private static readonly Paper Inner = new("里", PaperKind.Draft, new(2026, 3, 1, 8, 0, 0, TimeSpan.FromHours(8)), null, [], null);

    [Theory, InlineData(false), InlineData(true)]
    public async Task Records_enumerations_dates_and_nothing_come_back_as_they_were(bool onAzurite)
    {
        var paper = new Paper(
            "楚 \"x\" \\ 😀",
            PaperKind.Final,
            new(2026, 3, 2, 9, 30, 0, TimeSpan.FromHours(8)),
            new DateOnly(2026, 2, 28),
            ["a", ""],
            Inner
        );
        await using var hub = new Hub(azurite, onAzurite);
        var app = await hub.StartAsync();
        var id = await app.StartAsync(nameof(SampleOrchestrations.EchoRecord), paper);
        await app.EndOfAsync(id);

        app = await hub.CrashAsync();
        var ended = await app.EndOfAsync(id);
        Assert.Equivalent(paper, ended.ReadInputAs<Paper>(), strict: true);
        Assert.Equivalent(paper with { At = app.Clock.GetUtcNow(), Inner = paper }, ended.ReadOutputAs<Paper>(), strict: true);
    }

    [Theory, InlineData(false), InlineData(true)]
    public async Task A_number_keeps_its_digits(bool onAzurite)
    {
        await using var hub = new Hub(azurite, onAzurite);
        var app = await hub.StartAsync();
        Assert.Equal("1.10", (await app.EndOfAsync(await app.StartAsync(nameof(Papers.HalveOnce), 2.20m))).SerializedOutput);
    }

    [Theory, InlineData(false), InlineData(true)]
    public async Task Nothing_is_nothing_all_the_way(bool onAzurite)
    {
        await using var hub = new Hub(azurite, onAzurite);
        var app = await hub.StartAsync();
        var ended = await app.EndOfAsync(await app.StartAsync(nameof(Papers.PassNothing)));
        Assert.Equal(
            (OrchestrationRuntimeStatus.Completed, null, null),
            (ended.RuntimeStatus, ended.SerializedInput, ended.SerializedOutput)
        );
        Assert.Equal("True True 0", (await app.EndOfAsync(await app.StartAsync(nameof(Papers.TellInput)))).ReadOutputAs<string>());
    }

    [Theory, InlineData(false), InlineData(true)]
    public async Task What_a_type_says_against_a_result_is_thrown_at_the_await(bool onAzurite)
    {
        await using var hub = new Hub(azurite, onAzurite);
        var app = await hub.StartAsync();
        var told = (await app.EndOfAsync(await app.StartAsync(nameof(Papers.ReadPeriod), "activity"))).ReadOutputAs<string>();
        Assert.StartsWith("A period ends after it begins.", told, StringComparison.Ordinal);
        Assert.EndsWith("To = 03/02/2026 }", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_type_says_against_an_event_fails_the_instance()
    {
        await using var app = await TestApp.InMemoryAsync();
        var id = await app.StartAsync(nameof(Papers.ReadPeriod), "event");
        await app.Client.RaiseEventAsync(id, "item", new { From = "2026-03-02", To = "2026-03-01" });
        var failed = (await app.EndOfAsync(id)).FailureDetails!;
        Assert.StartsWith("A period ends after it begins.", failed.InnerFailure!.ErrorMessage, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_input_or_output_whose_type_throws_fails_the_instance()
    {
        await using var app = await TestApp.InMemoryAsync();
        var taken = await app.EndOfAsync(await app.StartAsync(nameof(Papers.TakePeriod), new { From = "2026-03-02", To = "2026-03-01" }));
        Assert.Equal(
            (OrchestrationRuntimeStatus.Failed, "System.ArgumentException"),
            (taken.RuntimeStatus, taken.FailureDetails!.ErrorType)
        );
        var given = await app.EndOfAsync(await app.StartAsync(nameof(Papers.ReturnUnwritable)));
        Assert.Equal((OrchestrationRuntimeStatus.Failed, "Nobody writes 3."), (given.RuntimeStatus, given.FailureDetails!.ErrorMessage));
    }

    [Fact]
    public async Task An_input_may_be_declared_as_an_interface()
    {
        await using var app = await TestApp.InMemoryAsync();
        string[] names = ["Li", "Wu"];
        Assert.Equal("2 2", (await app.EndOfAsync(await app.StartAsync(nameof(Inputs.TellInterface), names))).ReadOutputAs<string>());
        Assert.Equal("Li Wu", (await app.EndOfAsync(await app.StartAsync(nameof(Inputs.JoinThem), names))).ReadOutputAs<string>());
    }

    [Theory, InlineData(false), InlineData(true)]
    public async Task Five_megabytes_pass_through_an_event_an_activity_a_child_and_the_result(bool onAzurite)
    {
        var text = new string('x', 5_000_000);
        await using var hub = new Hub(azurite, onAzurite);
        var app = await hub.StartAsync();
        var id = await app.StartAsync(nameof(Papers.PassLong), text);
        await app.Client.RaiseEventAsync(id, "item", text);
        Assert.Equal(text, (await app.EndOfAsync(id)).ReadOutputAs<string>());
    }

    [Fact]
    public async Task A_megabyte_passes_through_all_there_is_and_no_property_in_storage_holds_more_than_64_KB()
    {
        var text = new string('楚', 350_000);
        await using var hub = new Hub(azurite, onAzurite: true);
        var app = await hub.StartAsync();
        var id = await app.StartAsync(nameof(Papers.PassLong), text);
        await app.Client.RaiseEventAsync(id, "item", text);
        app = await hub.CrashAsync();
        Assert.Equal(text, (await app.EndOfAsync(id)).ReadOutputAs<string>());
        await app.Clock.SettleAsync();

        var rows = new TableClient(azurite.ConnectionString, hub.Name + "Durable").Query<TableEntity>(cancellationToken: default).ToList();
        Assert.True(rows.Count > 5, $"Only {rows.Count} rows.");
        Assert.All(
            rows.SelectMany(row => row.Select(property => property.Value)).OfType<string>(),
            value => Assert.True(value.Length * 2 <= 64 * 1024, $"{value.Length} characters")
        );
    }
}
