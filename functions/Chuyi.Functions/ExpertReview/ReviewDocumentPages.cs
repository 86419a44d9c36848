using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Submission;
using Chuyi.Functions.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Chuyi.Functions.ExpertReview;

/// <summary>The documents that an expert reads behind the link, one by one or all of an application.</summary>
public sealed class ReviewDocumentPages(EventStore events, ReviewedApplications applications, DocumentAccess documents)
{
    [Function("ReviewDocument"), Audience(Audience.LinkHolder, Case = "duty")]
    public async Task<IResult> Document(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "duties/{duty}/documents/{item}/{document}")] HttpRequest request,
        string duty,
        string item,
        string document,
        CancellationToken cancellation
    )
    {
        var state = await events.State<DutyState>(duty, cancellation);
        var application = DutyRules.MayRead(state, item) ? await applications.Find(item, cancellation) : ApplicationState.Empty;
        var all = application.Documents;
        if (all.FirstOrDefault(d => d.Id == document) is not { } found)
            return Answers.Missing(request);
        var hidden = state.Invitation is { Numbers: { IsBlind: true } numbers } ? ShownItem.Hidden(found, all, numbers.Parts) : null;
        return await documents.Open(request, item, application.Called, found, cancellation, shownAs: hidden);
    }

    [Function("ReviewDossier"), Audience(Audience.LinkHolder, Case = "duty")]
    public async Task<IResult> Dossier(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "duties/{duty}/items/{item}/dossier")] HttpRequest request,
        string duty,
        string item,
        CancellationToken cancellation
    )
    {
        var state = await events.State<DutyState>(duty, cancellation);
        if (!DutyRules.MayRead(state, item) || await applications.Find(item, cancellation) is not { Submission: not null } application)
            return Answers.Missing(request);
        var (all, numbers) = (application.Documents, state.Invitation!.Numbers);
        return await documents.Download(
            request,
            item,
            application.Called,
            all,
            DossierPacking.Of([.. all.Select(one => numbers.IsBlind ? ShownItem.Hidden(one, all, numbers.Parts) : one)], numbers.Parts),
            $"dossier-{DutyWords.Place(state, item)}",
            // When it was sent may be known of somebody.
            numbers.IsBlind
                ? state.At
                : application.SubmittedAt
        );
    }
}
