using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Chuyi.Functions.Web;

/// <summary>What the addresses of all lists have alike: a search, a page, and what stands there by default left out.</summary>
public static class ListAddress
{
    // How a page is shown, or what was just sent from it, and not what is asked of it.
    private static readonly string[] Switches = ["lang", "text", "of"];

    /// <summary>What of an address is none of a list's own words, and was taken for what stands there by default.</summary>
    /// <param name="understood">Each condition that the list knows, as it was understood; the page is known of all.</param>
    public static IReadOnlyList<string> Ignored(IQueryCollection query, params (string Name, string Value)[] understood) =>
        [
            .. query
                .Where(asked => !Switches.Contains(asked.Key) && asked.Value.ToString().Trim().Length > 0)
                .Where(asked =>
                    !understood
                        .Append((Name: "page", Value: Page(query).ToString(CultureInfo.InvariantCulture)))
                        .Any(one =>
                            one.Name == asked.Key && one.Value.Equals(asked.Value.ToString().Trim(), StringComparison.OrdinalIgnoreCase)
                        )
                )
                .Select(asked => $"{asked.Key}={asked.Value}"),
        ];

    /// <summary>Whether an address asks for less than all of a list. What others put into a link is no condition of it.</summary>
    /// <param name="by">The names of what it can be narrowed by.</param>
    public static bool IsNarrow(IQueryCollection query, IEnumerable<string> by) => by.Any(name => query[name].ToString().Trim().Length > 0);

    /// <summary>What is looked for; empty for everything, and for what is longer than anything that is looked for.</summary>
    public static string Search(IQueryCollection query, int longest) =>
        query["q"].ToString().Trim() is var text && text.Length <= longest ? text : "";

    /// <summary>Which page is asked for, from 1.</summary>
    public static int Page(IQueryCollection query) => Forms.Whole(query["page"]) is { } page and > 0 ? page : 1;

    /// <summary>The text of an address's query, without what is empty, for a page of a list.</summary>
    public static string Of(int page, params (string Name, string Value)[] parts) =>
        QueryString
            .Create(
                parts
                    .Append((Name: "page", Value: page == 1 ? "" : page.ToString(CultureInfo.InvariantCulture)))
                    .Where(part => part.Value.Length > 0)
                    .Select(part => KeyValuePair.Create(part.Name, (string?)part.Value))
            )
            .ToString();
}
