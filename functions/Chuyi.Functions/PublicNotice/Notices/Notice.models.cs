using Chuyi.Functions.Cases;
using Chuyi.Functions.People;
using Chuyi.Functions.Ranking;
using Chuyi.Functions.Rounds;

namespace Chuyi.Functions.PublicNotice;

public sealed record NoticeModel(RoundState State, RankedList? List, IReadOnlySet<string> Objectable)
{
    /// <summary>The notice that goes onto paper: the newest that went up; null while there is none.</summary>
    public Notice? Printed => State.Notices.LastOrDefault(n => n.IsUp)?.Notice;

    /// <summary>What it is about: the list, or the one application that moved up.</summary>
    public IReadOnlyList<RankedItem> PrintedItems =>
        [.. (List?.OnNotice ?? []).Where(i => Printed?.Item is not { } item || i.Application == item)];
}

public sealed record ObjectionFormModel(string Round, RankedItem Item, int ShortestText);

public sealed record ObjectionLodgedModel(string Code, Objection Lodged);

/// <param name="IsStaff">Whether it is shown to office or auditors, and not to whoever objected.</param>
/// <param name="Objector">Who objected, for the office alone; else null.</param>
public sealed record ObjectionModel(CaseView<ObjectionState> View, bool IsStaff, Person? Objector)
{
    /// <summary>Who acted, as far as the reader may see it.</summary>
    public IReadOnlyDictionary<string, ActorName>? Names { get; init; }
}
