using Chuyi.Functions.Print;
using CsCheck;
using UglyToad.PdfPig;
using Xunit;

namespace Chuyi.Tests.Print;

public class PdfFileTests
{
    private static readonly Ink Black = new(0, 0, 0);

    [Fact]
    public void What_is_printed_can_be_copied_out() =>
        Gen.Char['\u4e00', '\u9fa5']
            .Array[1, 300]
            .Sample(
                characters =>
                {
                    var text = new string(characters);
                    using var document = PdfDocument.Open(Print(text));
                    Assert.Equal(text, document.GetPage(1).Text);
                },
                iter: 20
            );

    [Fact]
    public void A_character_outside_the_basic_plane_can_be_copied_out()
    {
        using var document = PdfDocument.Open(Print("𣗋林塘"));
        Assert.Equal("𣗋林塘", document.GetPage(1).Text);
    }

    [Fact]
    public void A_page_can_be_read_aloud()
    {
        using var file = new PdfFile("证书", "", new(2026, 3, 2));
        var page = file.AddPage(595, 842);
        page.Text("湖南", 50, 50, 12, Black);
        page.Figure("二维码", 10, 10, 5, 5, Black, [new(10, 10, 5, 5)]);
        using var document = PdfDocument.Open(file.ToArray());
        var catalogue = document.Structure.Catalog.CatalogDictionary.ToString();

        Assert.Contains("StructTreeRoot", catalogue, StringComparison.Ordinal);
        Assert.Contains("zh-CN", catalogue, StringComparison.Ordinal);
        Assert.Contains(document.GetPage(1).GetMarkedContents(), content => content.Tag == "P");
    }

    [Fact]
    public void What_is_put_into_it_for_machines_stands_there_as_it_is()
    {
        using var file = new PdfFile("", "", new(2026, 3, 2));
        file.AddPage(595, 842).Text("回执", 50, 50, 12, Black);
        var data = System.Text.Encoding.UTF8.GetBytes("chuyi.test/v1\n{\"a\":\"𣗋\"}\n");
        file.Attach("Chuyi", data);
        var bytes = file.ToArray();

        Assert.True(bytes.AsSpan().IndexOf(data) > 0);
        using var document = PdfDocument.Open(bytes);
        Assert.Equal("回执", document.GetPage(1).Text);
    }

    [Fact]
    public void Only_the_glyphs_that_are_used_are_embedded()
    {
        // A tenth of it is the profile of colours that PDF/A asks for, the most the font's table of places.
        Assert.InRange(Print("湖南省职业教育").Length, 1000, 45_000);
        Assert.InRange(PrintFont.File.Length, 10_000_000, int.MaxValue);
    }

    [Fact]
    public void A_character_is_as_wide_as_the_font_says()
    {
        Assert.Equal(24, PdfPage.WidthOf("楚怡", 12), 6);
        using var document = PdfDocument.Open(Print("楚怡"));
        Assert.All(document.GetPage(1).Letters, letter => Assert.Equal(12, letter.Width, 2));
    }

    [Fact]
    public void Text_stands_where_it_was_put()
    {
        using var file = new PdfFile("", "", new(2026, 3, 2));
        var page = file.AddPage(595, 842);
        page.Text("左", 100, 50, 12, Black);
        page.Text("右", 100, 80, 12, Black, Align.Right);
        page.TextWithin("一二三四五六七八九十", 60, 100, 110, 12, Black);
        using var document = PdfDocument.Open(file.ToArray());
        var letters = document.GetPage(1).Letters;
        Assert.Equal((100, 792), (letters[0].StartBaseLine.X, letters[0].StartBaseLine.Y));
        Assert.Equal(88, letters[1].StartBaseLine.X, 2);
        Assert.Equal(160, letters[^1].EndBaseLine.X, 1);
    }

    [Fact]
    public void Every_page_is_there_and_the_title_is_Chinese()
    {
        using var file = new PdfFile("申报书", "学校", new(2026, 3, 2));
        for (var i = 1; i <= 3; i++)
            file.AddPage(595, 842).Text($"第{i}页", 50, 50, 12, Black);
        using var document = PdfDocument.Open(file.ToArray());
        Assert.Equal(("申报书", 3), (document.Information.Title, document.NumberOfPages));
        Assert.Equal(["第1页", "第2页", "第3页"], document.GetPages().Select(p => p.Text));
    }

    [Fact]
    public void Documents_can_be_made_at_the_same_time() =>
        Assert.Single(Enumerable.Range(0, 32).AsParallel().Select(_ => Convert.ToHexString(Print("同时"))).Distinct());

    private static byte[] Print(string text)
    {
        using var file = new PdfFile("", "", new(2026, 3, 2));
        file.AddPage(6000, 100).Text(text, 10, 50, 12, Black);
        return file.ToArray();
    }
}
