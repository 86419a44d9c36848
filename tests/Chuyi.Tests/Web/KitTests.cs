using System.Text.RegularExpressions;
using Xunit;

namespace Chuyi.Tests.Web;

/// <summary>Whoever makes a page finds every part of pages on one: <c>/kit</c>.</summary>
public class KitTests
{
    private const string Kit = "Web/Kit/KitPage.razor";

    /// <summary>Parts that stand on pages of other folders, and that several pages are made of.</summary>
    private static readonly string[] Others =
    [
        "Declined",
        "Timeline",
        "DocumentTable",
        "UploadBox",
        "UploadStatus",
        "InterruptionCard",
        "Field",
        "Select",
        "Choices",
        "TableField",
        "Form",
    ];

    private static readonly string Source = File.ReadAllText(Path.Combine(Sources.Service, Kit));

    [Fact]
    public void Every_part_is_shown()
    {
        var parts = Sources
            .Of(Sources.Service, ".razor")
            .Where(file => file.StartsWith("Web/Kit/", StringComparison.Ordinal) && file != Kit)
            .Select(file => Path.GetFileNameWithoutExtension(file))
            .Concat(Others);

        Assert.All(parts, part => Assert.Matches($@"<{Regex.Escape(part)}\b", Source));
    }
}
