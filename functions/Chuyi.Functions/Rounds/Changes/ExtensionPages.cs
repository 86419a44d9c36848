using Chuyi.Functions.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace Chuyi.Functions.Rounds;

/// <summary>The office puts off the deadline of a call.</summary>
public sealed class ExtensionPages(ActIntake intake)
{
    [Function("ExtendDeadline"), Audience(Audience.Office)]
    public Task<IResult> Extend(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "office/rounds/{round}/deadline")] HttpRequest request,
        string round,
        [DurableClient] DurableTaskClient client
    ) => intake.Take<RoundState>(request, client, round, (fields, _) => ExtensionForm.Read(fields), "/office/rounds/" + round);
}
