using Chuyi.Functions.Submission;
using static Chuyi.Functions.Submission.DocumentFault;
using static Chuyi.Tests.Submission.OddFile;

namespace Chuyi.Tests.Submission;

public static partial class OddFiles
{
    private const string Script = "<</S/JavaScript/JS(app.alert\\(1\\))>>",
        Launching = "<</S/Launch/F(calc.exe)>>",
        AsFile = "<</Type/Filespec/F(a.txt)>>";

    private static IEnumerable<OddFile> Pdfs()
    {
        var plain = new MadePdf().Bytes();
        const DocumentType pdf = DocumentType.Pdf;
        return
        [
            Taken("PDF, one page", plain, pdf),
            Taken("PDF with bytes before its header", [.. new byte[700], .. plain], pdf),
            Taken("PDF with a byte-order mark", [0xEF, 0xBB, 0xBF, .. plain], pdf),
            Taken("PDF with lines after its end", [.. plain, .. Text("\r\n\r\n-- sent by a gateway --\r\n")], pdf),
            Taken("PDF whose table of objects is wrong", Text(Latin(plain).Replace("0000000", "0000777", StringComparison.Ordinal)), pdf),
            Taken("PDF without a table of objects", Text(Latin(plain).Replace("\nxref\n", "\nxxxx\n", StringComparison.Ordinal)), pdf),
            Taken(
                "PDF with a link to a site",
                new MadePdf().Page("/Annots[<</Subtype/Link/A<</S/URI/URI(https://x.example)>>>>]").Bytes(),
                pdf
            ),
            Taken("PDF of a scanner", new MadePdf().Put(5, "<</Type/XObject>>").Put(3, Scan).Bytes(), pdf, DocumentNote.NoTextLayer),
            Taken(
                "PDF with form fields",
                new MadePdf().Catalog("/AcroForm<</Fields[6 0 R]>>").Add("<</T(a)/FT/Tx>>").Bytes(),
                pdf,
                DocumentNote.FormFields
            ),
            Taken("PDF with a dynamic form", new MadePdf().Catalog("/AcroForm<</XFA[]/Fields[]>>").Bytes(), pdf, DocumentNote.Xfa),
            Taken("PDF that may not be printed", MadePassword.Pdf("", "owner"), pdf, DocumentNote.OwnerPassword),
            Taken(
                "PDF whose outline goes in a circle",
                new MadePdf().Catalog("/Outlines<</First 6 0 R>>").Add("<</Next 6 0 R/First 6 0 R>>").Bytes(),
                pdf
            ),
            Taken("PDF whose pages go in a circle", new MadePdf().Put(2, "<</Type/Pages/Kids[3 0 R 2 0 R]/Count 2>>").Bytes(), pdf),
            Refused("PDF that needs a password", MadePassword.Pdf("user", "owner"), NeedsPassword),
            Refused(
                "PDF with an encryption nobody knows",
                new MadePdf().Trailer("/Encrypt<</Filter/Other/V 99/R 99/O()/U()/P 0>>").Bytes(),
                NeedsPassword
            ),
            Refused("PDF that opens with a script", new MadePdf().Catalog("/OpenAction" + Script).Bytes(), Scripts),
            Refused("PDF that opens with a script elsewhere", new MadePdf().Catalog("/OpenAction 6 0 R").Add(Script).Bytes(), Scripts),
            Refused("PDF with a script by name", new MadePdf().Catalog($"/Names<</JavaScript<</Names[(a){Script}]>>>>").Bytes(), Scripts),
            Refused(
                "PDF with scripts in a tree of names",
                new MadePdf().Catalog("/Names<</JavaScript<</Kids[6 0 R]>>>>").Add($"<</Names[(a){Script}]>>").Bytes(),
                Scripts
            ),
            Refused("PDF with a script when it is closed", new MadePdf().Catalog($"/AA<</WC{Script}>>").Bytes(), Scripts),
            Refused("PDF with a script on a page", new MadePdf().Page($"/AA<</O{Script}>>").Bytes(), Scripts),
            Refused("PDF with a script behind a link", new MadePdf().Page($"/Annots[<</Subtype/Link/A{Script}>>]").Bytes(), Scripts),
            Refused(
                "PDF with a script after another action",
                new MadePdf().Catalog($"/OpenAction<</S/GoTo/Next[{Script}]>>").Bytes(),
                Scripts
            ),
            Refused(
                "PDF with a script in a field",
                new MadePdf().Catalog("/AcroForm<</Fields[6 0 R]>>").Add($"<</AA<</K{Script}>>>>").Bytes(),
                Scripts
            ),
            Refused(
                "PDF with a script in a field of a field",
                new MadePdf().Catalog("/AcroForm<</Fields[6 0 R]>>").Add("<</Kids[7 0 R]>>").Add($"<</A{Script}>>").Bytes(),
                Scripts
            ),
            Refused(
                "PDF with a script in its outline",
                new MadePdf().Catalog("/Outlines<</First 6 0 R>>").Add($"<</A{Script}>>").Bytes(),
                Scripts
            ),
            Refused(
                "PDF with a script under an escaped name",
                new MadePdf().Catalog("/OpenAction<</S/J#61vaScript/JS(1)>>").Bytes(),
                Scripts
            ),
            Refused("PDF with a script in what plays", new MadePdf().Page("/Annots[<</A<</S/Rendition/JS(1)>>>>]").Bytes(), Scripts),
            Refused("PDF that starts a program", new MadePdf().Catalog("/OpenAction" + Launching).Bytes(), Launch),
            Refused(
                "PDF that starts a program when pressed",
                new MadePdf().Page($"/Annots[<</Subtype/Link/A{Launching}>>]").Bytes(),
                Launch
            ),
            Refused(
                "PDF with an attachment",
                new MadePdf().Catalog($"/Names<</EmbeddedFiles<</Names[(a){AsFile}]>>>>").Bytes(),
                Attachments
            ),
            Refused("PDF with an associated file", new MadePdf().Catalog($"/AF[{AsFile}]").Bytes(), Attachments),
            Refused(
                "PDF with a file pinned to a page",
                new MadePdf().Page($"/Annots[<</Subtype/FileAttachment/FS{AsFile}>>]").Bytes(),
                Attachments
            ),
            Refused("PDF that is a portfolio", new MadePdf().Catalog("/Collection<</View/T>>").Bytes(), Attachments),
            Refused("PDF with a film", new MadePdf().Page("/Annots[<</Subtype/RichMedia>>]").Bytes(), Attachments),
            Refused("PDF that goes into an embedded one", new MadePdf().Page("/Annots[<</A<</S/GoToE>>>>]").Bytes(), Attachments),
            Refused("PDF: its first five bytes and nothing else", Text("%PDF-"), Unreadable),
            Refused("PDF: HTML after its header", Text("%PDF-1.7\n<html><body>404</body></html>"), Unreadable),
            Refused("PDF cut off, small", Cut(plain, 0.5), Unreadable),
            Refused("PDF cut off, large", Cut(MadePdf.OfLength(60_000), 0.7), Truncated),
            Refused("PDF without pages", new MadePdf().Put(2, "<</Type/Pages/Kids[]/Count 0>>").Bytes(), Unreadable),
            Refused(
                "PDF without a catalogue",
                Text(
                    Latin(plain)
                        .Replace("/Root 1 0 R", "", StringComparison.Ordinal)
                        .Replace("/Catalog", "/Nothing", StringComparison.Ordinal)
                ),
                Unreadable
            ),
            Refused("PDF nested ten thousand deep", new MadePdf().Catalog("/OpenAction " + new string('[', 10_000)).Bytes(), Unreadable),
        ];
    }

    private const string Scan = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]/Resources<</XObject<</I 5 0 R>>>>>>";

    private static string Latin(byte[] content) => System.Text.Encoding.Latin1.GetString(content);
}
