using Chuyi.Functions.Cases;
using Chuyi.Functions.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace Chuyi.Functions.Units;

/// <summary>The units on file as the office looks for them: by any name, by type, by prefecture.</summary>
public sealed class UnitListPages(UnitRegister units, EventStore events, Forms forms, ActIntake intake)
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

    [Function("AddUnit"), Audience(Audience.Office)]
    public async Task<IResult> Add(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "office/units")] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation
    )
    {
        var posted = await forms.Read(request);
        if (posted.IsRefused)
            return Answers.Refuse(request, posted.Refusal);
        var fields = posted.Value.Fields;
        var read = UnitForm.Read(fields, await units.Now(cancellation));
        var view = await events.Recorded<UnitRegisterState>(CaseId.Units, cancellation);
        // What this very form has added is not taken for a name that another unit has.
        if (read.IsRefused)
            return Answers.Refuse(request, view.Knows(posted.Value.Id) ? ActIntake.Twice : read.Refusal);
        var opened = await intake.Open<UnitRegisterState>(
            request,
            client,
            ClaimedForm.OfAddress(posted.Value),
            CaseId.Units,
            new AddUnit(UnitForm.EditionOf(fields), read.Value),
            ActIntake.Telling(Path, CaseId.Units),
            view: view
        );
        return opened.Answer;
    }
}
