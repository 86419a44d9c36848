using Chuyi.LocalHost.Workers;
using Microsoft.DurableTask.Client;
using Xunit;

namespace Chuyi.LocalHost.Tests.Host;

/// <summary>The app in a process of its own, as on Azure.</summary>
public class IsolatedTests
{
    private static Task<TestApp> App(string clock = "held:2026-03-02T01:00:00Z") =>
        TestApp.StartAsync(new() { Isolate = true, Clock = clock });

    [Fact]
    public async Task Requests_are_answered_by_another_process()
    {
        await using var app = await App();
        using var http = app.Http;
        Assert.NotEqual($"{Environment.ProcessId}", await http.GetStringAsync("/process"));
        Assert.Equal("file a/b.txt", await http.GetStringAsync("/files/a/b.txt"));
        Assert.Equal("楚怡", await (await http.PostAsync("/echo", new StringContent("楚怡"))).Content.ReadAsStringAsync());
        Assert.Equal(System.Net.HttpStatusCode.InternalServerError, (await http.GetAsync("/throw")).StatusCode);
        Assert.Throws<InvalidOperationException>(() => app.Services);
    }

    [Fact]
    public async Task An_orchestration_of_activities_timers_and_events_runs_by_the_held_clock()
    {
        await using var app = await App();
        using var http = app.Http;
        var greeting = await (await http.PostAsync("/greetings/Li", null)).Content.ReadAsStringAsync();
        await app.Client.RaiseEventAsync(greeting, "answer", "Bye!");
        Assert.Equal("Hello Li! Bye!", (await app.EndOfAsync(greeting)).ReadOutputAs<string>());
        var sleeper = await app.StartAsync(nameof(SampleLives.SleepThenWork), TimeSpan.FromDays(10));
        while (await app.Clock.AdvanceToNextAsync()) { }
        // By the clock of the activity's process.
        Assert.Equal(new(2026, 3, 12, 1, 0, 0, TimeSpan.Zero), (await app.EndOfAsync(sleeper)).ReadOutputAs<DateTimeOffset>());
    }

    [Fact]
    public async Task The_app_reads_the_clock_of_its_host_while_it_moves()
    {
        await using var app = await App();
        using var http = app.Http;
        Assert.Equal("2026-03-02 01:00:00Z", await http.GetStringAsync("/now"));
        await app.Clock.AdvanceToAsync(new(2031, 5, 4, 3, 2, 1, TimeSpan.Zero));
        Assert.Equal("2031-05-04 03:02:01Z", await http.GetStringAsync("/now"));
    }

    [Fact]
    public async Task A_skipping_clock_passes_a_year_that_activities_fill()
    {
        await using var app = await App("skipping:2026-03-02T01:00:00Z");
        var id = await app.StartAsync(nameof(SampleLives.Year), 12);
        Assert.Equal("04 05 06 07 08 09 10 11 12 01 02 03", (await app.EndOfAsync(id)).ReadOutputAs<string>());
    }

    [Fact]
    public async Task A_worker_that_is_killed_in_an_activity_is_started_again_and_the_activity_with_it()
    {
        var key = AzuriteFixture.NewName();
        await using var app = await App();
        using var http = app.Http;
        var waiting = await app.StartAsync(nameof(Gatherers.Gather), 2);
        await app.Client.RaiseEventAsync(waiting, "item", 1);
        await app.Clock.SettleAsync();
        var id = await app.StartAsync(nameof(Deeds.FinishOnce), key);
        await RunsAsync("1");
        var before = await http.GetStringAsync("/process");

        ((ChildWorker)app.Host.Parts.Worker.Process).Kill();
        // What is asked meanwhile waits.
        await Waiting.UntilAsync(async () => await TryGetAsync("/process") is { } now && now != before);
        await RunsAsync("1");
        (await http.PostAsync($"/deeds/{key}", null)).EnsureSuccessStatusCode();
        Assert.Equal(1, (await app.EndOfAsync(id)).ReadOutputAs<int>());
        // What waited in the memory of the killed one has its history.
        await app.Client.RaiseEventAsync(waiting, "item", 2);
        Assert.Equal("1 2", (await app.EndOfAsync(waiting)).ReadOutputAs<string>());

        Task RunsAsync(string runs) => Waiting.UntilAsync(async () => await TryGetAsync($"/deeds/{key}") == runs);

        async Task<string?> TryGetAsync(string path)
        {
            using var answer = await http.GetAsync(path);
            return answer.IsSuccessStatusCode ? await answer.Content.ReadAsStringAsync() : null;
        }
    }

    [Fact]
    public async Task A_host_that_stops_tells_an_activity_of_its_worker_and_leaves_no_process()
    {
        var key = AzuriteFixture.NewName();
        var heard = new Heard();
        var app = await TestApp.StartAsync(new() { Isolate = true, Heard = heard });
        using var http = app.Http;
        using var process = System.Diagnostics.Process.GetProcessById(int.Parse(await http.GetStringAsync("/process")));
        await app.StartAsync(nameof(Deeds.HoldOnce), key);
        await Waiting.UntilAsync(async () => await http.GetStringAsync($"/deeds/{key}") == "1");
        Assert.False(process.HasExited);
        await app.DisposeAsync();
        Assert.False(heard.Has("still ran when the host stopped"));
        Assert.True(process.HasExited);
    }
}
