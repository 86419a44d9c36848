using System.Globalization;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Web;
using Chuyi.History.Events;
using Microsoft.AspNetCore.Http;

namespace Chuyi.Functions.History;

/// <summary>What an auditor asks for.</summary>
public sealed record HistoryQuery
{
    /// <summary>Events on a page.</summary>
    public const int PageSize = 100;

    /// <summary>The round, or empty for what belongs to none.</summary>
    public required string Round { get; init; }

    /// <summary>One case, or empty.</summary>
    public required string Case { get; init; }

    /// <summary>A type of event, or empty.</summary>
    public required string Type { get; init; }

    /// <summary>Who did it, or empty.</summary>
    public required string Actor { get; init; }

    /// <summary>From this day, Beijing time.</summary>
    public DateOnly? From { get; init; }

    /// <summary>To this day, inclusive.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Words of the sentence, or empty.</summary>
    public required string Text { get; init; }

    /// <summary>Where the page before ended.</summary>
    public string? After { get; init; }

    public static HistoryQuery Of(IQueryCollection query)
    {
        string Word(string name) => query[name].ToString().Trim();
        return new()
        {
            Round = Word("round"),
            Case = Word("case"),
            Type = Word("type"),
            Actor = Word("actor"),
            From = Forms.Day(Word("from")),
            To = Forms.Day(Word("to")),
            Text = Word("text"),
            After = Word("after") is { Length: > 0 } after ? after : null,
        };
    }

    /// <summary>The first row key of the period.</summary>
    public string First => From is { } day ? BeijingTime.StartOf(day).UtcTicks.ToString("D19", CultureInfo.InvariantCulture) : "0";

    /// <summary>The row key just after the period.</summary>
    public string End => To is { } day ? BeijingTime.EndOf(day).UtcTicks.ToString("D19", CultureInfo.InvariantCulture) : "9";
}
