using System.Globalization;
using Chuyi.Functions.Applications;
using Chuyi.Functions.People;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Units;
using Chuyi.Functions.Web;
using Microsoft.AspNetCore.Http;

namespace Chuyi.Functions.Designation;

/// <summary>What an address asks of the public register: which designations, and which page of them.</summary>
public sealed record RegisterQuery
{
    /// <summary>Designations on one page.</summary>
    public const int PageSize = 50;

    /// <summary>Characters of the longest text that is looked for.</summary>
    public const int LongestSearch = UnitQuery.LongestSearch;

    /// <summary>What is looked for; empty for everything.</summary>
    public string Search { get; init; } = "";

    /// <summary>The code of a category, or empty for any.</summary>
    public string Category { get; init; } = "";

    /// <summary>The year of the designation, or null for any.</summary>
    public int? Year { get; init; }

    /// <summary>Which page, from 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>Reads an address; what is not one of the register's own words is taken for what stands there by default.</summary>
    public static RegisterQuery Of(IQueryCollection query) =>
        new()
        {
            Search = ListAddress.Search(query, LongestSearch),
            Category = query["category"].ToString(),
            Year = Forms.Whole(query["year"]),
            Page = ListAddress.Page(query),
        };

    /// <summary>The text of an address's query that asks for this.</summary>
    public override string ToString() =>
        ListAddress.Of(Page, ("q", Search), ("category", Category), ("year", Year?.ToString(CultureInfo.InvariantCulture) ?? ""));

    /// <summary>What of an address it did not understand. What others put into a link that they pass on is none of it.</summary>
    public IReadOnlyList<string> Ignored(IQueryCollection query) =>
        ListAddress.Ignored(
            new QueryCollection(
                query.Where(asked => asked.Key is "q" or "year" or "page").ToDictionary(asked => asked.Key, asked => asked.Value)
            ),
            ("q", Search),
            ("year", Year is null ? "" : query["year"].ToString().Trim())
        );

    /// <summary>What is found of all that stands in the register, in its order.</summary>
    /// <param name="all">The whole register.</param>
    /// <param name="known">The units on file: a unit is found by whatever it is or was called.</param>
    public RegisterList In(IReadOnlyList<RegisterEntry> all, KnownUnits known)
    {
        var text = UnitNames.Normal(Search);
        return new(
            this,
            [
                .. all.Where(entry =>
                    (Category.Length == 0 || entry.Category == Category)
                    && (Year is null || entry.Day.Year == Year)
                    && (text.Length == 0 || Says(entry, text, known))
                ),
            ],
            all
        );
    }

    private static bool Says(DesigneeMember member, string text, KnownUnits known) =>
        UnitNames.Normal(member.Name).Contains(text, StringComparison.Ordinal)
        || (member.Unit is { } id && known.Find(id) is { } unit && known.Says(unit, text));

    private static bool Says(RegisterEntry entry, string text, KnownUnits known) =>
        new[] { entry.UnitName, entry.HolderName(), entry.Title, entry.Number, entry.Shown, entry.DocumentNumber }.Any(said =>
            UnitNames.Normal(said).Contains(text, StringComparison.Ordinal)
        )
        || (known.Named(entry.UnitName) is { } unit && known.Says(unit, text))
        || (entry.Designee?.Members ?? []).Any(member => Says(member, text, known))
        || TitleNames.Matches(entry.Category, text, entry.CategoryName.Zh, entry.CategoryName.En, entry.NewName);
}
