using System.Globalization;
using Chuyi.Functions.Applications;
using Spectre.Console;

namespace Chuyi.Cli.Demo;

/// <summary>What is printed at the end: the applications, the numbers, where the artefacts are, what did not hold.</summary>
internal static class Summary
{
    public static void Write(IAnsiConsole console, PlayResult result, string folder)
    {
        console.Write(Applications(result.Outcomes));
        console.Write(Numbers(result.Report));
        Files(console, result.Report, folder);
        foreach (var broken in result.Expectations.Where(e => !e.Held))
            Line(console, $"✗ {broken.What} — {broken.Seen}", Color.Red);
        if (result.Broken is { } why)
            Line(console, $"✗ 演示中断 · The story broke off: {why}", Color.Red);
        var held = result.Expectations.Count(e => e.Held);
        Line(console, $"{held} / {result.Expectations.Count} 项预期成立 · expectations held", result.AllHeld ? Color.Green : Color.Red);
    }

    private static Table Applications(IReadOnlyList<Outcome> outcomes)
    {
        var table = new Table { Border = TableBorder.Rounded };
        table.AddColumns("单位 Unit", "状态 Stage", "得分 Score", "名次 Rank", "结果 Outcome");
        foreach (var o in outcomes)
            table.AddRow([new Text(o.Unit), new Text(Stage(o.Stage)), new Text(o.Score), new Text(o.Rank), new Text(o.Standing)]);
        return table;
    }

    private static string Stage(ApplicationStage? stage) => stage is { } known ? ApplicationWords.Stage(known).Zh : "草稿";

    private static Table Numbers(PlayReport r)
    {
        var table = new Table { Border = TableBorder.None, ShowHeaders = false };
        table.AddColumns("", "");
        void Row(string what, FormattableString value) =>
            table.AddRow(new Text(what), new Text(value.ToString(CultureInfo.InvariantCulture)));
        var named = string.Create(CultureInfo.InvariantCulture, $"{r.Designated} designated, {r.PromotedFromReserve} from the reserve");
        Row("申报 Applications", $"{r.Applications}: {r.Submitted} submitted, {r.Refused} refused, {named}");
        Row("材料 Documents", $"{r.Documents}, {r.BytesUploaded:N0} B uploaded, {r.BytesThroughService} B through the service");
        Row("事件与信函 Events, letters", $"{r.Events} events, {r.Letters} letters, {r.SimulatedDays} days");
        Row(
            "存储请求 Storage requests",
            r.StorageRequests is { } all
                ? $"{all}, {r.StorageRequestsPerApplication} an application"
                : (FormattableString)$"each process counts its own"
        );
        Row("用时与内存 Time, memory", $"{r.WallSeconds} s, {r.PeakMemoryMiB} MiB");
        Row("日志 Log", $"{r.LogSize} leaves, {(r.Verified ? "whole" : "NOT whole")}");
        return table;
    }

    private static void Files(IAnsiConsole console, PlayReport report, string folder)
    {
        console.WriteLine($"产出 · Artefacts: {folder}");
        foreach (
            var group in report
                .Artifacts.Select(a => Path.GetRelativePath(folder, a))
                .GroupBy(a => Path.GetDirectoryName(a) is { Length: > 0 } in_ ? in_ : a)
        )
            console.WriteLine(group.Count() == 1 ? "  " + group.First() : $"  {group.Key}/ ({group.Count()})");
    }

    private static void Line(IAnsiConsole console, string text, Color colour) =>
        console.Write(new Text(text + Environment.NewLine, new Style(colour)));
}
