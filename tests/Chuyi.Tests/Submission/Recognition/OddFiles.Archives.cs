using Chuyi.Functions.Submission;
using static Chuyi.Functions.Submission.DocumentFault;
using static Chuyi.Tests.Submission.OddFile;

namespace Chuyi.Tests.Submission;

public static partial class OddFiles
{
    private static IEnumerable<OddFile> Archives()
    {
        var pdf = new MadePdf().Bytes();
        const DocumentType zip = DocumentType.Zip;
        return
        [
            Taken("ZIP of a PDF and a picture", new MadeZip().Add("附件/a.pdf", pdf).Add("b.png", MadeMedia.Png()).Bytes(), zip),
            Taken(
                "ZIP with bytes before it and a comment",
                new MadeZip { Before = [], Comment = "by hand" }
                    .Add("a.pdf", pdf)
                    .Bytes(),
                zip
            ),
            Taken("ZIP of a Mac", new MadeZip().Add("a.pdf", pdf).Add("__MACOSX/._a.pdf", "x").Add(".DS_Store", "x").Bytes(), zip),
            Taken("ZIP of a DOCX", new MadeZip().Add("a.docx", MadeOffice.Docx().Bytes()).Bytes(), zip),
            Taken(
                "ZIP of a PDF that may not be printed",
                new MadeZip().Add("a.pdf", MadePassword.Pdf("", "o")).Bytes(),
                zip,
                DocumentNote.OwnerPassword
            ),
            Refused("ZIP with a password", new MadeZip().Add("a.pdf", pdf, flags: 1).Bytes(), EncryptedZip),
            Refused("ZIP of a PDF that needs a password", new MadeZip().Add("a.pdf", MadePassword.Pdf("u", "o")).Bytes(), NeedsPassword),
            Refused("ZIP in a ZIP", new MadeZip().Add("a.zip", new MadeZip().Add("a.pdf", pdf).Bytes()).Bytes(), Nested),
            Refused("ZIP with nothing in it", new MadeZip().Bytes(), Empty),
            Refused("ZIP with an empty file", new MadeZip().Add("a.pdf", []).Bytes(), Empty),
            Refused("ZIP with a program", new MadeZip().Add("a.pdf", pdf).Add("b.pdf", Text("MZ program")).Bytes(), DocumentFault.Program),
            Refused("ZIP with a text", new MadeZip().Add("read.txt", "me").Bytes(), Unknown),
            Refused(
                "ZIP that says word/document.xml in a text, a program beside",
                new MadeZip { Comment = "word/document.xml" }
                    .Add("a.txt", "word/document.xml")
                    .Add("b.exe", "MZ")
                    .Bytes(),
                Unknown
            ),
            Refused(
                "ZIP with a macro document",
                new MadeZip().Add("a.docx", MadeOffice.Docx(contentType: MacroWord).Bytes()).Bytes(),
                Macros
            ),
            Refused("ZIP that leads out of itself", new MadeZip().Add("../a.pdf", pdf).Bytes(), PathInside),
            Refused("ZIP with a path of Windows", new MadeZip().Add("C:\\a.pdf", pdf).Bytes(), PathInside),
            Refused(
                "ZIP whose entries share their bytes",
                new MadeZip { TwiceOverTheSameBytes = true }
                    .Add("a.pdf", pdf)
                    .Bytes(),
                Bomb
            ),
            Refused("ZIP with a file of 10⁸ zeros", new MadeZip().Add("a.pdf", new byte[100_000_000]).Bytes(), Bomb),
            Refused("ZIP packed by another method", new MadeZip().Add("a.pdf", pdf, method: 12).Bytes(), OtherArchive),
            Refused("ZIP cut off", Cut(new MadeZip().Add("a.pdf", pdf).Bytes(), 0.8), Truncated),
            Refused("Program of Java", new MadeZip().Add("META-INF/MANIFEST.MF", "Main-Class: A").Bytes(), DocumentFault.Program),
            Refused(
                "Program of Android",
                new MadeZip().Add("AndroidManifest.xml", "x").Add("classes.dex", "x").Bytes(),
                DocumentFault.Program
            ),
            Refused("RAR", Text("Rar!\u001a\u0007\u0001"), OtherArchive),
            Refused("7z", [.. "7z"u8, 0xBC, 0xAF, 0x27, 0x1C, 0, 4], OtherArchive),
            Refused("gzip", [0x1F, 0x8B, 8, 0, 0], OtherArchive),
            Refused("tar", [.. new byte[257], .. "ustar\0"u8, .. new byte[250]], OtherArchive),
        ];
    }
}
