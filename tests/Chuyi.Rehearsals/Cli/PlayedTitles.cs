using Chuyi.Cli.Demo;
using Chuyi.Cli.Demo.Titles;
using Chuyi.Functions.Policy;
using Spectre.Console;
using UglyToad.PdfPig;
using Xunit;

namespace Chuyi.Rehearsals.Cli;

/// <summary>A round of every category of the catalogue, played on one service to its certificates.</summary>
public sealed class PlayedTitles : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("chuyi-titles-").FullName;

    internal TitlesResult Result { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        var console = AnsiConsole.Create(new() { Out = new AnsiConsoleOutput(TextWriter.Null) });
        await using var play = await Play.PrepareAsync(
            new PlaySettings(PlaySettings.FewestApplications, PlaySettings.FewestExperts, folder),
            new Narrator(console, live: false),
            TestContext.Current.CancellationToken
        );
        Result = await play.RunAsync([.. Catalogue.Official.Categories.Select(c => c.Code)]);
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    /// <summary>The round of a category; at this level where it has two.</summary>
    internal TitleOutcome Of(string category, string? level = null) =>
        Result.Report.Rounds.Single(round => round.Category == category && (level is null || round.Level == level));

    /// <summary>All that a certificate says, without blanks: a long name takes two lines.</summary>
    public static string TextOf(string file)
    {
        using var document = PdfDocument.Open(file);
        return Bare(string.Concat(document.GetPages().Select(page => page.Text)));
    }

    public static string Bare(string text) => new([.. text.Where(c => !char.IsWhiteSpace(c))]);
}
