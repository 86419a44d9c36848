using System.Text;
using Chuyi.Cli.Demo.Papers;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Submission;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using SkiaSharp;
using UglyToad.PdfPig;
using Xunit;
using DocumentType = Chuyi.Functions.Submission.DocumentType;

namespace Chuyi.Tests.Demo.Papers;

public class DossierPapersTests
{
    private static readonly IReadOnlyList<string> Prefectures = Catalogue.Official.Prefectures;
    private static readonly School School = School.Invent(1, Prefectures, 7)[0];
    private static readonly IReadOnlyList<Paper> Papers = DossierPapers.Of(School, 7);

    [Fact]
    public void An_application_has_four_documents_of_some_hundred_kilobytes()
    {
        Assert.Equal(["申报书.pdf", "建设方案.docx", "佐证材料.png", "真实性声明.pdf"], Papers.Select(p => p.FileName));
        Assert.InRange(Papers.Sum(p => p.Bytes.Length), 400_000, 1_500_000);
    }

    [Fact]
    public async Task Each_is_recognised_as_what_it_is_called()
    {
        foreach (var paper in Papers)
        {
            using var content = new MemoryStream(paper.Bytes);
            var found = await Recognizer.Recognize(content, new RecognitionLimits());
            Assert.Equal(
                (paper.FileName, null, Path.GetExtension(paper.FileName)),
                (paper.FileName, found.Fault, $".{found.Type}".ToLowerInvariant())
            );
        }
    }

    [Fact]
    public async Task Between_them_the_dossiers_hold_one_of_every_type_that_is_taken()
    {
        var types = new HashSet<DocumentType>();
        foreach (var paper in Enumerable.Range(0, 9).Select(which => DossierPapers.Of(School, 7, which)[2]).Concat(Papers))
        {
            using var content = new MemoryStream(paper.Bytes);
            var found = await Recognizer.Recognize(content, new RecognitionLimits());
            Assert.Equal((paper.FileName, null), (paper.FileName, found.Fault));
            Assert.Equal(paper.FileName, DocumentTypes.Named(paper.FileName, found.Type));
            types.Add(found.Type);
        }
        Assert.Equal(Enum.GetValues<DocumentType>().Where(type => type != DocumentType.Unknown), types.Order());
        Assert.Equal(DossierPapers.Of(School, 7, 8)[2].Bytes, DossierPapers.Of(School, 7, 8)[2].Bytes);
    }

    [Fact]
    public void The_same_school_hands_in_the_same_bytes() =>
        Assert.Equal(
            Papers.Select(p => Convert.ToHexString(p.Bytes)),
            DossierPapers.Of(School, 7).Select(p => Convert.ToHexString(p.Bytes))
        );

    [Fact]
    public void Another_school_hands_in_other_bytes()
    {
        var others = DossierPapers.Of(School.Invent(2, Prefectures, 7)[1], 7);
        Assert.All(Papers.Zip(others), pair => Assert.NotEqual(pair.First.Bytes, pair.Second.Bytes));
    }

    [Fact]
    public void The_form_has_several_pages_and_names_the_school()
    {
        using var form = PdfDocument.Open(Papers[0].Bytes);
        Assert.InRange(form.NumberOfPages, 4, 10);
        Assert.Contains(School.Name, form.GetPage(1).Text, StringComparison.Ordinal);
        Assert.Contains("七、学校意见", string.Concat(form.GetPages().Select(p => p.Text)), StringComparison.Ordinal);
    }

    [Fact]
    public void The_plan_is_a_valid_Word_document_with_headings_and_a_table()
    {
        using var plan = WordprocessingDocument.Open(new MemoryStream(Papers[1].Bytes), false);
        Assert.Empty(new OpenXmlValidator().Validate(plan, TestContext.Current.CancellationToken));
        var body = plan.MainDocumentPart!.Document!.Body!;
        Assert.Contains(School.Name, body.InnerText, StringComparison.Ordinal);
        Assert.Equal(6, body.Descendants<ParagraphStyleId>().Count());
        Assert.Single(body.Descendants<Table>());
    }

    [Fact]
    public void The_evidence_is_a_picture_of_a_page()
    {
        using var picture = SKBitmap.Decode(Papers[2].Bytes);
        Assert.Equal((720, 1018), (picture.Width, picture.Height));
    }

    [Fact]
    public void The_declaration_is_one_page()
    {
        using var declaration = PdfDocument.Open(Papers[3].Bytes);
        Assert.Equal(1, declaration.NumberOfPages);
    }

    [Fact]
    public void The_disguised_programme_is_called_a_PDF_and_begins_as_a_programme()
    {
        var paper = DossierPapers.DisguisedExecutable();
        Assert.Equal(("申报书.pdf", Paper.Pdf, "MZ"), (paper.FileName, paper.ContentType, Encoding.ASCII.GetString(paper.Bytes[..2])));
    }

    [Fact]
    public void Five_hundred_schools_have_five_hundred_names_all_over_the_province()
    {
        var schools = School.Invent(500, Prefectures, 7);
        Assert.Equal(500, schools.Select(s => s.Name).Distinct().Count());
        Assert.Equal(500, schools.Select(s => s.Email).Distinct().Count());
        Assert.Equal(Prefectures.Order(), schools.Select(s => s.Prefecture).Distinct().Order());
    }

    [Fact]
    public void The_pool_has_a_line_for_each_expert_and_no_address_twice()
    {
        var lines = ExpertPool.Csv(40, 7).TrimEnd('\n').Split('\n');
        Assert.Equal("code,name,unit,field,email,phone", lines[0]);
        Assert.Equal(40, lines.Skip(1).Select(l => l.Split(',')[4]).Distinct().Count());
        Assert.All(lines, l => Assert.Equal(6, l.Split(',').Length));
    }
}
