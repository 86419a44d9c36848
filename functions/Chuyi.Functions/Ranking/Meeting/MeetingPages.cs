using Chuyi.Functions.Cases;
using Chuyi.Functions.People;
using Chuyi.Functions.Rounds;
using Chuyi.Functions.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace Chuyi.Functions.Ranking;

/// <summary>The office records the minutes of a panel meeting.</summary>
public sealed class MeetingPages(RankedLists lists, ActIntake intake)
{
    [Function("RecordMeeting"), Audience(Audience.Office)]
    public Task<IResult> Record(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "office/rounds/{round}/meeting")] HttpRequest request,
        string round,
        [DurableClient] DurableTaskClient client
    ) =>
        intake.Take<RoundState>(
            request,
            client,
            round,
            async (fields, view) =>
            {
                var read = MeetingForm.Read(fields, view.State.ListHash is { } list ? await lists.Read(list) : RankedList.Nothing);
                return read.IsRefused ? read.Refusal : new RecordMeeting(read.Value);
            },
            "/office/rounds/" + round
        );
}
