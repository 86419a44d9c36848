using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;
using Chuyi.Functions.People;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Ranking;
using Chuyi.Functions.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace Chuyi.Functions.Rounds;

/// <summary>The office confirms a list (审定), as it stands or with one application moved.</summary>
public sealed class ConfirmationPages(RankedLists lists, ActIntake intake, Calendar calendar, TimeProvider clock)
{
    [Function("ConfirmList"), Audience(Audience.Office)]
    public Task<IResult> Confirm(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "office/rounds/{round}/confirm")] HttpRequest request,
        string round,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation
    ) =>
        intake.Take<RoundState>(
            request,
            client,
            round,
            async (fields, view) =>
            {
                RankedItem? moved = null;
                if ((Forms.Text(fields["from"]) ?? Forms.Text(fields["rank"])) is not null && view.State.ListHash is { } list)
                {
                    var found = (await lists.Read(list)).At(Forms.Whole(fields["from"]));
                    if (found.IsRefused)
                        return found.Refusal;
                    moved = found.Value;
                }
                var act = new ConfirmList
                {
                    ListHash = fields["list"].ToString(),
                    Application = moved?.Application,
                    UnitName = moved?.HolderName(),
                    Rank = Forms.Whole(fields["rank"]),
                    Reason = Forms.Text(fields["reason"]),
                };
                var now = clock.GetUtcNow();
                return RoundRules.WhyNotPutOnNotice(view.State, act, await calendar.At(now, cancellation), now) is { } refusal
                    ? refusal
                    : act;
            },
            "/office/rounds/" + round
        );
}
