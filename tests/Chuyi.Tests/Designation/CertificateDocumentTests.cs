using Chuyi.Functions.Designation;
using QRCoder;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using Xunit;

namespace Chuyi.Tests.Designation;

public class CertificateDocumentTests
{
    private static readonly CertificateFacts Facts = new()
    {
        Number = "楚怡中职〔2026〕001号",
        Programme = new("湖南省职业教育“楚怡”行动", "Hunan vocational education \"Chuyi\" Action"),
        Category = new("“楚怡”优秀中职学校", "Secondary vocational school"),
        Holder = "星沙市枫林职业中等专业学校",
        DocumentNumber = "湘教通〔2026〕58号",
        Designated = new(2026, 6, 8),
        ValidUntil = new(2031, 6, 7),
        RegisterUrl = new("https://chuyi.example/register/CY-SS-2026-0001"),
        Issuers = ["省教育厅", "省财政厅"],
    };

    [Fact]
    public void The_certificate_says_its_facts()
    {
        var text = Read(Facts).Text;
        string[] said =
        [
            Facts.Number,
            Facts.Programme.Zh,
            Facts.Category.Zh,
            Facts.Category.En,
            Facts.Holder,
            Facts.DocumentNumber,
            "2026-06-08",
            "2031-06-07",
            "省教育厅",
            "省财政厅",
            "2026 年 6 月 8 日",
            Facts.RegisterUrl.AbsoluteUri,
        ];
        Assert.All(said, s => Assert.Contains(s, text, StringComparison.Ordinal));
    }

    [Fact]
    public void Of_a_last_day_it_says_nothing_where_none_was_set() =>
        Assert.DoesNotContain("有效期", Read(Facts with { ValidUntil = null }).Text, StringComparison.Ordinal);

    [Fact]
    public void Its_font_is_embedded_in_part() =>
        Assert.All(Read(Facts).Letters, letter => Assert.Equal("CHUYIA+Noto Sans SC Regular", letter.FontName));

    [Fact]
    public void The_same_facts_give_the_same_bytes() =>
        Assert.Equal(CertificateDocument.Create(Facts), CertificateDocument.Create(Facts with { Issuers = ["省教育厅", "省财政厅"] }));

    [Fact]
    public void The_squares_on_the_page_are_the_code_of_the_register_page()
    {
        using var expected = QRCodeGenerator.GenerateQrCode(Facts.RegisterUrl.AbsoluteUri, QRCodeGenerator.ECCLevel.M);
        var modules = expected.ModuleMatrix;
        var (quiet, size) = (4, modules.Count - 8);
        var drawn = new bool[size, size];
        var squares = Read(Facts).Paths.Where(p => p.IsFilled).Select(p => p.GetBoundingRectangle()!.Value).ToList();
        var (left, top) = (squares.Min(s => s.Left), squares.Max(s => s.Top));
        var side = (squares.Max(s => s.Right) - left) / size;
        foreach (var square in squares)
        {
            var (row, first) = ((int)Math.Round((top - square.Top) / side), (int)Math.Round((square.Left - left) / side));
            for (var column = first; column < first + (int)Math.Round(square.Width / side); column++)
                drawn[row, column] = true;
        }
        for (var row = 0; row < size; row++)
        {
            for (var column = 0; column < size; column++)
                Assert.Equal(modules[row + quiet][column + quiet], drawn[row, column]);
        }
    }

    [Fact]
    public void A_very_long_name_stays_on_the_page()
    {
        var page = Read(Facts with { Holder = string.Concat(Enumerable.Repeat("枫林工业职业中等专业学校", 5)) });
        Assert.All(page.Letters, letter => Assert.InRange(letter.EndBaseLine.X, 30, page.Width - 30));
    }

    [Theory]
    [InlineData(
        "湖南省装备制造行业产教融合职业教育集团暨岚江先进制造业技术技能人才培养与社会服务联盟（含县域职业教育协同发展共同体和湘江流域校企合作专门委员会）理事会"
    )]
    [InlineData("𠮷林省𡈽木𠮷林省𡈽木𠮷林省𡈽木𠮷林省𡈽木𠮷林省𡈽木𠮷林省𡈽木𠮷林省𡈽木𠮷林省𡈽木𠮷林省𡈽木𠮷林省𡈽木")]
    public void A_name_that_is_too_long_for_a_line_takes_two_and_can_be_read(string name)
    {
        var letters = Read(Facts with { Holder = name, Beneath = Facts.Holder })
            .Letters.Where(letter => letter.StartBaseLine.Y is > 330 and < 365)
            .ToList();

        Assert.Equal(name.EnumerateRunes().Count(), letters.Count);
        Assert.Equal(2, letters.Select(letter => letter.StartBaseLine.Y).Distinct().Count());
        Assert.All(letters, letter => Assert.InRange(letter.PointSize, 15, 18));
        Assert.All(letters, letter => Assert.InRange(letter.EndBaseLine.X, 30, 812));
    }

    [Fact]
    public void The_annex_lists_the_members_on_pages_of_their_own()
    {
        var members = Enumerable.Range(1, 45).Select(i => $"第{i}公司（企业，提供岗位）").ToList();
        using var document = PdfDocument.Open(CertificateDocument.Create(Facts with { Annex = new("成员单位", members) }));

        Assert.Equal(4, document.NumberOfPages);
        Assert.Contains("附件：成员单位（3/3）", document.GetPage(4).Text, StringComparison.Ordinal);
        Assert.Contains("45. 第45公司（企业，提供岗位）", document.GetPage(4).Text, StringComparison.Ordinal);
        Assert.Contains(Facts.Number, document.GetPage(2).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_font_lacks_is_told() =>
        Assert.Equal(["\U0001F600"], Functions.Print.PrintFont.Lacks("周\U0001F600师傅\U0001F600"));

    private static Page Read(CertificateFacts facts)
    {
        using var document = PdfDocument.Open(CertificateDocument.Create(facts));
        return document.GetPage(1);
    }
}
