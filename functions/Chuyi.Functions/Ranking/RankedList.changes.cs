using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;

namespace Chuyi.Functions.Ranking;

/// <content>How a list is changed: by a decision of the office, a withdrawal, or an upheld objection.</content>
public sealed partial record RankedList
{
    /// <summary>One application moved to another rank, by a decision of the office.</summary>
    public RankedList Move(string application, int rank)
    {
        var items = Items.ToList();
        var from = items.FindIndex(i => i.Application == application);
        if (from < 0)
            throw new ArgumentException($"{application} is not on the list.", nameof(application));
        var item = items[from];
        items.RemoveAt(from);
        items.Insert(Math.Clamp(rank - 1, 0, items.Count), item);
        return Numbered(items);
    }

    /// <summary>Why an application cannot stand at another rank, or null: it would stand for a place that is not open to it.</summary>
    public Refusal? WhyNotMove(string application, int rank)
    {
        var (item, other) = (Items.First(i => i.Application == application), Items[Math.Clamp(rank - 1, 0, Items.Count - 1)]);
        return RankedItems.GroupOf(item, Allocation) == RankedItems.GroupOf(other, Allocation)
            ? null
            : new Refusal(
                "other-group",
                "只能在本组（定向支持、竞争遴选或同一市州）之内调整名次。",
                "An application moves within its own group only: the named ones, those who compete, or one prefecture."
            )
            {
                Field = "rank",
            };
    }

    /// <summary>The list as if one application had never been on it: the others keep their order and close up.</summary>
    public RankedList Without(string application) =>
        Items.Any(i => i.Application == application) ? Numbered(Items.Where(i => i.Application != application)) : this;

    /// <summary>One proposed application struck; the first of the reserve moves up. Ranks stay as they were ranked.</summary>
    public (RankedList List, string? Promoted) Strike(string application)
    {
        var next = Proposed.FirstOrDefault(i => i.Application == application) is { } gone
            ? Items
                .FirstOrDefault(i =>
                    i is { Struck: false, Standing: Standing.Reserve } && Placing.PoolOf(i, Allocation) == Placing.PoolOf(gone, Allocation)
                )
                ?.Application
            : null;
        return (
            this with
            {
                Items =
                [
                    .. Items.Select(i =>
                        i.Application == application ? i with { Struck = true, Standing = Standing.NotProposed, Grade = null }
                        : i.Application == next ? i with { Standing = Standing.Proposed, Grade = Grades?.Last }
                        : i
                    ),
                ],
            },
            next
        );
    }
}
