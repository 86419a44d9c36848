using System.CommandLine;
using System.Globalization;
using Chuyi.Cli.Demo.Titles;
using Chuyi.Functions.Policy;
using Spectre.Console;

namespace Chuyi.Cli.Demo;

/// <summary><c>chuyi demo</c>: plays one round from the call to the certificates.</summary>
internal static class DemoCommand
{
    private static readonly Option<int> Applications = Number(
        "--applications",
        "申报学校数。 Schools that apply.",
        12,
        PlaySettings.FewestApplications
    );
    private static readonly Option<int> Experts = Number("--experts", "专家库人数。 Experts in the pool.", 7, PlaySettings.FewestExperts);
    private static readonly Option<DirectoryInfo?> Out = new("--out")
    {
        Description = "产出文件夹。 Where the artefacts go; ./out/demo-… by default.",
    };
    private static readonly Option<FileInfo?> ReportFile = new("--report") { Description = "JSON 报告文件。 Writes the report as JSON." };
    private static readonly Option<bool> Keep = new("--keep")
    {
        Description = "演示结束后继续运行，供浏览器查看，Ctrl-C 结束。 Stay up for a look in the browser until Ctrl-C.",
    };
    private static readonly Option<bool> Isolate = new("--isolate")
    {
        Description = "服务在单独的进程中运行。 The service gets a process of its own beside its host's, as on Azure.",
    };
    private static readonly Option<DirectoryInfo?> App = new("--app")
    {
        Description = "服务的发布文件夹。 The service's published output, run as it is deployed.",
    };

    private static readonly Option<string?> OfCategory = new("--category")
    {
        Description = "演示一个类别自己的故事（类别代码）。 Plays the story of one category, by its code.",
    };
    private static readonly Option<bool> All = new("--all")
    {
        Description = "同一服务上演示目录中每个类别各一个批次。 Plays a round of every category of the catalogue on one service.",
    };

    public static Command Create()
    {
        var command = new Command("demo", "演示一个批次从发布到颁证的全过程。 Plays one round from the call to the certificates.")
        {
            Applications,
            Experts,
            OfCategory,
            All,
            Out,
            ReportFile,
            Keep,
            Isolate,
            App,
        };
        OfCategory.AcceptOnlyFromAmong([.. Catalogue.Official.Categories.Select(c => c.Code)]);
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult given, CancellationToken cancellation)
    {
        var folder =
            given.GetValue(Out)?.FullName
            ?? Path.Combine(
                Directory.GetCurrentDirectory(),
                "out",
                "demo-" + DateTime.Now.ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture)
            );
        Directory.CreateDirectory(folder);
        var settings = new PlaySettings(given.GetValue(Applications), given.GetValue(Experts), folder)
        {
            Isolate = given.GetValue(Isolate),
            App = given.GetValue(App)?.FullName,
        };
        var console = AnsiConsole.Console;
        try
        {
            await using var play = await Play.PrepareAsync(
                settings,
                new Narrator(console, live: !Console.IsOutputRedirected),
                cancellation
            );
            if (Titles(given) is { Count: > 0 } titles)
                return await PlayTitles(console, play, titles, folder, given.GetValue(ReportFile), cancellation);
            var result = await play.RunAsync();
            Summary.Write(console, result, folder);
            if (given.GetValue(ReportFile) is { } file)
                await Save(file, result.Report.ToJson(), cancellation);
            if (given.GetValue(Keep))
                await Stay(console, play, cancellation);
            return result.AllHeld ? 0 : 1;
        }
        catch (Exception) when (cancellation.IsCancellationRequested)
        {
            console.WriteLine("已中断。 Interrupted.");
            return 130;
        }
        catch (InvalidOperationException wrong)
        {
            console.WriteLine($"无法启动。 It could not be started: {wrong.Message}");
            return 1;
        }
    }

    /// <summary>The categories whose stories are asked for; none where it is the plain one.</summary>
    internal static IReadOnlyList<string> Titles(ParseResult given) =>
        given.GetValue(All) ? [.. Catalogue.Official.Categories.Select(c => c.Code)]
        : given.GetValue(OfCategory) is { } code ? [code]
        : [];

    private static async Task<int> PlayTitles(
        IAnsiConsole console,
        Play play,
        IReadOnlyList<string> titles,
        string folder,
        FileInfo? report,
        CancellationToken cancellation
    )
    {
        var result = await play.RunAsync(titles);
        TitlesSummary.Write(console, result, folder);
        if (report is not null)
            await Save(report, result.Report.ToJson(), cancellation);
        return result.AllHeld ? 0 : 1;
    }

    private static async Task Save(FileInfo file, string report, CancellationToken cancellation)
    {
        file.Directory?.Create();
        await File.WriteAllTextAsync(file.FullName, report + "\n", cancellation);
    }

    private static async Task Stay(IAnsiConsole console, Play play, CancellationToken cancellation)
    {
        console.WriteLine($"服务仍在运行 · The service is still up: {play.Site}");
        console.WriteLine($"  登录 · Sign in: {play.Site}sign-in  ({Cast.OfficeEmail}, {Cast.AuditorEmail})");
        console.WriteLine($"  验证码和链接 · Codes and links: {play.Site}local/mail");
        console.WriteLine("  时钟静止，Ctrl-C 结束。 Its clock stands still; Ctrl-C ends it.");
        await Task.Delay(Timeout.Infinite, cancellation).ContinueWith(_ => { }, TaskScheduler.Default);
    }

    private static Option<int> Number(string name, string description, int usual, int fewest)
    {
        var option = new Option<int>(name) { Description = description, DefaultValueFactory = _ => usual };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && result.GetValueOrDefault<int>() < fewest)
                result.AddError($"{name}: 至少 {fewest}。 At least {fewest}.");
        });
        return option;
    }
}
