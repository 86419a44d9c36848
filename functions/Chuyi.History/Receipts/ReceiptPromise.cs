using System.Globalization;
using System.Text;
using Chuyi.History.Events;

namespace Chuyi.History.Receipts;

/// <summary>
/// What the keeper of the log signs when it gives a receipt: these events were recorded, and the log has them or will have
/// them. Who holds it can show it when the log turns out to lack one. The text of a signed note under the log's key; its
/// first line keeps it from being taken for the checkpoint of a log.
/// </summary>
public static class ReceiptPromise
{
    /// <summary>The text: the mark, the origin of the log, the case, then number and hash of each event on a line of its own.</summary>
    public static string Of(string origin, IReadOnlyList<EventRecord> events)
    {
        var text = new StringBuilder($"{ReceiptData.Mark}\n{origin}\n{events[0].Case}\n");
        foreach (var one in events)
            text.Append(CultureInfo.InvariantCulture, $"{one.Seq} {one.Hash}\n");
        return text.ToString();
    }
}
