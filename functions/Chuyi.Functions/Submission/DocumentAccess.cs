using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;
using Chuyi.Functions.History;
using Chuyi.Functions.Web;
using Microsoft.AspNetCore.Http;

namespace Chuyi.Functions.Submission;

/// <summary>
/// The way to sealed documents for whoever may read them. A look at one is noted, and leads to an address of five minutes;
/// all of them at once go through the service, a buffer at a time.
/// </summary>
public sealed class DocumentAccess(AccessLog access, DossierVault vault, DossierZip zip)
{
    /// <param name="case">Whose document it is.</param>
    /// <param name="called">What people call that case, or null.</param>
    /// <param name="shownAs">The document under another name, where its own is not for this reader.</param>
    public async Task<IResult> Open(
        HttpRequest request,
        string @case,
        CaseName? called,
        SealedDocument document,
        CancellationToken cancellation,
        SealedDocument? shownAs = null
    )
    {
        await access.Note(@case, request.Caller().ActorKey, document, cancellation, called);
        return Results.Redirect((await vault.ReadAddress(@case, shownAs ?? document, cancellation)).AbsoluteUri);
    }

    /// <summary>All documents of a dossier as one ZIP. Each of them is looked at, whatever arrives of it.</summary>
    /// <param name="documents">What is in it, as they were sealed.</param>
    /// <param name="packed">The same, and what goes with them, as its reader sees them.</param>
    /// <param name="name">The ZIP's name.</param>
    /// <param name="at">The time that its files bear.</param>
    public async Task<IResult> Download(
        HttpRequest request,
        string @case,
        CaseName? called,
        IReadOnlyList<SealedDocument> documents,
        IReadOnlyList<PackedFile> packed,
        string name,
        DateTimeOffset at
    )
    {
        var gone = request.HttpContext.RequestAborted;
        await access.Note(@case, request.Caller().ActorKey, documents, gone, called);
        return Results.Stream(output => zip.Write(output, @case, packed, at, gone), "application/zip", name + ".zip");
    }
}
