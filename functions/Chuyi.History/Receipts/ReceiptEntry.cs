using Chuyi.History.Events;

namespace Chuyi.History.Receipts;

/// <summary>An event that a receipt tells, and where it stands in the log.</summary>
/// <param name="Event">The event, whole.</param>
/// <param name="Leaf">Its place in the log, from 0; null while the log does not have it.</param>
/// <param name="Path">The audit path from the leaf to the root of the checkpoint (RFC 6962 section 2.1.1), lowest hash first.</param>
public sealed record ReceiptEntry(EventRecord Event, long? Leaf = null, IReadOnlyList<byte[]>? Path = null);
