using Chuyi.Functions.Cases;
using Chuyi.Functions.History;
using Chuyi.Functions.People;
using Chuyi.Functions.Submission;
using Chuyi.Functions.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Chuyi.Functions.Applications;

/// <summary>A dossier as one file, for whom its documents are shown to.</summary>
public sealed class DossierPages(EventStore events, DraftStore drafts, DocumentAccess documents, FormLooks looks)
{
    /// <summary>Where the dossier of an application is downloaded.</summary>
    public static string Address(string application) => $"/applications/{application}/dossier";

    [Function("Dossier"), Audience(Audience.Readers)]
    public async Task<IResult> Download(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "applications/{id}/dossier")] HttpRequest request,
        string id,
        CancellationToken cancellation
    )
    {
        var role = request.Caller().Role;
        if (role == Role.Applicant && await drafts.Find(request.Unit(), id, cancellation) is null)
            return Answers.Missing(request);
        var state = await events.State<ApplicationState>(id, cancellation);
        if (state.Submission is null)
            return Answers.Missing(request);
        await looks.Note(request, id, state, cancellation);
        return await documents.Download(
            request,
            id,
            state.Called,
            [.. state.AllDocuments],
            // In what was sealed of the form there is how people are reached, too.
            DossierPacking.Whole(state, withAnswers: AnswersReader.Of(role).SeesPeople),
            $"dossier-{state.Receipt}",
            state.WasSupplemented ? state.SupplementedAt : state.SubmittedAt
        );
    }
}
