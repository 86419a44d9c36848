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

public sealed record ObjectionModel(CaseView<ObjectionState> View, bool IsOffice, Person? Objector)
{
    /// <summary>Who acted, as far as the reader may see it.</summary>
    public IReadOnlyDictionary<string, ActorName>? Names { get; init; }
}
