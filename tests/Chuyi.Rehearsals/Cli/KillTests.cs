using System.Globalization;
using Chuyi.Cli.Demo;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Mail;
using Spectre.Console;
using Xunit;

namespace Chuyi.Rehearsals.Cli;

/// <summary>The service killed (SIGKILL) again and again while a round is played: nothing is lost, nothing happens twice.</summary>
public sealed class KillTests(ITestOutputHelper output) : IDisposable
{
    private const int Kills = 20;

    /// <summary>Set this variable to the seed that a failure names, and the same moments are tried again.</summary>
    private const string SeedVariable = "CHUYI_KILL_SEED";

    private readonly string folder = Directory.CreateTempSubdirectory("chuyi-kills-").FullName;
    private int requests;

    [Fact]
    public async Task A_round_whose_service_is_killed_at_20_random_moments_ends_as_an_undisturbed_one()
    {
        var seed = Environment.GetEnvironmentVariable(SeedVariable) is { } given
            ? int.Parse(given, CultureInfo.InvariantCulture)
            : Random.Shared.Next();
        output.WriteLine($"{SeedVariable}={seed}");

        var patience = TestContext.Current.CancellationToken;
        var undisturbed = await RunAsync("undisturbed", patience);
        var killer = new Killer(Kills, requests, seed);
        var disturbed = await RunAsync("disturbed", patience, killer);

        Assert.Equal(Kills, killer.Deeds.Count);
        Assert.Equal(undisturbed.Numbers, disturbed.Numbers);
        Assert.True(disturbed.Result.Report.Verified);
        AssertEachOnce(disturbed);
        Assert.Equal(undisturbed.Census, disturbed.Census);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static void AssertEachOnce(PlayedRound round)
    {
        foreach (var @case in round.Events.GroupBy(e => e.Case))
        {
            Assert.Equal(Enumerable.Range(1, @case.Count()), @case.Select(e => e.Seq));
            Assert.Equal(@case.Select(e => e.At).Order(), @case.Select(e => e.At)); // its clock never went back
        }
        Assert.DoesNotContain(round.Events, e => e.Type is nameof(ActDeclined) or nameof(LetterNotSent));
        Assert.Equal(round.Sent.Order(StringComparer.Ordinal), round.Letters.Order(StringComparer.Ordinal));
        Assert.Empty(round.Scraps);
    }

    private async Task<PlayedRound> RunAsync(string name, CancellationToken patience, Killer? killer = null)
    {
        using var told = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(told), Ansi = AnsiSupport.No });
        var settings = new PlaySettings(6, 5, Directory.CreateDirectory(Path.Combine(folder, name)).FullName);
        await using var play = await Play.PrepareAsync(settings, new Narrator(console, live: false), patience);
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(patience);
        var haunting = killer?.Haunt(play, ended.Token) ?? Task.CompletedTask;
        play.At = async moment =>
        {
            if (moment != Moment.Announced)
                return;
            requests = play.Requests;
            killer?.RoundIsOver();
            await haunting;
        };
        PlayResult result;
        try
        {
            // What is lost would be waited for without end.
            result = await Waiting.ForAsync(play.RunAsync(), () => play.Requests + (killer?.Deeds.Count ?? 0));
        }
        finally
        {
            // The killer ends first, or it would start the service of a play that is over.
            await ended.CancelAsync();
            await haunting.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            foreach (var deed in killer?.Deeds ?? [])
                output.WriteLine(deed);
        }
        Assert.True(result.AllHeld, $"{told}{result.Broken}");
        return new PlayedRound(result, settings.Folder);
    }
}
