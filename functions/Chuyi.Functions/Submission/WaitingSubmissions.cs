using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;

namespace Chuyi.Functions.Submission;

/// <summary>
/// Submissions that were received and are not recorded yet, for whatever is to hold for all applications of a round: it must
/// not pass one over because its workflow is late.
/// </summary>
public sealed class WaitingSubmissions(Inbox inbox)
{
    /// <summary>Why nothing can be said of all applications of a round yet, or null.</summary>
    public async Task<Refusal?> WhyNotYet(string round)
    {
        var waiting = await inbox.All().CountAsync(one => one.Act is Submit submit && submit.Submission.Round == round);
        return waiting == 0
            ? null
            : new Refusal(
                "submissions-waiting",
                $"尚有 {waiting} 份申报正在记录，请稍后再试。",
                $"{waiting} submissions are still being recorded; please try again in a little while.",
                409
            );
    }
}
