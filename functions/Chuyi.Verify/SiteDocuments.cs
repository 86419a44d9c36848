using System.Net;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using Chuyi.History.Events;

namespace Chuyi.Verify;

/// <summary>
/// The sealed documents of a site, each read whole and held against its event, as an auditor: the page for auditors gives the code
/// by which it is asked. The history that says what was sealed is exported and verified first.
/// </summary>
internal sealed class SiteDocuments(Uri site, string code) : IDisposable
{
    private const string Ndjson = "application/x-ndjson",
        Cookie = "chuyi-session";

    private readonly HttpClient http = new(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false })
    {
        Timeout = Timeout.InfiniteTimeSpan,
    };

    public void Dispose() => http.Dispose();

    /// <summary>The whole history, in a file that is gone once it is closed.</summary>
    public async Task<FileStream> ExportAsync(CancellationToken cancellation)
    {
        using var answer = await AskAsync("/history/export", cancellation);
        if (answer.StatusCode != HttpStatusCode.OK || answer.Content.Headers.ContentType?.MediaType != Ndjson)
            throw new HttpRequestException("The code is not good, or no longer: take another from the page for auditors.");
        var file = new FileStream(
            Path.GetTempFileName(),
            FileMode.Create,
            FileAccess.ReadWrite,
            FileShare.None,
            1 << 16,
            FileOptions.DeleteOnClose | FileOptions.Asynchronous
        );
        await answer.Content.CopyToAsync(file, cancellation);
        file.Position = 0;
        return file;
    }

    /// <summary>Reads every document that an export names.</summary>
    /// <returns>Whether each is what was sealed.</returns>
    public async Task<bool> SayAsync(Stream export, TextWriter output, CancellationToken cancellation)
    {
        export.Position = 0;
        var (read, forms, wrong, seen) = (0, 0, 0, new HashSet<string>(StringComparer.Ordinal));
        using var lines = new StreamReader(export, leaveOpen: true);
        while (await lines.ReadLineAsync(cancellation) is { } line)
            foreach (var document in Documents(line).Where(one => seen.Add(one.Path)))
            {
                (read, forms) = document.IsForm ? (read, forms + 1) : (read + 1, forms);
                if (await FaultAsync(document, cancellation) is not { } fault)
                    continue;
                wrong++;
                await Telling.ListAsync(output, $"✗ {document.Case} {Telling.Plain(document.FileName)} {document.Sha256}", [fault]);
            }
        await Telling.SayAsync(output, wrong == 0 ? Whole(read) : Differ(read + forms, wrong));
        if (forms > 0)
            await Telling.SayAsync(output, Forms(forms));
        return wrong == 0;
    }

    private static Sentence Whole(int read) =>
        new($"共读取 {read} 份封存的材料，均与历史所载一致。", $"Sealed documents read: {read}. Each is what the history says.");

    private static Sentence Differ(int read, int wrong) =>
        new(
            $"共核对 {read} 份封存的材料，其中 {wrong} 份与历史所载不符。",
            $"Sealed documents held against the history: {read}. Not what it says: {wrong}."
        );

    private static Sentence Forms(int forms) =>
        new(
            $"其中申报表 {forms} 份载有联系方式，不向审计人员提供，其哈希由网站读取后给出，未在此自行计算。",
            $"Forms: {forms}. They say how people are reached and are not given to auditors: "
                + "the site read them and told their hashes, which were not computed here."
        );

    // The lines were verified: those of events are events.
    private static IEnumerable<SealedCopy> Documents(string line)
    {
        if (JsonNode.Parse(line) is not JsonObject json || json["kind"]?.GetValue<string>() != "event")
            return [];
        json.Remove("kind");
        return SealedCopy.Of(EventRecord.FromJson(json));
    }

    private async Task<Sentence?> FaultAsync(SealedCopy document, CancellationToken cancellation)
    {
        using var found = await AskAsync(document.Path, cancellation);
        if (found.StatusCode == HttpStatusCode.NotFound)
            return Missing;
        if (document.IsForm && found.StatusCode == HttpStatusCode.OK)
            return Told(await found.Content.ReadAsStringAsync(cancellation)) is { } told
                ? Compare(document, SealedCopy.BytesOf(told), SealedCopy.HashOf(told))
                : throw new HttpRequestException("It does not tell what it has of a form.");
        // Storage is told nothing of who asks: the address is good by itself.
        if (found.Headers.Location is not { IsAbsoluteUri: true } place)
            throw new HttpRequestException("The code is no longer good: take another from the page for auditors.");
        using var answer = await http.GetAsync(place, HttpCompletionOption.ResponseHeadersRead, cancellation);
        if (answer.StatusCode == HttpStatusCode.NotFound)
            return Missing;
        await using var content = await answer.EnsureSuccessStatusCode().Content.ReadAsStreamAsync(cancellation);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var (buffer, bytes) = (new byte[1 << 17], 0L);
        while (await content.ReadAsync(buffer, cancellation) is > 0 and var some)
        {
            hash.AppendData(buffer, 0, some);
            bytes += some;
        }
        return Compare(document, bytes, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    private static Sentence? Compare(SealedCopy document, long bytes, string sha256) =>
        bytes != document.Bytes ? new("长度不符。", "It has another length.")
        : sha256 != document.Sha256 ? new("内容不符。", "It has other content.")
        : null;

    private static JsonObject? Told(string answer)
    {
        try
        {
            return JsonNode.Parse(answer) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static Sentence Missing { get; } = new("缺失。", "It is not there.");

    private async Task<HttpResponseMessage> AskAsync(string path, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(site, path));
        // Where a site is reached over https its cookie has another name.
        request.Headers.Add("Cookie", $"{Cookie}={code}; __Host-{Cookie}={code}");
        return await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
    }
}
