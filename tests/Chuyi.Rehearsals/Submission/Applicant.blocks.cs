using System.Net;
using System.Text;
using Chuyi.Functions.Submission;
using Xunit;

namespace Chuyi.Rehearsals.Submission;

/// <content>Documents that are sent in blocks.</content>
internal sealed partial class Applicant
{
    /// <summary>Sends a document block by block, as the page does, all but those that are there.</summary>
    public async Task<(string Document, UploadClaim Claim)> Send(byte[] content, string kind = "form")
    {
        var claim = Claim(content, kind) with { Sha256 = null };
        var (document, address) = await BeginUpload(claim);
        return (document, claim with { Blocks = await PutBlocks(address, content) });
    }

    /// <summary>Sends the blocks of a content straight to storage, without putting them together.</summary>
    public static async Task<IReadOnlyList<string>> PutBlocks(Uri address, byte[] content)
    {
        var hashes = new List<string>();
        foreach (var block in content.Chunk(UploadBlocks.Length))
        {
            var hash = Hash(block);
            if (!hashes.Contains(hash))
                Assert.Equal(
                    HttpStatusCode.Created,
                    await Put(new($"{address}&comp=block&blockid={Uri.EscapeDataString(NameOf(hash))}"), block)
                );
            hashes.Add(hash);
        }
        return hashes;
    }

    /// <summary>Puts blocks together as storage takes it from whoever has the address.</summary>
    public static Task<HttpStatusCode> Join(Uri address, IReadOnlyList<string> blocks)
    {
        var list = string.Concat(blocks.Select(hash => $"<Latest>{NameOf(hash)}</Latest>"));
        return Put(
            new(address + "&comp=blocklist"),
            Encoding.UTF8.GetBytes($"<?xml version=\"1.0\" encoding=\"utf-8\"?><BlockList>{list}</BlockList>")
        );
    }

    private static string NameOf(string hash) => Convert.ToBase64String(Convert.FromHexString(hash));
}
