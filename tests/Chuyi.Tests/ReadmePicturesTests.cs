using System.Text.RegularExpressions;
using Xunit;

namespace Chuyi.Tests;

/// <summary>The README's pictures are there, and small enough for everybody who opens it.</summary>
public partial class ReadmePicturesTests
{
    private const int LargestBytes = 80 * 1024;

    [Fact]
    public void Three_pictures_are_shown_and_each_is_small()
    {
        var shown = Picture()
            .Matches(File.ReadAllText(Path.Combine(Sources.Root, "README.md")))
            .Select(picture => new FileInfo(Path.Combine(Sources.Root, picture.Groups[1].Value)))
            .ToList();

        Assert.Equal(3, shown.Count);
        Assert.All(shown, file => Assert.InRange(file.Length, 1, LargestBytes - 1));
    }

    [GeneratedRegex("<img src=\"(tests/Chuyi\\.Browser/Pictures/[a-z]+\\.png)\"")]
    private static partial Regex Picture();
}
