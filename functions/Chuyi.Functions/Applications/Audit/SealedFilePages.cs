using Chuyi.Functions.Cases;
using Chuyi.Functions.People;
using Chuyi.Functions.Storage;
using Chuyi.Functions.Submission;
using Chuyi.Functions.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Chuyi.Functions.Applications;

/// <summary>
/// What was ever sealed of a case, by its hash: also what was replaced, and what was taken back and not submitted anew. By this
/// <c>chuyi verify --documents</c> holds it against the history.
/// </summary>
public sealed class SealedFilePages(EventStore events, DraftStore drafts, DocumentAccess documents, StoredFiles stored, Processes processes)
{
    /// <summary>
    /// Leads to a document, and notes the look. In the answers to a form stands how people are reached, which is not for auditors:
    /// of these it tells what hash and length they have now, and nobody has looked at them.
    /// </summary>
    [Function("SealedFile"), Audience(Audience.Readers)]
    public async Task<IResult> Find(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "documents/{id}/sealed/{sha256}")] HttpRequest request,
        string id,
        string sha256,
        CancellationToken cancellation
    )
    {
        if (!CaseId.TryParse(id, out var @case) || !SealedFile.Kinds.Contains(@case.Kind))
            return Answers.Missing(request);
        if (request.Caller().Role == Role.Applicant && await drafts.Find(request.Unit(), id, cancellation) is null)
            return Answers.Missing(request);
        var past = await events.Events(@case, cancellation);
        var sealedFiles = SealedFile.Of(past);
        if (sealedFiles.FirstOrDefault(one => one.Sha256 == sha256) is not { } file)
            return Answers.Missing(request);
        if (file.Document is { } document)
            return await documents.Open(request, id, processes.Of(@case).Summary(past)?.Name, document, cancellation);
        return await stored.Measure(file, cancellation) is { } now ? Results.Json(now, Json.Options) : Answers.Missing(request);
    }
}
