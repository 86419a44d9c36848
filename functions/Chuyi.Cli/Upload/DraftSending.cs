using System.Net;
using System.Net.Http.Json;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Submission;

namespace Chuyi.Cli.Upload;

/// <summary>Sends documents to one draft, one after the other, and has each sealed.</summary>
internal sealed class DraftSending(DraftAddress draft, string code, TextWriter output) : IDisposable
{
    private readonly HttpClient http = new() { Timeout = TimeSpan.FromMinutes(10) };

    public void Dispose() => http.Dispose();

    /// <returns>Why it was refused, or null.</returns>
    public async Task<Sentence?> SendAsync(string path, string part, CancellationToken cancellation)
    {
        var file = new FileInfo(path);
        // As a browser says it: what was begun on the page goes on here.
        var stamp = new DateTimeOffset(file.LastWriteTimeUtc).ToUnixTimeMilliseconds();
        var claim = new UploadClaim(part, file.Name, file.Length, null) { Stamp = stamp };
        using var blocks = new BlockReader(path);
        var sent = file.Length > UploadBlocks.Length ? BlocksAsync(claim, blocks, cancellation) : WholeAsync(claim, blocks, cancellation);
        var (document, sealing, refusal) = await sent;
        if (refusal is not null)
            return refusal;
        while (true)
        {
            var (answer, why) = await AskAsync<SealingAnswer>($"{document}/seal", sealing, cancellation);
            if (why is not null)
                return why;
            if (answer is null)
                break;
            await Task.Delay(TimeSpan.FromSeconds(1), cancellation);
        }
        await output.WriteLineAsync($"{file.Name}：已上传。 Uploaded.");
        return null;
    }

    private async Task<(string Document, UploadClaim Claim, Sentence? Refusal)> BlocksAsync(
        UploadClaim claim,
        BlockReader blocks,
        CancellationToken cancellation
    )
    {
        var (ticket, refusal) = await AskAsync<UploadTicket>("", claim, cancellation);
        if (ticket is null)
            return ("", claim, refusal);
        var (there, hashes, sent) = (ticket.There!.ToHashSet(StringComparer.Ordinal), new List<string>(), 0);
        async Task<Uri?> Anew() => (await AskAsync<UploadTicket>("", claim, cancellation)).Answer?.UploadUrl;
        var storage = new BlockSending(http, ticket.UploadUrl, Anew);
        while (await blocks.Next() is { } block)
        {
            hashes.Add(block.Hash);
            if (!there.Add(block.Hash))
                continue;
            await storage.SendAsync(block, cancellation);
            sent++;
        }
        await output.WriteLineAsync(
            $"{claim.FileName}：共 {hashes.Count} 块，发送 {sent} 块。 {hashes.Count} blocks, {sent} of them sent."
        );
        return (ticket.Document, claim with { Blocks = hashes }, null);
    }

    private async Task<(string Document, UploadClaim Claim, Sentence? Refusal)> WholeAsync(
        UploadClaim claim,
        BlockReader blocks,
        CancellationToken cancellation
    )
    {
        var block = await blocks.Next() ?? new([], "");
        claim = claim with { Sha256 = block.Hash };
        var (ticket, refusal) = await AskAsync<UploadTicket>("", claim, cancellation);
        if (ticket is null)
            return ("", claim, refusal);
        using var body = new ByteArrayContent(block.Bytes);
        body.Headers.Add("x-ms-blob-type", "BlockBlob");
        using var answer = await http.PutAsync(ticket.UploadUrl, body, cancellation);
        answer.EnsureSuccessStatusCode();
        return (ticket.Document, claim, null);
    }

    /// <returns>
    /// What it answers, of one that goes on; nothing of one that is done; or why it was refused. What is asked twice begins nothing anew.
    /// </returns>
    private async Task<(T? Answer, Sentence? Refusal)> AskAsync<T>(string what, UploadClaim claim, CancellationToken cancellation)
        where T : class
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri($"{draft.Documents}/{what}".TrimEnd('/')))
        {
            Content = JsonContent.Create(claim, options: Json.Options),
        };
        request.Headers.Add("X-Chuyi", "1");
        request.Headers.Add(UploadCode.Header, code);
        using var answer = await http.SendAsync(request, cancellation);
        if (answer.StatusCode == HttpStatusCode.Unauthorized)
            return (null, NoCode);
        if (answer.IsSuccessStatusCode)
            return typeof(T) == typeof(SealingAnswer) && answer.StatusCode == HttpStatusCode.OK
                ? (null, null)
                : (await answer.Content.ReadFromJsonAsync<T>(Json.Options, cancellation), null);
        if (answer.Content.Headers.ContentType?.MediaType != "application/problem+json")
            throw new HttpRequestException($"{(int)answer.StatusCode} {answer.ReasonPhrase}.");
        var told = await answer.Content.ReadFromJsonAsync<Told>(Json.Options, cancellation);
        return (null, told is { Zh: { } zh, En: { } en } ? new(zh, en) : throw new HttpRequestException(told?.Title ?? "?"));
    }

    private static Sentence NoCode { get; } =
        new(
            "上传码无效、已过期，或不是这份草稿的。请在草稿页面重新取得。",
            "The code is not good, no longer, or of another draft. Take another on the page of the draft."
        );

    private sealed record Told(string? Zh, string? En, string? Title);
}
