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
    /// <summary>So many events go into one file at most.</summary>
    public const int Most = 5000;

    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static Task<byte[]> Write(HistorySearchModel found, string format, string language, CancellationToken cancellation) =>
        Spreadsheet.Write(
            found.Found.Events.Select(e => Row(e, found, language)).DefaultIfEmpty(Row(null, found, language)),
            format,
            language == "en" ? "History" : "历史",
            cancellation
        );

    /// <summary>The particulars of an event, as whoever knows JSON reads them.</summary>
    public static string Data(EventRecord one) => one.Data.ToJsonString(Readable);

    private static Dictionary<string, object?> Row(EventRecord? e, HistorySearchModel found, string language) =>
        new (Sentence Name, object? Value, bool IsShown)[]
        {
            (new("时间", "When"), e is null ? null : BeijingTime.Say(e.At).In(language), true),
            (new("案卷", "Case"), e?.Case, true),
            (new("序号", "Place"), e?.Seq, true),
            (new("事件类型", "Type"), e is null ? null : FactWords.Of(e.Type).In(language), true),
            (new("行为人", "Actor"), e is null ? null : Spreadsheet.Text(Said(found.Actors[e.Actor], language)), true),
            (new("行为人编号", "Actor’s id"), e?.Actor, true),
            (new("事件", "Event"), e is null ? null : Spreadsheet.Text(e.Sentence.In(language)), true),
            (new("内容", "Data"), e is null ? null : Spreadsheet.Text(Data(e)), found.WithData),
            (new("哈希", "Hash"), e?.Hash, true),
        }
            .Where(column => column.IsShown)
            .ToDictionary(column => column.Name.In(language), column => column.Value);

    private static string Said(People.ActorName actor, string language) =>
        actor.Name is { } name ? $"{name} · {actor.What.In(language)}" : actor.What.In(language);
}
