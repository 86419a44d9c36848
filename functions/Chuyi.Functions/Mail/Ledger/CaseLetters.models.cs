using Chuyi.Functions.Cases;
using Chuyi.Functions.Web;
using Chuyi.History.Events;

namespace Chuyi.Functions.Mail;

/// <summary>The letters of one case, the latest first.</summary>
public sealed record CaseLettersModel
{
    public required CaseId Case { get; init; }

    /// <summary>What people call the case.</summary>
    public required Sentence Name { get; init; }

    /// <summary>Where the case itself is shown.</summary>
    public required string Address { get; init; }

    public required IReadOnlyList<LetterRow> Rows { get; init; }

    public required DateTimeOffset Now { get; init; }

    public required PagePlace Place { get; init; }

    public required IReadOnlyList<ReceivedAct> Untaken { get; init; }

    public required IReadOnlyList<EventRecord> Events { get; init; }
}
