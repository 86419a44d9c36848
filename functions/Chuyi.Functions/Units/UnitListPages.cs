using Chuyi.Functions.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Chuyi.Functions.Units;

/// <summary>The units on file as the office looks for them: by any name, by type, by prefecture.</summary>
public sealed class UnitListPages(UnitRegister units, ActIntake intake)
{
    /// <summary>Where the list is.</summary>
    public const string Path = "/office/units";

    [Function("OfficeUnits"), Audience(Audience.Office | Audience.Auditor)]
    public async Task<IResult> Show(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "office/units")] HttpRequest request,
        CancellationToken cancellation
    )
    {
        var known = await units.Now(cancellation);
        return Answers.Page<UnitListPage, UnitListModel>(
            request,
            new(UnitQuery.Of(request.Query).In(known), known, await intake.Told(request, cancellation))
        );
    }
}
