using System.Globalization;
using Spectre.Console;

namespace Chuyi.Cli.Demo.Titles;

/// <summary>What is printed at the end: by clause of the source text what was to be given, asked for and given.</summary>
internal static class TitlesSummary
{
    public static void Write(IAnsiConsole console, TitlesResult result, string folder)
    {
        var table = new Table { Border = TableBorder.Rounded };
        table.AddColumns("条款 Clause", "类别 Category", "名额 Quota", "申报 Applied", "认定 Designated", "空缺 Open", "预期 Held");
        foreach (var r in result.Report.Rounds)
            table.AddRow([
                new Text(r.Clause ?? "公布文件"),
                new Text(r.Name),
                Number(r.Quota),
                Number(r.Applied),
                Number(r.Designated),
                Number(r.Open),
                new Text(string.Create(CultureInfo.InvariantCulture, $"{r.Held}/{r.Expectations}")),
            ]);
        console.Write(table);
        console.WriteLine($"产出 · Artefacts: {folder}");
        if (result.Broken is { } why)
            console.Write(new Text($"✗ 演示中断 · The story broke off: {why}{Environment.NewLine}", new Style(Color.Red)));
        var held = result.Expectations.Count(e => e.Held);
        console.Write(
            new Text(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{held} / {result.Expectations.Count} 项预期成立 · expectations held, {result.Report.WallSeconds} s{Environment.NewLine}"
                ),
                new Style(result.AllHeld ? Color.Green : Color.Red)
            )
        );
    }

    private static Text Number(int value) => new(value.ToString(CultureInfo.InvariantCulture));
}
