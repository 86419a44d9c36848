using Chuyi.Cli.Demo;
using Spectre.Console;
using Xunit;

namespace Chuyi.Tests.Demo;

/// <summary>The demo, small, over real HTTP, real storage and processes of their own.</summary>
public class PlayTests
{
    [Fact]
    public async Task A_small_round_ends_as_its_story_says_within_its_numbers()
    {
        var result = await Run(_ => Task.CompletedTask);

        Assert.Empty(Broken(result));
        Assert.True(result.Report.Verified);
        Assert.Equal(0, result.Report.BytesThroughService);
        Assert.True(result.Report.BytesUploaded > 1_000_000);
        Assert.InRange(result.Report.StorageRequestsPerApplication, 1, 600);
    }

    [Fact]
    public async Task A_service_killed_in_the_middle_of_the_review_goes_on_where_it_was()
    {
        var kills = 0;
        var result = await Run(async play =>
        {
            kills++;
            await play.KillAndRestartAsync();
        });

        Assert.Equal(1, kills);
        Assert.Empty(Broken(result));
        Assert.True(result.Report.Verified);
    }

    private static async Task<PlayResult> Run(Func<Play, Task> halfReviewed)
    {
        var folder = Directory.CreateTempSubdirectory("chuyi-play-").FullName;
        try
        {
            var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(TextWriter.Null) });
            await using var play = await Play.PrepareAsync(new PlaySettings(PlaySettings.FewestApplications, 6, folder), new Narrator(console, live: false), TestContext.Current.CancellationToken);
            play.At = moment => moment == Moment.HalfReviewed ? halfReviewed(play) : Task.CompletedTask;
            return await play.RunAsync();
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static List<string> Broken(PlayResult result) =>
        [.. result.Expectations.Where(e => !e.Held).Select(e => $"{e.What}: {e.Seen}"), .. result.Broken is { } broken ? [broken] : (string[])[]];
}
