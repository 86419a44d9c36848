using Chuyi.Functions.Applications;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace Chuyi.Functions.Rounds;

/// <summary>What an address asks of the list: which applications, in which order, and which page of them.</summary>
public sealed record ApplicationQuery
{
    /// <summary>Applications on one page.</summary>
    public const int PageSize = 50;

    /// <summary>Characters of the longest text that is looked for.</summary>
    public const int LongestSearch = 100;

    public ApplicationTab Tab { get; init; } = ApplicationTab.Every[0];

    public ApplicationOrder Order { get; init; } = ApplicationOrder.Usual;

    public bool IsDescending { get; init; }

    /// <summary>What is looked for in unit, prefecture, title, receipt and number; empty for everything.</summary>
    public string Search { get; init; } = "";

    /// <summary>Which page, from 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>Reads an address; what is not one of the list's own words is taken for what stands there by default.</summary>
    public static ApplicationQuery Of(IQueryCollection query) =>
        new()
        {
            Tab = ApplicationTab.Every.FirstOrDefault(tab => tab.Id == query["stage"]) ?? ApplicationTab.Every[0],
            Order = ApplicationOrder.Every.FirstOrDefault(order => order.Id == query["sort"]) ?? ApplicationOrder.Usual,
            IsDescending = query["desc"] == "1",
            Search = ListAddress.Search(query, LongestSearch),
            Page = ListAddress.Page(query),
        };

    /// <summary>The same in another order, or in this order the other way round; from the first page.</summary>
    public ApplicationQuery OrderedBy(ApplicationOrder order) =>
        this with
        {
            Order = order,
            IsDescending = order == Order && !IsDescending,
            Page = 1,
        };

    /// <summary>The same from the text of an address's query.</summary>
    public static ApplicationQuery Of(string query) => Of(new QueryCollection(QueryHelpers.ParseQuery(query)));

    /// <summary>The text of an address's query that asks for this.</summary>
    public override string ToString() => ListAddress.Of(Page, [.. Carried, ("q", Search)]);

    /// <summary>What stays when something else is looked for.</summary>
    public IReadOnlyList<(string Name, string Value)> Carried =>
        [("stage", Tab.Id), ("sort", Order == ApplicationOrder.Usual ? "" : Order.Id), ("desc", IsDescending ? "1" : "")];

    /// <summary>What of an address it did not understand.</summary>
    public IReadOnlyList<string> Ignored(IQueryCollection query) =>
        ListAddress.Ignored(query, ("stage", Tab.Id), ("q", Search), ("sort", Order.Id), ("desc", IsDescending ? "1" : "0"));

    /// <summary>What is found of these applications, in order, with how many each tab has.</summary>
    public ApplicationList In(IReadOnlyList<ApplicationSummary> all)
    {
        var text = CompatibleText.Folded(Search);
        var found = text.Length == 0 ? all : [.. all.Where(a => Says(a, text))];
        return new(
            this,
            [.. Order.Sort(found.Where(Tab.Has), IsDescending)],
            ApplicationTab.Every.ToDictionary(tab => tab.Id, tab => found.Count(tab.Has)),
            all.Count
        );
    }

    private static bool Says(ApplicationSummary one, string text) =>
        new[] { one.UnitName, one.Prefecture ?? "", one.Designee?.Name ?? "", one.Title, one.Receipt, one.Number ?? "" }.Any(part =>
            CompatibleText.Folded(part).Contains(text, StringComparison.OrdinalIgnoreCase)
        );
}
