using System.Text.Json.Nodes;
using Chuyi.Cli.Demo;
using Chuyi.Rehearsals.Deployable;
using Spectre.Console;
using Xunit;

namespace Chuyi.Rehearsals.Cli;

/// <summary>The demo itself, small: real processes, real storage, the whole round.</summary>
[Collection(typeof(WithPublishedVerifier))]
public sealed class PlayTests(PublishedVerifier verifier) : IDisposable
{
    /// <summary>
    /// Storage requests an application with nine of them, of which 451.1 were measured on 2026-11-28; with the twelve of the demo's
    /// defaults, on which its round is spread, `.ci/run` allows 400. Whoever needs more says so here, and how much was measured.
    /// </summary>
    private const double MostRequestsAnApplication = 460;

    private readonly string folder = Directory.CreateTempSubdirectory("chuyi-play-").FullName;
    private readonly StringWriter told = new();

    [Fact]
    public async Task A_round_is_played_to_its_certificates_and_its_report_keeps_the_numbers()
    {
        var result = await RunAsync(new PlaySettings(9, 5, folder));

        var report = result.Report;
        Assert.Equal((8, 1, 3, 1), (report.Submitted, report.Refused, report.Designated, report.PromotedFromReserve));
        Assert.Equal(0, report.BytesThroughService);
        Assert.Superset(
            new HashSet<string>(["docx", "heic", "jpg", "mp4", "ofd", "pdf", "png", "pptx", "tiff", "webp", "xlsx"]),
            new HashSet<string>(report.DocumentTypes)
        );
        Assert.InRange(report.StorageRequestsPerApplication!.Value, 1, MostRequestsAnApplication);
        Assert.Equal(report.StorageRequests + report.StorageRequestsTried, report.StorageRequestsByPurpose.Values.Sum());
        Assert.Equal(5, report.Tried.Count);
        Assert.True(report.Verified);
        Assert.Equal(report.LogSize, report.Events);
        Assert.Equal(3, Directory.GetFiles(Path.Combine(folder, "certificates"), "*.pdf").Length);
        Assert.Equal(report.Letters, Directory.GetFiles(Path.Combine(folder, "mail"), "*.eml").Length);
        Assert.All(report.Artifacts, a => Assert.True(Path.Exists(a), a));
        await AnAuditorFindsAChangeAsync(Path.Combine(folder, "history.ndjson"));
    }

    [Fact]
    public async Task A_second_play_in_the_same_folder_reads_its_own_letters()
    {
        var left = Path.Combine(Directory.CreateDirectory(Path.Combine(folder, "mail")).FullName, "P.left.1.sign-in-code.eml");
        await File.WriteAllTextAsync(
            left,
            $"To: office@edu.example.org\nX-Chuyi-Letter: sign-in-code\nDate: Thu, 31 Dec 2026 00:00:00 +0000\n\n验证码：000000\n",
            TestContext.Current.CancellationToken
        );

        await RunAsync(new PlaySettings(6, 5, folder));

        Assert.False(File.Exists(left));
    }

    [Fact]
    public async Task A_service_killed_in_the_middle_of_the_review_is_started_again_and_the_round_completes()
    {
        var killed = 0;
        var result = await RunAsync(
            new PlaySettings(6, 5, folder),
            play =>
                async moment =>
                {
                    if (moment != Moment.HalfReviewed)
                        return;
                    killed++;
                    await play.KillAsync();
                    await play.StartAgainAsync();
                }
        );

        Assert.Equal(1, killed);
        Assert.Equal(2, result.Report.Designated);
        Assert.True(result.Report.Verified);
    }

    public void Dispose()
    {
        told.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private async Task AnAuditorFindsAChangeAsync(string export)
    {
        var lines = await File.ReadAllLinesAsync(export, TestContext.Current.CancellationToken);
        var key = JsonNode.Parse(lines[0])!["vkey"]!.GetValue<string>();
        var (exitCode, said) = await verifier.VerifyAsync(export, "--key", key);
        Assert.StartsWith("这份历史完整无缺", said, StringComparison.Ordinal);
        Assert.Equal(0, exitCode);

        var one = Array.FindIndex(lines, line => line.Contains("\"type\":\"SheetScored\"", StringComparison.Ordinal));
        lines[one] = lines[one].Replace("\"actor\":\"", "\"actor\":\"x", StringComparison.Ordinal);
        await File.WriteAllLinesAsync(export, lines, TestContext.Current.CancellationToken);
        (exitCode, said) = await verifier.VerifyAsync(export, "--key", key);
        Assert.Contains("was changed after it was sealed", said, StringComparison.Ordinal);
        Assert.Equal(1, exitCode);
    }

    private async Task<PlayResult> RunAsync(PlaySettings settings, Func<Play, Func<Moment, Task>>? hooks = null)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(told), Ansi = AnsiSupport.No });
        await using var play = await Play.PrepareAsync(settings, new Narrator(console, live: false), TestContext.Current.CancellationToken);
        play.At = hooks?.Invoke(play) ?? play.At;
        var result = await play.RunAsync();
        Assert.True(result.AllHeld, $"{told}{result.Broken}");
        return result;
    }
}
