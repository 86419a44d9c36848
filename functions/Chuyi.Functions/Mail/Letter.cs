using Chuyi.Functions.Cases;
using Chuyi.Functions.Storage;
using Chuyi.History.Events;

namespace Chuyi.Functions.Mail;

/// <summary>A letter that follows from a fact. It names whom it is for; the address is looked up when it is sent.</summary>
/// <param name="Kind">A stable word, part of the Message-ID.</param>
/// <param name="To">Whom it is for.</param>
/// <param name="Subject">The subject.</param>
/// <param name="Body">The text.</param>
public sealed record Letter(string Kind, Recipient To, Sentence Subject, Sentence Body)
{
    /// <summary>The last day for what it asks, or null.</summary>
    public DateOnly? Due { get; init; }

    /// <summary>What its reader can do who does not agree, or null.</summary>
    public Sentence? Recourse { get; init; }

    /// <summary>When it was sent first, or was to be, where it is sent once more; else null.</summary>
    public DateTimeOffset? FirstAt { get; init; }

    /// <summary>The page where anybody finds it who has an account; null for where the case is found by who has signed in.</summary>
    public string? Page { get; init; }

    /// <summary>The public page of a round, for those who have no account and nothing left to do.</summary>
    public static string PageOf(string round) => $"/rounds/{round}";

    /// <summary>The task it opens, or null.</summary>
    public LinkTask? Link { get; init; }

    /// <summary>What is there to be compared, and not read: it stands beneath text and link, or null.</summary>
    public Sentence? Beneath { get; init; }

    /// <summary>The type of the fact that it confirms, whose hash stands beneath it as it is sent; null where it confirms none.</summary>
    public string? Confirms { get; init; }

    /// <summary>
    /// The name of the one-time code that stands in the text at <see cref="CodePlace"/>, or null. The code itself is in no
    /// history.
    /// </summary>
    public string? Code { get; init; }

    /// <summary>How many digits that code has.</summary>
    public int CodeDigits { get; init; } = Keys.CodeDigits;

    /// <summary>Until when that code is good.</summary>
    public DateTimeOffset? CodeUntil { get; init; }

    /// <summary>Where the code goes in the text.</summary>
    public const string CodePlace = "{code}";

    /// <summary>
    /// By what a one-time code is kept and made: a print of the request it answers. The history tells this alone. The request
    /// itself only the page knows on which the code is entered: who reads the history can enter none, nor use up the tries.
    /// </summary>
    public static string CodeName(string ask) => Keys.Hash("sign-in/" + ask);

    /// <summary>
    /// What a sign-in code is made of: the account too. Who asks for two accounts with one form must not read the code of one
    /// in the letter of the other.
    /// </summary>
    public static string CodeOf(string account, string name) => $"sign-in/{name}/{account}";

    /// <summary>Where the service's public address goes in the text.</summary>
    public const string Site = "{site}";

    /// <summary>The letter with the hash of the event that it confirms, where that is among these.</summary>
    public Letter Confirming(IReadOnlyList<EventRecord> events) =>
        Confirms is { } fact && events.LastOrDefault(one => one.Type == fact) is { } confirmed
            ? this with
            {
                Beneath = new(
                    $"校验信息：第 {confirmed.Seq} 号事件，哈希 {confirmed.Hash}",
                    $"Checksum of event {confirmed.Seq}: {confirmed.Hash}"
                ),
            }
            : this;
}
