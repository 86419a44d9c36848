using System.Globalization;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Web;
using Chuyi.History.Events;
using Microsoft.AspNetCore.Http;

namespace Chuyi.Functions.History;

/// <summary>What an auditor asks for.</summary>
/// <param name="Round">The round, or empty for what belongs to none.</param>
/// <param name="Case">One case, or empty.</param>
/// <param name="Type">A type of event, or empty.</param>
/// <param name="Actor">Who did it, or empty.</param>
/// <param name="From">From this day, Beijing time.</param>
/// <param name="To">To this day, inclusive.</param>
/// <param name="Text">Words of the sentence, or empty.</param>
/// <param name="After">Where the page before ended.</param>
public sealed record HistoryQuery(
    string Round,
    string Case,
    string Type,
    string Actor,
    DateOnly? From,
    DateOnly? To,
    string Text,
    string? After
)
{
    /// <summary>Events on a page.</summary>
    public const int PageSize = 100;

    public static HistoryQuery Of(IQueryCollection query)
    {
        string Word(string name) => query[name].ToString().Trim();
        return new(
            Word("round"),
            Word("case"),
            Word("type"),
            Word("actor"),
            Forms.Day(Word("from")),
            Forms.Day(Word("to")),
            Word("text"),
            Word("after") is { Length: > 0 } after ? after : null
        );
    }

    /// <summary>The first row key of the period.</summary>
    public string First => From is { } day ? BeijingTime.StartOf(day).UtcTicks.ToString("D19", CultureInfo.InvariantCulture) : "0";

    /// <summary>The row key just after the period.</summary>
    public string End => To is { } day ? BeijingTime.EndOf(day).UtcTicks.ToString("D19", CultureInfo.InvariantCulture) : "9";
}
