using System.Globalization;
using Azure.Data.Tables;
using Chuyi.Functions.History;
using Chuyi.Functions.Storage;
using Chuyi.History.Events;

namespace Chuyi.Functions.Cases;

/// <summary>
/// The rows of the read store. In a partition changes of summaries stand first, then what says that one was written, then
/// events from the last to the first, then the same from the first to the last, whose keys begin with the time, then
/// summaries, with the letter of a case. Storage reads in one direction only, so that an event stands there twice.
/// </summary>
internal static class ReadStoreRows
{
    public const string BeforeWritten = "$",
        LastEvent = "-",
        BeforeFirst = ".",
        FirstEvent = "0",
        AfterEvents = ":";

    /// <summary>The partition of a round, or of another index of summaries.</summary>
    public static string PartitionOf(string index) => "r|" + index;

    /// <summary>The row of an event among those from the first to the last.</summary>
    public static TableEntity Of(EventRecord one, CaseTags tags, CaseName? name) => Of(one, tags, name, KeyOf(one));

    /// <summary>The row of an event among those from the last to the first.</summary>
    public static TableEntity Back(EventRecord one, CaseTags tags, CaseName? name) => Of(one, tags, name, KeyBackOf(one));

    /// <summary>The rows of an event among those of all rounds, in both orders.</summary>
    public static IEnumerable<TableEntity> OfAllRounds(EventRecord one, CaseName? name) =>
        new[] { KeyOf(one), KeyBackOf(one) }.Select(key => Filled(new(PendingLeaves.Partition, key), one, name));

    public static string KeyOf(EventRecord one) => string.Create(CultureInfo.InvariantCulture, $"{Ticks(one.At)}|{one.Case}|{one.Seq:D6}");

    public static string KeyBackOf(EventRecord one) =>
        string.Create(CultureInfo.InvariantCulture, $"{LastEvent}{TicksBack(one.At)}|{one.Case}|{MostEvents - one.Seq:D6}");

    /// <summary>How a key begins that is of an instant, from the first to the last.</summary>
    public static string Ticks(DateTimeOffset at) => at.UtcTicks.ToString("D19", CultureInfo.InvariantCulture);

    /// <summary>The same from the last to the first, without what all of these begin with.</summary>
    public static string TicksBack(DateTimeOffset at) =>
        (DateTimeOffset.MaxValue.UtcTicks - at.UtcTicks).ToString("D19", CultureInfo.InvariantCulture);

    private const int MostEvents = 999_999;

    private static TableEntity Of(EventRecord one, CaseTags tags, CaseName? name, string key)
    {
        var row = Filled(new(PartitionOf(tags.Round), key), one, name);
        (row["Category"], row["Stage"]) = (tags.Category, tags.Stage);
        return row;
    }

    private static TableEntity Filled(TableEntity row, EventRecord one, CaseName? name)
    {
        (row["Case"], row["Actor"], row["Type"], row["At"], row["Hash"]) = (one.Case, one.Actor, one.Type, one.At, one.Hash);
        Tables.Write(row, "Event", EventJson.Write(one));
        return CaseName.Write(row, name);
    }

    /// <summary>The rows of a summary as it stands after an event: itself, and what is kept of its changes.</summary>
    public static List<TableEntity> Of(CaseSummary summary, int seq)
    {
        var now = SummaryChange.RowOf(DateTimeOffset.UtcNow, summary.Case);
        return summary.KeepsChanges ? [At(summary.Case, summary, seq), At(now, summary, seq)] : [At(summary.Case, summary, seq)];
    }

    /// <summary>What a row says that has a summary as it stands after an event.</summary>
    public static TableEntity At(string row, CaseSummary summary, int seq) =>
        new(PartitionOf(summary.Index), row) { ["Seq"] = seq, ["Summary"] = Json.Write(summary) };

    /// <summary>Beside a summary that stands in another partition than its events: that it was written after this one.</summary>
    public static TableEntity Written(CaseSummary summary, int seq) =>
        new(PartitionOf(summary.Index), string.Create(CultureInfo.InvariantCulture, $"{BeforeWritten}{summary.Case}|{seq:D6}"));

    /// <summary>What a summary's row says.</summary>
    public static TSummary Summary<TSummary>(TableEntity row)
        where TSummary : CaseSummary => Tables.Read(row, "Summary", text => (TSummary)Json.Read<CaseSummary>(text));

    /// <summary>The place in its case of what an event's row has.</summary>
    public static int Seq(TableEntity row) =>
        CorruptStorageException.Read(
            $"The place in its case of the row {row.PartitionKey} {row.RowKey}",
            () => int.Parse(row.RowKey[^6..], CultureInfo.InvariantCulture)
        );
}
