using System.Globalization;
using Chuyi.Functions.People;
using Chuyi.Functions.Web;
using Microsoft.AspNetCore.Http;

namespace Chuyi.Functions.Units;

/// <summary>What an address asks of the list of units: which, in which order, and which page of them.</summary>
public sealed record UnitQuery
{
    /// <summary>Units on one page.</summary>
    public const int PageSize = 50;

    /// <summary>Characters of the longest text that is looked for.</summary>
    public const int LongestSearch = 100;

    /// <summary>What is looked for in all names and the credit code; empty for everything.</summary>
    public string Search { get; init; } = "";

    /// <summary>The type they have, or null for any.</summary>
    public UnitType? Type { get; init; }

    /// <summary>The prefecture they belong to, or null for any.</summary>
    public string? Prefecture { get; init; }

    public UnitOrder Order { get; init; } = UnitOrder.Every[0];

    public bool IsDescending { get; init; }

    /// <summary>Which page, from 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>Reads an address; what is not one of the list's own words is taken for what stands there by default.</summary>
    public static UnitQuery Of(IQueryCollection query) =>
        new()
        {
            Search = ListAddress.Search(query, LongestSearch),
            Type = UnitWords.Read(query["type"].ToString()),
            Prefecture = Prefectures.Read(query["prefecture"].ToString()),
            Order = UnitOrder.Every.FirstOrDefault(order => order.Id == query["sort"]) ?? UnitOrder.Every[0],
            IsDescending = query["desc"] == "1",
            Page = ListAddress.Page(query),
        };

    /// <summary>The same in another order, or in this order the other way round; from the first page.</summary>
    public UnitQuery OrderedBy(UnitOrder order) => this with { Order = order, IsDescending = order == Order && !IsDescending, Page = 1 };

    /// <summary>The text of an address's query that asks for this.</summary>
    public override string ToString() =>
        ListAddress.Of(Page, [("q", Search), ("type", Type?.ToString() ?? ""), ("prefecture", Prefecture ?? ""), .. Carried]);

    /// <summary>What stays when something else is looked for.</summary>
    public IReadOnlyList<(string Name, string Value)> Carried =>
        [("sort", Order == UnitOrder.Every[0] ? "" : Order.Id), ("desc", IsDescending ? "1" : "")];

    /// <summary>What of an address it did not understand. Types and prefectures have several spellings.</summary>
    public IReadOnlyList<string> Ignored(IQueryCollection query) =>
        ListAddress.Ignored(
            query,
            ("q", Search),
            ("type", Type is null ? "" : query["type"].ToString().Trim()),
            ("prefecture", Prefecture is null ? "" : query["prefecture"].ToString().Trim()),
            ("sort", Order.Id),
            ("desc", IsDescending ? "1" : "0")
        );

    /// <summary>What is found of all who are on file, in order.</summary>
    public UnitList In(KnownUnits known)
    {
        var text = UnitNames.Normal(Search);
        var found = known.All.Where(unit =>
            (Type is null || unit.Type == Type) && (Prefecture is null || unit.Prefecture == Prefecture) && known.Says(unit, text)
        );
        return new(this, [.. Order.Sort(found, IsDescending)], known.All.Count);
    }
}
