using Chuyi.Functions.Cases;
using Chuyi.Functions.ExpertReview;
using Chuyi.Functions.People;

namespace Chuyi.Functions.Mail;

/// <summary>What is open to somebody and ends with facts: doing it twice is doing it once.</summary>
public sealed class Endings(SessionStore sessions, SheetDrafts sheets)
{
    /// <summary>No request where nothing ends.</summary>
    /// <param name="facts">What is recorded of the case.</param>
    /// <param name="closes">For what nothing that is typed is kept any more.</param>
    public async Task End(CaseId @case, IEnumerable<Fact> facts, IReadOnlyList<string> closes)
    {
        if (facts.Any(fact => fact is LinksRevoked))
            await sessions.EndAll(@case);
        await sheets.Close(@case, closes);
    }
}
