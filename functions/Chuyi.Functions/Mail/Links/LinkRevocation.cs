using Chuyi.Functions.Cases;
using Chuyi.Functions.ExpertReview;
using Chuyi.History.Events;

namespace Chuyi.Functions.Mail;

/// <summary>Whether the office has revoked a link: all that were sent before are dead, and what it sends after that is alive.</summary>
public static class LinkRevocation
{
    /// <summary>When it was, or null.</summary>
    /// <param name="past">The events of the link's case.</param>
    /// <param name="link">The hash of the link.</param>
    public static DateTimeOffset? Of(IReadOnlyList<EventRecord> past, string link)
    {
        if (past.LastOrDefault(one => one.Type == nameof(LinksRevoked)) is not { } revoked)
            return null;
        var isLater = past.Any(one =>
            one.Seq > revoked.Seq && one.Type == nameof(LetterSent) && FactFormat.Read(one) is LetterSent { Link: { } hash } && hash == link
        );
        return isLater ? null : revoked.At;
    }

    /// <summary>As its holder reads it: a new one is for the office to send.</summary>
    public static Sentence Why { get; } =
        new(
            "该链接已由经办部门撤销。如仍需办理，请联系经办部门重新发送。",
            "The office has revoked this link. Please ask the office to send you another."
        );
}
