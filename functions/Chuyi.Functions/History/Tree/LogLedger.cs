using Chuyi.History.Tiles;

namespace Chuyi.Functions.History;

/// <summary>What the writer keeps between two integrations, in one blob that is replaced only if nobody else did.</summary>
/// <param name="Log">The log's right edge.</param>
/// <param name="Note">The signed checkpoint.</param>
/// <param name="Files">The files of the last integration, which is decided but perhaps not published.</param>
/// <param name="Taken">The pending rows it took, in the order of their leaves.</param>
internal sealed record LogLedger(LogState Log, string Note, IReadOnlyList<LogFile> Files, IReadOnlyList<string> Taken);
