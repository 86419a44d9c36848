using System.Text.RegularExpressions;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Web;
using Chuyi.History.Events;
using Microsoft.AspNetCore.Http;

namespace Chuyi.Functions.History;

/// <summary>What an auditor asks for. Whatever is given must hold of an event at once.</summary>
public sealed partial record HistoryQuery
{
    /// <summary>Events on a page.</summary>
    public const int PageSize = 50;

    /// <summary>How an address says that what belongs to no round is asked for.</summary>
    public const string NoRound = "none";

    /// <summary>What the whole history can be asked for, by the names of the fields.</summary>
    public static IReadOnlyList<string> Conditions { get; } = ["round", "case", "type", "actor", "from", "to", "words", "order", "after"];

    // How a page is shown, and not what is asked of it.
    private static readonly string[] Switches = ["lang", "text"];

    /// <summary>The round; empty for what belongs to none, null for all.</summary>
    public string? Round { get; init; }

    /// <summary>One case, or empty.</summary>
    public string Case { get; init; } = "";

    /// <summary>A type of event, or empty.</summary>
    public string Type { get; init; } = "";

    /// <summary>Who did it, as it was typed, or empty.</summary>
    public string Actor { get; init; } = "";

    /// <summary>Whoever that may be, each by their <see cref="ActorKey"/>; none where nobody was asked for.</summary>
    public IReadOnlyList<string> Actors { get; init; } = [];

    /// <summary>From this day, Beijing time.</summary>
    public DateOnly? From { get; init; }

    /// <summary>To this day, inclusive.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Words of the sentence, or empty.</summary>
    public string Text { get; init; } = "";

    /// <summary>Whether the first comes first.</summary>
    public bool IsOldestFirst { get; init; }

    /// <summary>The event after which the page begins, or null.</summary>
    public string? After { get; init; }

    /// <summary>Whether a page of it is one of several.</summary>
    /// <param name="next">What the next page begins after, or null if there is none.</param>
    public bool IsPart(string? next) => After is not null || next is not null;

    /// <summary>What is asked for, and what of it nobody can answer. Who is meant by an actor is found out later.</summary>
    /// <param name="conditions">What can be asked for on this page; all of <see cref="Conditions"/> where nothing is given.</param>
    public static (HistoryQuery Query, IReadOnlyList<Refusal> Faults) Read(IQueryCollection typed, params string[] conditions)
    {
        string Word(string name) => typed[name].ToString().Trim();
        var known = (conditions.Length > 0 ? conditions : Conditions).Concat(Switches).ToHashSet(StringComparer.Ordinal);
        var faults = typed.Keys.Where(name => !known.Contains(name)).Select(HistoryWords.NoCondition).ToList();
        DateOnly? Day(string name)
        {
            var (written, day) = (Word(name), Forms.Day(Word(name)));
            if (written.Length > 0 && day is null)
                faults.Add(HistoryWords.NoDay(name, written));
            return day;
        }
        var query = new HistoryQuery
        {
            Round = Word("round") switch
            {
                "" => null,
                NoRound => "",
                var round => round,
            },
            Case = Word("case"),
            Type = Word("type"),
            Actor = Word("actor"),
            From = Day("from"),
            To = Day("to"),
            Text = Word("words"),
            IsOldestFirst = Word("order") == "oldest",
            After = Word("after") is { Length: > 0 } after ? after : null,
        };
        if (query.From > query.To)
            faults.Add(HistoryWords.Backwards);
        if (query.Type.Length > 0 && !FactWords.IsKnown(query.Type))
            faults.Add(HistoryWords.NoType(query.Type));
        if (Word("order") is not ("" or "newest" or "oldest"))
            faults.Add(HistoryWords.NoOrder(Word("order")));
        if (query.After is { } place && (!Place().IsMatch(place) || place.StartsWith(ReadStoreRows.LastEvent) == query.IsOldestFirst))
            faults.Add(HistoryWords.NoPlace);
        return (query, faults);
    }

    /// <summary>The address of the history of one case, from its beginning.</summary>
    public static string OfCase(string @case) => new HistoryQuery { Case = @case, IsOldestFirst = true }.Address("/history");

    /// <summary>The address at which the same is asked, of another place.</summary>
    /// <param name="path">The page, or the file, that is asked.</param>
    public string Address(string path, string? after = null)
    {
        var asked = new (string Name, string? Word)[]
        {
            ("round", Round is "" ? NoRound : Round),
            ("case", Case),
            ("type", Type),
            ("actor", Actor),
            ("from", HistorySearchModel.Date(From)),
            ("to", HistorySearchModel.Date(To)),
            ("words", Text),
            ("order", IsOldestFirst ? "oldest" : null),
            ("after", after),
        };
        var words = asked
            .Where(one => one.Word is { Length: > 0 })
            .Select(one => $"{one.Name}={Uri.EscapeDataString(one.Word ?? "")}")
            .ToList();
        return words.Count == 0 ? path : $"{path}?{string.Join('&', words)}";
    }

    /// <summary>The first key of the period and the one after its last, in the order that is asked for.</summary>
    public (string From, string End) Keys =>
        IsOldestFirst
            ? (
                From is { } first ? ReadStoreRows.Ticks(BeijingTime.StartOf(first)) : ReadStoreRows.FirstEvent,
                To is { } last ? ReadStoreRows.Ticks(BeijingTime.EndOf(last)) : ReadStoreRows.AfterEvents
            )
            : (
                To is { } end ? Back(BeijingTime.EndOf(end)) : ReadStoreRows.LastEvent,
                From is { } begin ? Back(BeijingTime.StartOf(begin)) : ReadStoreRows.BeforeFirst
            );

    /// <summary>Whether an event, or what its case is called, has the words that are asked for.</summary>
    public bool Says(EventRecord one, CaseName? name) =>
        Text.Length == 0
        || name?.Says(Text) is true
        || one.Sentence.Zh.Contains(Text, StringComparison.OrdinalIgnoreCase)
        || one.Sentence.En.Contains(Text, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether it was done by whoever is asked for.</summary>
    public bool IsBy(EventRecord one) => Actors.Count == 0 || Actors.Contains(one.Actor) || Actors.Contains(ActorKey.Of(one));

    /// <summary>Whether an event of the case that is asked for is among what is.</summary>
    public bool Holds(EventRecord one, CaseName? name) =>
        (Type.Length == 0 || one.Type == Type)
        && IsBy(one)
        && (From is not { } from || one.At >= BeijingTime.StartOf(from))
        && (To is not { } to || one.At < BeijingTime.EndOf(to))
        && Says(one, name);

    /// <summary>Where an event stands in the order that is asked for.</summary>
    internal string KeyOf(EventRecord one) => IsOldestFirst ? ReadStoreRows.KeyOf(one) : ReadStoreRows.KeyBackOf(one);

    // What ends before an instant ends with the instant before it.
    private static string Back(DateTimeOffset end) => ReadStoreRows.LastEvent + ReadStoreRows.TicksBack(end.AddTicks(-1));

    [GeneratedRegex(@"\A-?\d{19}\|[^|]{1,200}\|\d{6}\z")]
    private static partial Regex Place();
}
