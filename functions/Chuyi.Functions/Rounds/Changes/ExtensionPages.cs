using Chuyi.Functions.Cases;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace Chuyi.Functions.Rounds;

/// <summary>The office puts off the deadline of a call.</summary>
public sealed class ExtensionPages(ActIntake intake, Calendar calendar, TimeProvider clock)
{
    [Function("ExtendDeadline"), Audience(Audience.Office)]
    public Task<IResult> Extend(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "office/rounds/{round}/deadline")] HttpRequest request,
        string round,
        [DurableClient] DurableTaskClient client
    ) =>
        intake.Take<RoundState>(
            request,
            client,
            round,
            async (fields, view) =>
                ExtensionForm.Read(fields, view.State.Extension) is var read
                && read.Value is ExtendDeadline later
                && view.State.Opening is { } call
                    ? await Asked(fields, view.State, call, later.Terms) is { } asks
                        ? asks
                        : read
                    : read,
            "/office/rounds/" + round
        );

    // As a round that is opened asks. Whoever confirms it reads what was proposed.
    private async Task<Refusal?> Asked(IFormCollection fields, RoundState state, RoundCall call, ExtensionTerms terms)
    {
        if (!ExtensionRules.IsProposed(state, call, terms) || ExtensionForm.ConfirmsYear(fields))
            return null;
        var now = clock.GetUtcNow();
        var later = call with
        {
            Deadline = terms.Deadline,
            RandomSource = call.RandomSource with { Day = terms.Day ?? call.RandomSource.Day },
        };
        var known = await calendar.Between(BeijingTime.DayOf(now), RoundDeadlines.LastLookedUp(later, now), CancellationToken.None);
        return RoundDeadlines.UnknownYear(later, known, now) is { } year ? ExtensionForm.NoYear(year) : null;
    }
}
