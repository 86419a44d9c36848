using System.Text;

namespace Chuyi.Tests.Submission;

/// <summary>Office documents and OFDs: the least that is one, and whatever else a case puts in.</summary>
public static class MadeOffice
{
    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
        Relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    public static MadeZip Docx(string main = "word/document.xml", string? contentType = null, string types = "", string relations = "") =>
        Package(main, contentType ?? Word, "<w:document xmlns:w=\"w\"><w:body/></w:document>", types, relations);

    public static MadeZip Xlsx() =>
        Package("xl/workbook.xml", Word.Replace("wordprocessingml.document", "spreadsheetml.sheet"), "<workbook/>");

    public static MadeZip Pptx() =>
        Package("ppt/presentation.xml", Word.Replace("wordprocessingml.document", "presentationml.presentation"), "<p/>");

    /// <summary>A relationship of a document.</summary>
    public static string Related(string type, string target, bool isExternal = false)
    {
        var mode = isExternal ? " TargetMode=\"External\"" : "";
        return $"<Relationship Id=\"r{target.Length}{type}\" Type=\"{Relation}{type}\" Target=\"{target}\"{mode}/>";
    }

    public static string Typed(string part, string contentType) => $"<Override PartName=\"{part}\" ContentType=\"{contentType}\"/>";

    public static MadeZip Package(string main, string contentType, string body, string types = "", string relations = "") =>
        new MadeZip()
            .Add("[Content_Types].xml", $"<Types>{Typed("/" + main, contentType)}{types}</Types>")
            .Add("_rels/.rels", $"<Relationships>{Related("officeDocument", main)}</Relationships>")
            .Add(main, body)
            .Add("word/_rels/document.xml.rels", $"<Relationships>{relations}</Relationships>");

    public static MadeZip Ofd(string root = "<OFD><DocBody><DocRoot>Doc_0/Document.xml</DocRoot></DocBody></OFD>") =>
        new MadeZip()
            .Add("OFD.xml", root)
            .Add("Doc_0/Document.xml", "<Document><Pages><Page ID=\"1\" BaseLoc=\"Pages/Page_0/Content.xml\"/></Pages></Document>")
            .Add("Doc_0/Pages/Page_0/Content.xml", "<Page/>");

    /// <summary>A compound file with streams of these names, all of them empty.</summary>
    public static byte[] Compound(params string[] streams)
    {
        var file = new byte[512 * 4];
        byte[] magic = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
        magic.CopyTo(file, 0);
        file[30] = 9;
        file[48] = 1;
        Array.Fill(file, (byte)0xFF, 76, 436);
        file.AsSpan(76, 4).Clear();
        // One table of sectors, of which the directory is the second and the last.
        Array.Fill(file, (byte)0xFF, 512, 512);
        file[516] = 0xFE;
        foreach (var (name, n) in streams.Prepend("Root Entry").Select((name, n) => (name, n)))
        {
            var at = 1024 + 128 * n;
            Encoding.Unicode.GetBytes(name).CopyTo(file, at);
            file[at + 64] = (byte)(2 * name.Length + 2);
        }
        return file;
    }
}
