using Chuyi.Functions.Applications;
using Chuyi.Functions.Designation;
using Chuyi.Functions.ExpertReview;
using Chuyi.Functions.Mail;
using Chuyi.Functions.SignOff;

namespace Chuyi.Functions.Ranking;

/// <summary>
/// What has followed so far from an announcement, or from the end of a round, counted over the types of the round's events,
/// in any order: what became of each application, each certificate, and the letters that bring the word.
/// </summary>
public sealed class OutcomeCount
{
    // By then the sweeps have seen to whatever broke off.
    private static readonly TimeSpan Shortest = TimeSpan.FromHours(1);
    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    private readonly HashSet<string> designated = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> refused = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> certified = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> ended = new(StringComparer.Ordinal);
    private readonly HashSet<string> left = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> letters = new(StringComparer.Ordinal);

    /// <summary>How long to rest before looking the next time.</summary>
    public static TimeSpan Rest(int looks) => looks > 4 ? Longest : Shortest * (1 << looks);

    /// <summary>Counts an event.</summary>
    public void Add(string @case, int seq, string type)
    {
        if (type == nameof(Designated))
            designated.Add(@case);
        else if (type == nameof(NotDesignated))
            refused[@case] = seq;
        else if (type == nameof(CertificateIssued))
            certified[@case] = seq;
        else if (type is nameof(DutyReleased) or nameof(SignatureSuperseded))
            ended[@case] = seq;
        else if (type is nameof(InvitationDeclined) or nameof(SignatureReturned))
            left.Add(@case);
        else if (type is nameof(LetterSent) or nameof(LetterNotSent))
            letters[@case] = Math.Max(seq, letters.GetValueOrDefault(@case));
    }

    /// <summary>Whether every item of the list has its outcome, and nothing more follows from any.</summary>
    public bool AreThoseOf(RankedList list) =>
        designated.Count == list.Proposed.Count
        && certified.Count == list.Proposed.Count
        && refused.Count == list.Items.Count(i => !i.Struck) - list.Proposed.Count
        && refused.All(IsTold)
        && certified.All(IsTold);

    /// <summary>
    /// Whether whoever had a part in a round when it ended has been told: applications beneath what was proposed, experts and
    /// departments. Who left by themselves meanwhile have nothing to hear.
    /// </summary>
    public bool AreThoseOfTheEnd(RankedList list, IReadOnlyList<string> cases) =>
        refused.Count == list.Items.Count(i => !i.Struck)
        && refused.All(IsTold)
        && cases.All(one => left.Contains(one) || (ended.TryGetValue(one, out var seq) && IsTold(new(one, seq))));

    // A letter that could not be delivered is told of too.
    private bool IsTold(KeyValuePair<string, int> ended) => letters.GetValueOrDefault(ended.Key) > ended.Value;
}
