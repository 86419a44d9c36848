using Chuyi.Functions.Submission;
using static Chuyi.Functions.Submission.DocumentFault;
using static Chuyi.Tests.Submission.MadeOffice;
using static Chuyi.Tests.Submission.OddFile;

namespace Chuyi.Tests.Submission;

public static partial class OddFiles
{
    private const string MacroWord = "application/vnd.ms-word.document.macroEnabled.main+xml";

    private static IEnumerable<OddFile> Offices()
    {
        const DocumentType docx = DocumentType.Docx;
        var program = Text("MZ a program");
        return
        [
            Taken("DOCX", Docx().Bytes(), docx),
            Taken("XLSX", Xlsx().Bytes(), DocumentType.Xlsx),
            Taken("PPTX", Pptx().Bytes(), DocumentType.Pptx),
            Taken("OFD", Ofd().Bytes(), DocumentType.Ofd),
            Taken("DOCX of Office 365, whose main part is document2.xml", Docx("word/document2.xml").Bytes(), docx),
            Taken("DOCX with stored parts", Docx().Add("word/media/a.bin", new byte[10], method: 0).Bytes(), docx),
            Taken("DOCX with a link", Docx(relations: Related("hyperlink", "https://x.example", true)).Bytes(), docx),
            Taken(
                "DOCX with a template elsewhere",
                Docx(relations: Related("attachedTemplate", "http://x.example/t.dotm", true)).Bytes(),
                docx,
                DocumentNote.ExternalTemplate
            ),
            Taken(
                "DOCX with a picture elsewhere",
                Docx(relations: Related("image", "http://x.example/p.png", true)).Bytes(),
                docx,
                DocumentNote.ExternalContent
            ),
            Taken(
                "DOCX with a formula",
                Docx().Add("word/embeddings/oleObject1.bin", Compound("Equation Native")).Bytes(),
                docx,
                DocumentNote.EmbeddedObject
            ),
            Taken("DOCX with the sheet of a chart", Docx().Add("word/embeddings/sheet.xlsx", Xlsx().Bytes()).Bytes(), docx),
            Taken(
                "OFD of an invoice, with its data as XML",
                Ofd().Add("Doc_0/Attachs/Attachments.xml", "<Attachments><Attachment Format=\"xml\"/></Attachments>").Bytes(),
                DocumentType.Ofd
            ),
            Refused("DOCX with macros, renamed", Docx(contentType: MacroWord).Bytes(), Macros),
            Refused(
                "DOCX with a part of macros",
                Docx(types: Typed("/word/vbaProject.bin", "application/vnd.ms-office.vbaProject")).Bytes(),
                Macros
            ),
            Refused("DOCX with macros that no type names", Docx().Add("word/vbaProject.bin", "x").Bytes(), Macros),
            Refused("DOCX related to macros", Docx(relations: Related("vbaProject", "other.bin")).Bytes(), Macros),
            Refused(
                "XLSX with a sheet of old macros",
                Docx(types: Typed("/xl/m.xml", "application/vnd.ms-excel.macrosheet+xml")).Bytes(),
                Macros
            ),
            Refused(
                "DOCX with a control",
                Docx(types: Typed("/word/activeX/a.xml", "application/vnd.ms-office.activeX+xml")).Bytes(),
                Scripts
            ),
            Refused("DOCX related to a control", Docx(relations: Related("control", "a.xml")).Bytes(), Scripts),
            Refused(
                "DOCX with a file put inside",
                Docx().Add("word/embeddings/oleObject1.bin", Compound("\u0001Ole10Native")).Bytes(),
                Attachments
            ),
            Refused("DOCX with a PDF put inside", Docx().Add("word/embeddings/a.pdf", new MadePdf().Bytes()).Bytes(), Attachments),
            Refused("DOCX with text put inside", Docx().Add("word/embeddings/a.txt", "text").Bytes(), Attachments),
            Refused("DOCX with a page of HTML put inside", Docx(relations: Related("aFChunk", "a.html")).Bytes(), Attachments),
            Refused("DOCX with a program put inside", Docx().Add("word/embeddings/a.bin", program).Bytes(), EmbeddedProgram),
            Refused("DOCX with a program among its pictures", Docx().Add("word/media/image1.png", program).Bytes(), EmbeddedProgram),
            Refused(
                "DOCX with a sheet with macros inside",
                Docx().Add("word/embeddings/s.xlsm", Docx(contentType: MacroWord).Bytes()).Bytes(),
                Macros
            ),
            Refused("DOCX with encrypted parts", Docx().Add("word/a.xml", Text("x"), flags: 1).Bytes(), EncryptedZip),
            Refused(
                "DOCX without a directory",
                new MadeZip { WithoutDirectory = true }
                    .Add("[Content_Types].xml", "<Types/>")
                    .Bytes(),
                Truncated
            ),
            Refused("DOCX cut off", Cut(Docx().Bytes(), 0.6), Truncated),
            Refused("DOCX with a part of 10⁸ zeros", Docx().Add("word/a.xml", new byte[100_000_000]).Bytes(), Bomb),
            Refused("DOCX with a part longer than it says", Docx().Add("word/a.xml", new byte[1000], length: 10).Bytes(), Bomb),
            Refused("DOCX with a part shorter than it says", Docx().Add("word/a.xml", new byte[1000], length: 2000).Bytes(), Unreadable),
            Refused("DOCX with a wrong checksum", Docx().Add("word/a.xml", new byte[10], crc: 1).Bytes(), Unreadable),
            Refused("DOCX with two parts of one name", Docx().Add("word/document.xml", "<x/>").Bytes(), Unreadable),
            Refused("DOCX whose main part is not there", Docx("word/a.xml", types: "").Without("word/a.xml").Bytes(), Unreadable),
            Refused("DOCX whose main part is no XML", Package("word/document.xml", MainOfWord, "<w:document>").Bytes(), Unreadable),
            Refused(
                "DOCX with entities of its own",
                Package("word/document.xml", MainOfWord, "<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>").Bytes(),
                Unreadable
            ),
            Refused("DOCX with types of nothing known", Package("a.xml", "text/xml", "<a/>").Bytes(), Unreadable),
            Refused("Office document with a password", Compound("EncryptionInfo", "EncryptedPackage"), NeedsPassword),
            Refused("Old .doc", Compound("WordDocument", "1Table"), OldOffice),
            Refused("Old .xls", Compound("Workbook"), OldOffice),
            Refused("Old .ppt", Compound("PowerPoint Document"), OldOffice),
            Refused(".wps of Kingsoft", Compound("WordDocument", "WpsCustomData"), OldOffice),
            Refused("Installer of Windows", Compound("\u4840\u3F3F\u4577"), DocumentFault.Program),
            Refused("Compound file of something else", Compound("Contents"), Unknown),
            Refused("Compound file cut off", Cut(Compound("WordDocument"), 0.3), Truncated),
            Refused("OFD without a document", Ofd("<OFD/>").Bytes(), Unreadable),
            Refused("OFD that is encrypted", Ofd().Add("Encryptions.xml", "<Encryptions/>").Bytes(), NeedsPassword),
            Refused(
                "OFD with an attachment",
                Ofd().Add("Doc_0/Attachments.xml", "<Attachments><Attachment Format=\"exe\"/></Attachments>").Bytes(),
                Attachments
            ),
            Refused("OpenDocument", new MadeZip().Add("mimetype", "application/vnd.oasis.opendocument.text").Bytes(), Unknown),
        ];
    }

    private const string MainOfWord = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
}
