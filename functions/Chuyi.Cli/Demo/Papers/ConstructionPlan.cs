using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Chuyi.Cli.Demo.Papers;

/// <summary>建设方案: the plan as a Word document, with headings and a table.</summary>
internal static class ConstructionPlan
{
    public static byte[] Write(School school, Prose prose)
    {
        using var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = document.AddMainDocumentPart();
            // Left alone, the relation gets an id of chance.
            document.ChangeIdOfPart(main, "document");
            main.AddNewPart<StyleDefinitionsPart>("styles").Styles = new Styles(Heading("Heading1", 1, "36"), Heading("Heading2", 2, "28"));
            main.Document = new Document(Text(school, prose));
        }
        return FixedZip.Of(stream);
    }

    private static Body Text(School school, Prose prose) =>
        new([
            Styled("Heading1", $"{school.Name}“楚怡”优秀中职学校建设方案"),
            .. Section("一、建设基础", prose.Foundation()),
            .. Section("二、建设思路与目标", prose.Aim()),
            .. Section("三、主要任务", prose.Measures()),
            Styled("Heading2", "四、年度安排"),
            Schedule(prose),
            .. Section("五、组织保障", prose.Assurance()),
        ]);

    private static IEnumerable<OpenXmlElement> Section(string heading, IReadOnlyList<string> paragraphs) =>
        [Styled("Heading2", heading), .. paragraphs.Select(Plain)];

    private static Table Schedule(Prose prose)
    {
        var table = new Table(
            new TableProperties(
                new TableBorders(
                    new TopBorder { Val = BorderValues.Single },
                    new LeftBorder { Val = BorderValues.Single },
                    new BottomBorder { Val = BorderValues.Single },
                    new RightBorder { Val = BorderValues.Single },
                    new InsideHorizontalBorder { Val = BorderValues.Single },
                    new InsideVerticalBorder { Val = BorderValues.Single }
                )
            ),
            new TableGrid(Enumerable.Range(0, 5).Select(_ => new GridColumn { Width = "1800" }))
        );
        table.Append(Row("任务", "预算（万元）", "2026 年", "2027 年", "2028 年"));
        foreach (var (item, amount) in prose.Budget)
            table.Append(Row(item, Number(amount), Number(amount / 3), Number(amount / 3), Number(amount - 2 * (amount / 3))));
        return table;
    }

    private static TableRow Row(params string[] cells) => new(cells.Select(c => new TableCell(Plain(c))));

    private static Paragraph Plain(string text) => new(new Run(new Text(text)));

    private static Paragraph Styled(string style, string text) =>
        new(new ParagraphProperties(new ParagraphStyleId { Val = style }), new Run(new Text(text)));

    private static Style Heading(string id, int level, string halfPoints) =>
        new(
            new StyleName { Val = $"heading {level}" },
            new StyleParagraphProperties(new OutlineLevel { Val = level - 1 }),
            new StyleRunProperties(new Bold(), new FontSize { Val = halfPoints })
        )
        {
            Type = StyleValues.Paragraph,
            StyleId = id,
        };

    private static string Number(int amount) => amount.ToString(CultureInfo.InvariantCulture);
}
