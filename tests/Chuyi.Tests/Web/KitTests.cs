using System.Text.RegularExpressions;
using Xunit;

namespace Chuyi.Tests.Web;

/// <summary>Whoever makes a page finds every part of pages on one: <c>/kit</c>.</summary>
public class KitTests
{
    private const string Kit = "Web/Kit/KitPage.razor";

    /// <summary>The folders of what several pages are made of.</summary>
    private static readonly string[] Folders = ["Web/Kit/", "Web/Fields/", "Web/Forms/", "Web/Sheets/"];

    /// <summary>Parts that stand on pages of other folders.</summary>
    private static readonly string[] Others = ["Declined", "Timeline", "DocumentTable", "UploadBox", "UploadStatus", "TheirNote"];

    /// <summary>What is a page of its own, or stands in another part and nowhere else.</summary>
    private static readonly string[] Within = ["KitPage", "InterruptionPage", "CarriedFields", "FieldNote", "ErrorSummary", "TypedAgain"];

    private static readonly string Source = File.ReadAllText(Path.Combine(Sources.Service, Kit));

    [Fact]
    public void Every_part_is_shown()
    {
        var parts = Sources
            .Of(Sources.Service, ".razor")
            .Where(file => Folders.Any(folder => file.StartsWith(folder, StringComparison.Ordinal)))
            .Select(file => Path.GetFileNameWithoutExtension(file))
            .Except(Within)
            .Concat(Others);

        Assert.All(parts, part => Assert.Matches($@"<{Regex.Escape(part)}\b", Source));
    }

    /// <summary>A list is searched, and counted, by the parts for it. The home page has no list, and a certificate is looked up.</summary>
    [Fact]
    public void Lists_are_searched_and_counted_by_their_parts()
    {
        var pages = Sources
            .Of(Sources.Service, ".razor")
            .ToDictionary(file => file, file => File.ReadAllText(Path.Combine(Sources.Service, file)));

        Assert.Equal(
            ["Designation/Register/CertificateSearch.razor", "Web/HomePage.razor", "Web/Kit/Lists/SearchForm.razor"],
            pages.Where(page => page.Value.Contains("role=\"search\"")).Select(page => page.Key).Order(StringComparer.Ordinal)
        );
        Assert.All(
            pages.Where(page => page.Value.Contains("<SearchForm ")),
            page => Assert.Contains("<FoundCount ", page.Value, StringComparison.Ordinal)
        );
    }
}
