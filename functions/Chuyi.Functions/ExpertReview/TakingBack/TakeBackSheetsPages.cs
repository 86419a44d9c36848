using Chuyi.Functions.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace Chuyi.Functions.ExpertReview;

/// <summary>A signature is taken back by its expert.</summary>
public sealed class TakeBackSheetsPages(ActIntake intake)
{
    [Function("TakeBackSheets"), Audience(Audience.LinkHolder, Case = "duty")]
    public Task<IResult> TakeBack(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "duties/{duty}/take-back")] HttpRequest request,
        string duty,
        [DurableClient] DurableTaskClient client
    ) => intake.Take<DutyState>(request, client, duty, (_, _) => new TakeBackSheets(), "/duties/" + duty);
}
