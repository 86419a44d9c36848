using Chuyi.Functions.Units;
using Chuyi.Functions.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Chuyi.Functions.ExpertReview;

/// <summary>The experts of all rounds as the office looks for them.</summary>
public sealed class ExpertListPages(ExpertRegister experts, UnitRegister units)
{
    /// <summary>Where the list is.</summary>
    public const string Path = "/office/experts";

    [Function("OfficeExperts"), Audience(Audience.Office | Audience.Auditor)]
    public async Task<IResult> Show(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "office/experts")] HttpRequest request,
        CancellationToken cancellation
    ) =>
        Answers.Page<ExpertListPage, ExpertListModel>(
            request,
            new(ExpertQuery.Of(request.Query).In(await experts.Now(cancellation)), await units.Lately(cancellation))
        );
}
