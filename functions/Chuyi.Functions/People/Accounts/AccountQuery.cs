using System.Globalization;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Web;
using Microsoft.AspNetCore.Http;

namespace Chuyi.Functions.People;

/// <summary>What an address asks of the list of accounts: which, and which page of them.</summary>
public sealed record AccountQuery
{
    /// <summary>Accounts on one page.</summary>
    public const int PageSize = 50;

    /// <summary>Characters of the longest text that is looked for.</summary>
    public const int LongestSearch = 100;

    public AccountTab Tab { get; init; } = AccountTab.Every[0];

    /// <summary>What is looked for in name, unit and address; empty for everything.</summary>
    public string Search { get; init; } = "";

    /// <summary>Which page, from 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>Reads an address; what is not one of the list's own words is taken for what stands there by default.</summary>
    public static AccountQuery Of(IQueryCollection query) =>
        new()
        {
            Tab = AccountTab.Every.FirstOrDefault(tab => tab.Id == query["which"]) ?? AccountTab.Every[0],
            Search = ListAddress.Search(query, LongestSearch),
            Page = ListAddress.Page(query),
        };

    /// <summary>The text of an address's query that asks for this.</summary>
    public override string ToString() => ListAddress.Of(Page, [.. Carried, ("q", Search)]);

    /// <summary>What stays when somebody else is looked for.</summary>
    public IReadOnlyList<(string Name, string Value)> Carried => [("which", Tab.Id)];

    /// <summary>What of an address it did not understand.</summary>
    public IReadOnlyList<string> Ignored(IQueryCollection query) => ListAddress.Ignored(query, ("which", Tab.Id), ("q", Search));

    /// <summary>What is found of all who are on file, those of a unit beside each other, with how many each tab has.</summary>
    public AccountList In(IEnumerable<Person> all)
    {
        var text = CompatibleText.Folded(Search);
        var accounts = all.Where(person => person.Role is not null).ToList();
        var found = accounts.Where(person => Says(person, text)).ToList();
        return new(
            this,
            [
                .. found
                    .Where(Tab.Has)
                    .OrderByDescending(person => person.Role)
                    .ThenBy(person => person.UnitName, StringComparer.Ordinal)
                    .ThenBy(person => person.Name, StringComparer.Ordinal)
                    .ThenBy(person => person.Id, StringComparer.Ordinal),
            ],
            AccountTab.Every.ToDictionary(tab => tab.Id, tab => found.Count(tab.Has)),
            accounts.Count
        );
    }

    private static bool Says(Person one, string text) =>
        text.Length == 0
        || new[] { one.Name, one.UnitName ?? "", one.Email }.Any(part =>
            CompatibleText.Folded(part).Contains(text, StringComparison.OrdinalIgnoreCase)
        );
}
