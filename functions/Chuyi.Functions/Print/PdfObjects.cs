using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace Chuyi.Functions.Print;

/// <summary>The numbered objects of a PDF and the table that finds them.</summary>
internal sealed class PdfObjects
{
    private readonly List<byte[]> _bodies = [];

    /// <summary>A number for an object that others refer to before it is known.</summary>
    public int Reserve()
    {
        _bodies.Add([]);
        return _bodies.Count;
    }

    public void Set(int number, string body) => _bodies[number - 1] = Encoding.ASCII.GetBytes(body);

    public int Add(string body)
    {
        var number = Reserve();
        Set(number, body);
        return number;
    }

    /// <summary>Adds a compressed stream.</summary>
    /// <param name="entries">More entries of its dictionary.</param>
    public int AddStream(string entries, byte[] content)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            zlib.Write(content);
        var head = $"<< /Length {packed.Length} /Filter /FlateDecode {entries}>>\nstream\n";
        var number = Reserve();
        _bodies[number - 1] = [.. Encoding.ASCII.GetBytes(head), .. packed.ToArray(), .. "\nendstream"u8];
        return number;
    }

    public byte[] ToFile(int catalogue, int info)
    {
        using var file = new MemoryStream();
        file.Write("%PDF-1.7\n%\u00e2\u00e3\n"u8);
        var places = new List<long>();
        for (var i = 0; i < _bodies.Count; i++)
        {
            places.Add(file.Length);
            Ascii(file, $"{i + 1} 0 obj\n");
            file.Write(_bodies[i]);
            Ascii(file, "\nendobj\n");
        }
        var table = file.Length;
        Ascii(file, $"xref\n0 {places.Count + 1}\n0000000000 65535 f \n");
        foreach (var place in places)
            Ascii(file, $"{place:0000000000} 00000 n \n");
        var id = Convert.ToHexStringLower(SHA256.HashData(file.ToArray())[..16]);
        Ascii(
            file,
            "trailer\n"
                + $"<< /Size {places.Count + 1} /Root {catalogue} 0 R /Info {info} 0 R /ID [<{id}> <{id}>] >>\n"
                + $"startxref\n{table}\n"
                + "%%EOF\n"
        );
        return file.ToArray();
    }

    private static void Ascii(MemoryStream file, string text) => file.Write(Encoding.ASCII.GetBytes(text));
}
