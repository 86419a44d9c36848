using System.Net;
using System.Security.Cryptography;
using Chuyi.Cli.Demo.Browsing;
using Chuyi.Cli.Demo.Papers;

namespace Chuyi.Cli.Demo.Chapters;

/// <summary>Uploads a document as the script of the page does: claim, send straight to storage, have it sealed.</summary>
internal static class Uploading
{
    /// <summary>The parts of a dossier, in the order in which <see cref="DossierPapers"/> gives them.</summary>
    public static readonly IReadOnlyList<string> Kinds = ["form", "plan", "evidence", "declaration"];

    /// <summary>Uploads to the page's own address. Returns why it was refused, or null.</summary>
    public static async Task<string?> Send(Scene scene, Visitor visitor, WebPage page, string kind, Paper paper)
    {
        var box =
            page.First("[data-upload]")
            ?? throw new StoryBrokenException($"{page.Address.AbsolutePath} takes no documents. {page.Refusal}");
        var at = box.GetAttribute("data-upload")!;
        var claim = new
        {
            kind,
            fileName = paper.FileName,
            bytes = paper.Bytes.Length,
            sha256 = Convert.ToHexStringLower(SHA256.HashData(paper.Bytes)),
        };

        var (status, begun, _) = await visitor.Call(at, claim);
        if (status != HttpStatusCode.OK)
            return begun.GetProperty("title").GetString();
        var sent = await visitor.Put(new Uri(begun.GetProperty("uploadUrl").GetString()!), paper.Bytes, paper.ContentType);
        if (sent != HttpStatusCode.Created)
            throw new StoryBrokenException($"Storage answered {(int)sent} to {paper.FileName}.");
        scene.Tally.Upload(paper.Bytes.Length);

        var (sealing, answer, asked) = await visitor.Call($"{at}/{begun.GetProperty("document").GetString()}/seal", claim);
        // The first answer was lost, and what it said of the document with it: the upload was taken or refused, and is gone.
        if (asked > 1 && answer.TryGetProperty("code", out var code) && code.GetString() == "not-uploaded")
            return await Send(scene, visitor, page, kind, paper);
        if (sealing != HttpStatusCode.OK)
            return answer.GetProperty("title").GetString();
        scene.Tally.Sealed(paper.FileName);
        return null;
    }
}
