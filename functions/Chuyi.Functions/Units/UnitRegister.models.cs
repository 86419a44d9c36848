using Chuyi.History.Events;

namespace Chuyi.Functions.Units;

/// <param name="List">The units that were asked for.</param>
/// <param name="Known">All that are on file.</param>
/// <param name="Told">The events of the register for which the reader just sent something.</param>
public sealed record UnitListModel(UnitList List, KnownUnits Known, IReadOnlyList<EventRecord> Told);
