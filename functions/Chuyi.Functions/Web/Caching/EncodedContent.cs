using System.IO.Compression;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Chuyi.Functions.Web;

/// <summary>
/// Bytes that are the same for many, as they are and compressed. Nothing else is compressed: from the length of a page that
/// repeats a part of its address beside what only its reader may know, a stranger could guess the latter (BREACH).
/// </summary>
public sealed class EncodedContent : IResult
{
    private readonly string type;
    private readonly byte[] plain,
        gzip,
        brotli;

    /// <param name="type">The content type.</param>
    /// <param name="content">The bytes.</param>
    public EncodedContent(string type, byte[] content)
    {
        this.type = type;
        plain = content;
        gzip = Compressed(packed => new GZipStream(packed, CompressionLevel.Optimal));
        brotli = Compressed(packed => new BrotliStream(packed, CompressionLevel.Optimal));
    }

    /// <summary>What it takes in memory, in bytes.</summary>
    public long Size => plain.LongLength + gzip.Length + brotli.Length;

    /// <summary>Answers with what the caller can read that is shortest.</summary>
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        var (encoding, content) = For(httpContext.Request);
        response.ContentType = type;
        response.Headers.ContentEncoding = encoding;
        response.Headers.Append(HeaderNames.Vary, HeaderNames.AcceptEncoding);
        response.ContentLength = content.Length;
        if (!HttpMethods.IsHead(httpContext.Request.Method))
            await response.Body.WriteAsync(content, httpContext.RequestAborted);
    }

    private (string? Encoding, byte[] Content) For(HttpRequest request)
    {
        var accepted = request.Headers.AcceptEncoding;
        if (accepted.Count == 0 || !StringWithQualityHeaderValue.TryParseList(accepted, out var named))
            return (null, plain);
        bool Takes(string encoding) =>
            named.Any(one => one.Value.Equals(encoding, StringComparison.OrdinalIgnoreCase) && one.Quality is null or > 0);
        return Takes("br") ? ("br", brotli)
            : Takes("gzip") ? ("gzip", gzip)
            : (null, plain);
    }

    private byte[] Compressed(Func<Stream, Stream> compress)
    {
        using var packed = new MemoryStream();
        using (var packing = compress(packed))
            packing.Write(plain);
        return packed.ToArray();
    }
}
