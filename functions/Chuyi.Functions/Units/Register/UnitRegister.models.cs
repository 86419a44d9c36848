using Chuyi.Functions.Designation;
using Chuyi.Functions.People;
using Chuyi.History.Events;

namespace Chuyi.Functions.Units;

/// <param name="List">The units that were asked for.</param>
/// <param name="Known">All that are on file.</param>
/// <param name="Told">The events of the register for which the reader just sent something.</param>
public sealed record UnitListModel(UnitList List, KnownUnits Known, IReadOnlyList<EventRecord> Told);

/// <summary>One unit.</summary>
public sealed record RegisteredUnitModel
{
    public required Unit Unit { get; init; }

    /// <summary>Who acted, as far as the reader may see it.</summary>
    public IReadOnlyDictionary<string, ActorName>? Names { get; init; }

    /// <summary>All that are on file.</summary>
    public required KnownUnits Known { get; init; }

    /// <summary>Who acts for it, or did.</summary>
    public required IReadOnlyList<Person> Members { get; init; }

    /// <summary>What it has handed in, newest first.</summary>
    public required IReadOnlyList<UnitApplication> Applications { get; init; }

    /// <summary>What it was designated, newest first.</summary>
    public required IReadOnlyList<RegisterEntry> Holds { get; init; }

    /// <summary>What the register's history has of it.</summary>
    public required IReadOnlyList<EventRecord> History { get; init; }

    /// <summary>Whether the reader may change it.</summary>
    public required bool MayChange { get; init; }

    /// <summary>A new name that is proposed, and its first day; null where none is.</summary>
    public string? NewName { get; init; }

    /// <summary>The first day of the new name that is proposed.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>The events of the register for which the reader just sent something.</summary>
    public required IReadOnlyList<EventRecord> Told { get; init; }
}

/// <param name="Contact">Who is on file for it, or null.</param>
/// <param name="Told">The events of the register for which the reader just sent something.</param>
public sealed record UnitContactModel(Unit Unit, Person? Contact, IReadOnlyList<EventRecord> Told)
{
    /// <summary>What waits for a second person, or null.</summary>
    public UnitContactProposed? Waits { get; init; }

    /// <summary>Who that is.</summary>
    public Person? Proposed { get; init; }
}

/// <summary>A list of units that was uploaded.</summary>
/// <param name="List">Its hash.</param>
/// <param name="Rows">How many units it has.</param>
/// <param name="Edition">How often the register had changed when it was compared.</param>
/// <param name="Plan">What would come of it.</param>
public sealed record UnitPreviewModel(string List, int Rows, int Edition, UnitPlan Plan);
