using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;
using Chuyi.Functions.People;
using Chuyi.Functions.Ranking;

namespace Chuyi.Functions.Rounds;

/// <param name="Page">Which page of the whole list is asked for, from 1; null for what of it is proposed, in reserve or struck.</param>
/// <param name="Experts">Who the experts of the pool are, by their codes; empty where nobody of them can be replaced.</param>
public sealed record OfficeRoundModel(
    CaseView<RoundState> View,
    string Id,
    RankedList? List,
    IReadOnlyDictionary<string, ExpertReview.PoolExpert> Experts,
    int? Page = null
)
{
    /// <summary>Who acted, as far as the reader may see it.</summary>
    public IReadOnlyDictionary<string, ActorName>? Names { get; init; }

    /// <summary>Lines of the whole list that a page of it shows.</summary>
    public const int PageSize = 50;

    /// <summary>What of the list is shown. It may be of thousands: what no notice shows is looked at page by page.</summary>
    public IReadOnlyList<RankedItem> Lines =>
        List is null ? []
        : Page is { } page ? [.. List.Items.Skip((Math.Min(page, Pages) - 1) * PageSize).Take(PageSize)]
        : [.. List.Items.Where(i => i.Struck || i.Standing != Standing.NotProposed)];

    /// <summary>The pages that the whole list has.</summary>
    public int Pages => List is null ? 0 : Math.Max(1, (List.Items.Count + PageSize - 1) / PageSize);

    /// <summary>The page of the whole list before the one that is shown, or null.</summary>
    public int? Before => Page is > 1 and { } page ? Math.Min(page, Pages) - 1 : null;

    /// <summary>The page after it, or null.</summary>
    public int? After => Page is { } page && page < Pages ? page + 1 : null;
}

/// <param name="Duties">What is asked of the office.</param>
public sealed record OfficeModel(OfficeDuties Duties, IReadOnlyList<RoundEntry> Rounds, DateOnly Today)
{
    /// <summary>The units that the policy names for the category that was chosen, and that are not in the register of units.</summary>
    public IReadOnlyList<string> UnknownNamed { get; init; } = [];
}
