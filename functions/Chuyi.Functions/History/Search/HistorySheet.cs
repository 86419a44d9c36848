using System.Text.Encodings.Web;
using System.Text.Json;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Web;
using Chuyi.History.Events;

namespace Chuyi.Functions.History;

/// <summary>What was found in the history as a file for a spreadsheet.</summary>
public static class HistorySheet
{
    /// <summary>So many events are written at a time.</summary>
    public const int PageSize = 1000;

    /// <summary>So many events go into one XLSX at most: it is made in memory. A CSV has no end.</summary>
    public const int MostInXlsx = 10_000;

    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>All that is found, page by page.</summary>
    public static Task WriteCsv(
        Stream output,
        IAsyncEnumerable<HistorySearchModel> pages,
        string language,
        CancellationToken cancellation
    ) => Spreadsheet.WriteCsv(output, pages.Select(page => Rows(page, language)), cancellation);

    /// <summary>The first of what is found; where there is more, its last line says so.</summary>
    public static Task<byte[]> WriteXlsx(IAsyncEnumerable<HistorySearchModel> pages, string language, CancellationToken cancellation) =>
        WriteFirst(
            pages.Select(page => ((IEnumerable<IReadOnlyDictionary<string, object?>>)Rows(page, language), page.Found.Next is not null)),
            end => new Dictionary<string, object?> { [Event.In(language)] = end.In(language) },
            language == "en" ? "History" : "历史",
            cancellation
        );

    /// <summary>A workbook of the first rows of several pages.</summary>
    /// <param name="pages">Their rows, and whether there are more pages.</param>
    /// <param name="last">The last row, where not all are in it.</param>
    internal static async Task<byte[]> WriteFirst(
        IAsyncEnumerable<(IEnumerable<IReadOnlyDictionary<string, object?>> Rows, bool HasMore)> pages,
        Func<Sentence, IReadOnlyDictionary<string, object?>> last,
        string sheet,
        CancellationToken cancellation
    )
    {
        var rows = new List<IReadOnlyDictionary<string, object?>>();
        await foreach (var (more, hasMore) in pages.WithCancellation(cancellation))
        {
            rows.AddRange(more);
            if (rows.Count < MostInXlsx || !hasMore)
                continue;
            rows.Add(last(End));
            break;
        }
        return await Spreadsheet.Write(rows, "xlsx", sheet, cancellation);
    }

    private static Sentence Event { get; } = new("事件", "Event");

    private static Sentence End { get; } =
        new(
            $"本文件只含前 {MostInXlsx} 条，其后还有。请缩小查询范围，或导出 CSV（含全部结果）。",
            $"This file has the first {MostInXlsx} lines, and there are more: narrow the search, or take the CSV, which has all."
        );

    private static IEnumerable<Dictionary<string, object?>> Rows(HistorySearchModel found, string language) =>
        found.Found.Events.Select(e => Row(e, found, language)).DefaultIfEmpty(Row(null, found, language));

    /// <summary>The particulars of an event, as whoever knows JSON reads them.</summary>
    public static string Data(EventRecord one) => one.Data.ToJsonString(Readable);

    // Without an event there are the headings alone.
    private static Dictionary<string, object?> Row(EventRecord? e, HistorySearchModel found, string language)
    {
        var name = e is null ? null : found.Found.Names.GetValueOrDefault(e.Case);
        return new (Sentence Name, object? Value, bool IsShown)[]
        {
            (new("时间", "When"), e is null ? null : BeijingTime.Say(e.At).In(language), true),
            (new("案卷", "Case"), e?.Case, true),
            (new("申报单位", "Unit"), Spreadsheet.Text(name?.Unit), true),
            (new("申报名称", "Title"), Spreadsheet.Text(name?.Title), true),
            (new("序号", "Place"), e?.Seq, true),
            (new("事件类型", "Type"), e is null ? null : FactWords.Of(e.Type).In(language), true),
            (new("行为人", "Actor"), e is null ? null : Spreadsheet.Text(Said(found.Actors[ActorKey.Of(e)], language)), true),
            (new("行为人编号", "Actor’s id"), e?.Actor, true),
            (Event, e is null ? null : Spreadsheet.Text(e.Sentence.In(language)), true),
            (new("评分表", "Score sheet"), e is null ? null : Spreadsheet.Text(found.SheetOf(e)?.Whole.In(language)), found.WithData),
            (new("内容", "Data"), e is null ? null : Spreadsheet.Text(Data(e)), found.WithData),
            (new("哈希", "Hash"), e?.Hash, true),
        }
            .Where(column => column.IsShown)
            .ToDictionary(column => column.Name.In(language), column => column.Value);
    }

    private static string Said(People.ActorName actor, string language) =>
        actor.Name is { } name ? $"{name} · {actor.What.In(language)}" : actor.What.In(language);
}
