using Chuyi.Functions.Policy;
using Chuyi.Functions.Web;
using Microsoft.AspNetCore.Http;

namespace Chuyi.Functions.ExpertReview;

/// <summary>What an address asks of the list of experts: which, and which page of them.</summary>
public sealed record ExpertQuery
{
    /// <summary>Experts on one page.</summary>
    public const int PageSize = 50;

    /// <summary>Characters of the longest text that is looked for.</summary>
    public const int LongestSearch = 100;

    /// <summary>How an address asks for those who have retired, and for those who have not.</summary>
    public const string Retired = "retired",
        Active = "active";

    /// <summary>What is looked for in name, unit, fields, bureau, title, address and number; empty for everything.</summary>
    public string Search { get; init; } = "";

    /// <summary>Whether only those are asked for who have retired, or only those who have not; null for all.</summary>
    public bool? IsRetired { get; init; }

    /// <summary>Which page, from 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>Reads an address; what is not one of the list's own words is taken for what stands there by default.</summary>
    public static ExpertQuery Of(IQueryCollection query) =>
        new()
        {
            Search = ListAddress.Search(query, LongestSearch),
            IsRetired = query["standing"].ToString() switch
            {
                Retired => true,
                Active => false,
                _ => null,
            },
            Page = ListAddress.Page(query),
        };

    /// <summary>The text of an address's query that asks for this.</summary>
    public override string ToString() => ListAddress.Of(Page, ("q", Search), ("standing", Standing));

    /// <summary>What of an address it did not understand.</summary>
    public IReadOnlyList<string> Ignored(IQueryCollection query) => ListAddress.Ignored(query, ("q", Search), ("standing", Standing));

    /// <summary>What is found of all who are on file, in order.</summary>
    public ExpertList In(KnownExperts known)
    {
        var text = CompatibleText.Folded(Search);
        return new(
            this,
            [.. known.All.Where(one => (IsRetired is null || one.IsRetired == IsRetired) && known.Says(one, text))],
            known.All.Count
        );
    }

    private string Standing =>
        IsRetired switch
        {
            true => Retired,
            false => Active,
            _ => "",
        };
}
