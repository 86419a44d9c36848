using System.Text.Json.Nodes;
using Chuyi.Cli.Demo;
using Chuyi.Functions.Mail;
using Chuyi.Functions.People;
using Chuyi.History.Events;
using MimeKit;

namespace Chuyi.Rehearsals.Cli;

/// <summary>A round that was played, and what it left in its folder.</summary>
internal sealed class PlayedRound(PlayResult result, string folder)
{
    /// <summary>A person asks for as many codes as it takes to sign in: they are no part of the story.</summary>
    private const string SignInCode = "sign-in-code";

    public PlayResult Result => result;

    /// <summary>The exported history, as it stands there.</summary>
    public IReadOnlyList<EventRecord> Events { get; } =
    [
        .. File.ReadLines(Path.Combine(folder, "history.ndjson"))
            .Select(line => JsonNode.Parse(line)!.AsObject())
            .Where(line => line["kind"]!.GetValue<string>() == "event")
            .Select(Event),
    ];

    /// <summary>The Message-IDs of the letters that arrived, a letter each.</summary>
    public IReadOnlyList<string> Letters { get; } = [.. Directory.GetFiles(Path.Combine(folder, "mail"), "*.eml").Select(MessageId)];

    /// <summary>Files in the mail folder that are no letters.</summary>
    public IEnumerable<string> Scraps =>
        Directory.GetFiles(Path.Combine(folder, "mail")).Where(file => !file.EndsWith(".eml", StringComparison.Ordinal));

    /// <summary>The Message-IDs of the letters that the history says were sent.</summary>
    public IEnumerable<string> Sent => Events.Where(e => e.Type == nameof(LetterSent)).Select(e => e.Data["messageId"]!.GetValue<string>());

    public (int Submitted, int Refused, int Designated, int Promoted) Numbers =>
        (result.Report.Submitted, result.Report.Refused, result.Report.Designated, result.Report.PromotedFromReserve);

    /// <summary>
    /// What happened in each case: how often which kind of event, without the case's name. The lots decide which application
    /// and which expert something happens to: these are told all together.
    /// </summary>
    public IEnumerable<string> Census =>
        Events
            .Where(e => !IsSignIn(e))
            .GroupBy(e => e.Case[0] is 'A' or 'D' ? e.Case[..1] : e.Case)
            .Select(@case =>
            {
                var counts = @case.CountBy(Kind).OrderBy(kind => kind.Key, StringComparer.Ordinal);
                return $"{@case.Key[0]}: {string.Join(", ", counts.Select(kind => $"{kind.Value} {kind.Key}"))}";
            })
            .Order(StringComparer.Ordinal);

    private static bool IsSignIn(EventRecord one) => one.Type == nameof(SignInCodeIssued) || Letter(one) == SignInCode;

    private static string Kind(EventRecord one) => Letter(one) is { } letter ? $"letter {letter}" : one.Type;

    private static string? Letter(EventRecord one) => one.Type == nameof(LetterSent) ? one.Data["kind"]!.GetValue<string>() : null;

    private static EventRecord Event(JsonObject line)
    {
        line.Remove("kind");
        return EventRecord.FromJson(line);
    }

    private static string MessageId(string file)
    {
        using var message = MimeMessage.Load(file);
        return message.MessageId!;
    }
}
