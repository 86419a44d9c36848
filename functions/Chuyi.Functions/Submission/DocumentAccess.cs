using Chuyi.Functions.Applications;
using Chuyi.Functions.History;
using Chuyi.Functions.Web;
using Microsoft.AspNetCore.Http;

namespace Chuyi.Functions.Submission;

/// <summary>The way to a sealed document for whoever may read it: the look is noted, and leads to an address of five minutes.</summary>
public sealed class DocumentAccess(AccessLog access, DossierVault vault)
{
    /// <param name="case">Whose document it is.</param>
    /// <param name="shownAs">The document under another name, where its own is not for this reader.</param>
    public async Task<IResult> Open(
        HttpRequest request,
        string @case,
        SealedDocument document,
        CancellationToken cancellation,
        SealedDocument? shownAs = null
    )
    {
        await access.Note(@case, request.Caller().Actor, document, cancellation);
        return Results.Redirect((await vault.ReadAddress(@case, shownAs ?? document, cancellation)).AbsoluteUri);
    }
}
