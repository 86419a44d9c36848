using Chuyi.Cli.Demo;
using Chuyi.Functions.Policy;
using Spectre.Console;
using UglyToad.PdfPig;
using Xunit;

namespace Chuyi.Rehearsals.Cli;

/// <summary>A round of every category on one service, each played to its certificates.</summary>
public sealed class TitlesTests : IDisposable
{
    /// <summary>Minutes that all rounds may take together.</summary>
    private const int Most = 4;

    private readonly string folder = Directory.CreateTempSubdirectory("chuyi-titles-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Each_title_says_what_the_policy_calls_it_whom_it_was_given_to_and_who_signed()
    {
        var console = AnsiConsole.Create(new() { Out = new AnsiConsoleOutput(TextWriter.Null) });
        await using var play = await Play.PrepareAsync(
            new PlaySettings(PlaySettings.FewestApplications, PlaySettings.FewestExperts, folder),
            new Narrator(console, live: false),
            TestContext.Current.CancellationToken
        );

        var result = await play.RunAsync([.. Catalogue.Official.Categories.Select(c => c.Code)]);

        Assert.Null(result.Broken);
        Assert.DoesNotContain(result.Expectations, e => !e.Held);
        Assert.InRange(result.Report.WallSeconds, 1, Most * 60);
        Assert.Equal(Catalogue.Official.Categories.Select(c => c.Code), result.Report.Rounds.Select(r => r.Category));
        foreach (var round in result.Report.Rounds)
        {
            var category = Catalogue.Official.Category(round.Category);
            Assert.NotEmpty(round.Certificates);
            Assert.Equal(round.Certificates.Count, round.Holders.Count);
            foreach (var (file, holder) in round.Certificates.Zip(round.Holders))
            {
                var text = TextOf(file);
                Assert.Contains(Bare(category.Name.Zh), text, StringComparison.Ordinal);
                Assert.Contains(Bare(holder), text, StringComparison.Ordinal);
                foreach (var signer in Catalogue.Official.SignersOf(category))
                    Assert.Contains(signer.Name.Zh, text, StringComparison.Ordinal);
            }
        }
        // Fourteen prefectures have a place each; three units of as many applied and passed.
        Assert.Equal((14, 4, 3, 11), Of("city-school"));
        Assert.Equal((3, 3, 2, 1), Of("voc-university"));

        (int, int, int, int) Of(string code) =>
            result.Report.Rounds.Single(r => r.Category == code) is var r ? (r.Quota, r.Applied, r.Designated, r.Open) : default;
    }

    private static string TextOf(string file)
    {
        using var document = PdfDocument.Open(file);
        return Bare(string.Concat(document.GetPages().Select(page => page.Text)));
    }

    // A long name takes two lines.
    private static string Bare(string text) => new([.. text.Where(c => !char.IsWhiteSpace(c))]);
}
