using Chuyi.Functions.Submission;

namespace Chuyi.Rehearsals.Submission;

/// <content>Documents that are sent in blocks.</content>
internal sealed partial class Applicant
{
    /// <summary>Sends a document block by block, as the page does, all but those that are there.</summary>
    public async Task<(string Document, UploadClaim Claim)> Send(byte[] content, string kind = "form")
    {
        var claim = Claim(content, kind) with { Sha256 = null };
        var (document, address) = await BeginUpload(claim);
        var hashes = new List<string>();
        foreach (var block in content.Chunk(UploadBlocks.Length))
        {
            var hash = Hash(block);
            if (!hashes.Contains(hash))
                await Put(
                    new($"{address}&comp=block&blockid={Uri.EscapeDataString(Convert.ToBase64String(Convert.FromHexString(hash)))}"),
                    block
                );
            hashes.Add(hash);
        }
        return (document, claim with { Blocks = hashes });
    }
}
