using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Presentation;
using DocumentFormat.OpenXml.Spreadsheet;
using Text = DocumentFormat.OpenXml.Spreadsheet.Text;

namespace Chuyi.Cli.Demo.Papers;

/// <summary>佐证材料 of an office: a table of figures, slides, a page as OFD (GB/T 33190).</summary>
internal static class EvidenceOffice
{
    public static byte[] Xlsx(School school)
    {
        using var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var book = document.AddWorkbookPart();
            document.ChangeIdOfPart(book, "workbook");
            var sheet = book.AddNewPart<WorksheetPart>("figures");
            sheet.Worksheet = new Worksheet(
                new SheetData(
                    Row("学校", school.Name),
                    Row("在校生", school.Students.ToString(CultureInfo.InvariantCulture)),
                    Row("专任教师", school.Teachers.ToString(CultureInfo.InvariantCulture))
                )
            );
            book.Workbook = new Workbook(
                new Sheets(
                    new Sheet
                    {
                        Id = "figures",
                        SheetId = 1,
                        Name = "办学数据",
                    }
                )
            );
        }
        return FixedZip.Of(stream);
    }

    public static byte[] Pptx()
    {
        using var stream = new MemoryStream();
        using (var document = PresentationDocument.Create(stream, PresentationDocumentType.Presentation))
        {
            var slides = document.AddPresentationPart();
            document.ChangeIdOfPart(slides, "presentation");
            slides.Presentation = new Presentation(
                new SlideSize { Cx = 9144000, Cy = 6858000 },
                new NotesSize { Cx = 6858000, Cy = 9144000 }
            );
        }
        return FixedZip.Of(stream);
    }

    public static byte[] Ofd(School school)
    {
        using var made = new MemoryStream();
        using (var zip = new ZipArchive(made, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(
                zip,
                "OFD.xml",
                "<ofd:OFD xmlns:ofd=\"http://www.ofdspec.org/2016\" Version=\"1.0\" DocType=\"OFD\"><ofd:DocBody>"
                    + $"<ofd:DocInfo><ofd:Title>{SecurityElement.Escape(school.Name)}</ofd:Title></ofd:DocInfo>"
                    + "<ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>"
            );
            Add(
                zip,
                "Doc_0/Document.xml",
                "<ofd:Document xmlns:ofd=\"http://www.ofdspec.org/2016\"><ofd:CommonData>"
                    + "<ofd:MaxUnitID>1</ofd:MaxUnitID><ofd:PageArea>"
                    + "<ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea></ofd:CommonData>"
                    + "<ofd:Pages><ofd:Page ID=\"1\" BaseLoc=\"Pages/Page_0/Content.xml\"/></ofd:Pages></ofd:Document>"
            );
            Add(zip, "Doc_0/Pages/Page_0/Content.xml", "<ofd:Page xmlns:ofd=\"http://www.ofdspec.org/2016\"/>");
        }
        return FixedZip.Of(made);
    }

    private static void Add(ZipArchive zip, string name, string content)
    {
        using var entry = zip.CreateEntry(name).Open();
        entry.Write(Encoding.UTF8.GetBytes(content));
    }

    private static Row Row(params string[] cells) =>
        new(cells.Select(cell => new Cell(new InlineString(new Text(cell))) { DataType = CellValues.InlineString }));
}
