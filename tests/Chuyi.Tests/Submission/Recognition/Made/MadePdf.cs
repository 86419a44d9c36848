using System.Text;

namespace Chuyi.Tests.Submission;

/// <summary>PDFs of our own making: a page, and whatever else a case asks for.</summary>
public sealed class MadePdf
{
    private readonly List<string> objects =
    [
        "<</Type/Catalog/Pages 2 0 R$CATALOG>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>$PAGE>>",
        "<</Length 30>>stream\nBT /F 12 Tf 20 20 Td (ok) Tj ET \nendstream",
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ];

    private string catalog = "",
        page = "",
        trailer = "";

    /// <summary>A document that nobody takes for another.</summary>
    public static byte[] Of(string text)
    {
        var stream = Convert.ToBase64String(Encoding.UTF8.GetBytes(text));
        return new MadePdf().Add($"<</Length {stream.Length}>>stream\n{stream}\nendstream").Bytes();
    }

    /// <summary>One of as many bytes, most of them a stream that nothing shows.</summary>
    public static byte[] OfLength(int bytes)
    {
        var filler = bytes - new MadePdf().Add($"<</Length {bytes}>>stream\n\nendstream").Bytes().Length;
        for (var off = 0; ; off++)
        {
            var made = new MadePdf().Add($"<</Length {filler - off}>>stream\n{new string('0', filler - off)}\nendstream").Bytes();
            if (made.Length <= bytes)
                return made.Length == bytes ? made : [.. made, .. Enumerable.Repeat((byte)'\n', bytes - made.Length)];
        }
    }

    /// <summary>What else the catalogue says.</summary>
    public MadePdf Catalog(string says)
    {
        catalog += says;
        return this;
    }

    /// <summary>What else the page says.</summary>
    public MadePdf Page(string says)
    {
        page += says;
        return this;
    }

    /// <summary>What else the trailer says.</summary>
    public MadePdf Trailer(string says)
    {
        trailer += says;
        return this;
    }

    /// <summary>One more object: the first is 6, the next 7.</summary>
    public MadePdf Add(string body)
    {
        objects.Add(body);
        return this;
    }

    /// <summary>Another object in place of one of the five that are there.</summary>
    public MadePdf Put(int number, string body)
    {
        objects[number - 1] = body;
        return this;
    }

    public byte[] Bytes()
    {
        var file = new StringBuilder("%PDF-1.7\n");
        var offsets = new List<int>();
        foreach (var (body, n) in objects.Select((body, n) => (body, n)))
        {
            offsets.Add(file.Length);
            var filled = body.Replace("$CATALOG", catalog, StringComparison.Ordinal).Replace("$PAGE", page, StringComparison.Ordinal);
            file.Append($"{n + 1} 0 obj\n{filled}\nendobj\n");
        }
        var at = file.Length;
        file.Append($"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n");
        foreach (var offset in offsets)
            file.Append($"{offset:D10} 00000 n \n");
        file.Append($"trailer\n<</Size {objects.Count + 1}/Root 1 0 R{trailer}>>\nstartxref\n{at}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(file.ToString());
    }
}
