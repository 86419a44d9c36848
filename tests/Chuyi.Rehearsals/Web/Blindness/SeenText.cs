using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Chuyi.Rehearsals.Web;

/// <summary>All that an answer says: its headers and its body, whatever they are written in, and what is packed in it.</summary>
internal static partial class SeenText
{
    public static async Task<string> Of(HttpResponseMessage answer, CancellationToken cancellation)
    {
        var headers = answer.Headers.Concat(answer.Content.Headers).SelectMany(header => header.Value.Prepend(header.Key));
        var body = await answer.Content.ReadAsByteArrayAsync(cancellation);
        return string.Join('\n', headers.Append(Encoding.UTF8.GetString(body)).Concat(Packed(body)).Select(Plain));
    }

    /// <summary>As it is read: what stands for a letter in HTML, in JSON and in an address, within one also, is that letter.</summary>
    public static string Plain(string written)
    {
        var text = Escaped()
            .Replace(WebUtility.HtmlDecode(written), letter => ((char)Convert.ToInt32(letter.Groups[1].Value, 16)).ToString());
        return $"{text}\n{Uri.UnescapeDataString(Uri.UnescapeDataString(text))}";
    }

    // A dossier, a spreadsheet: the names of what is in it, and what that says.
    private static IEnumerable<string> Packed(byte[] body)
    {
        if (!body.AsSpan().StartsWith("PK"u8))
            yield break;
        using var zip = new ZipArchive(new MemoryStream(body));
        foreach (var entry in zip.Entries)
        {
            using var reader = new StreamReader(entry.Open());
            yield return $"{entry.FullName}\n{entry.Comment}\n{reader.ReadToEnd()}";
        }
    }

    [GeneratedRegex(@"\\u([0-9A-Fa-f]{4})")]
    private static partial Regex Escaped();
}
