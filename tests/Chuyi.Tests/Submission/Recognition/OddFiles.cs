namespace Chuyi.Tests.Submission;

/// <summary>The files by which recognition is held to what it says, all of them made here.</summary>
public static partial class OddFiles
{
    public static IReadOnlyList<OddFile> All { get; } = [.. Pdfs(), .. Offices(), .. Archives(), .. Media(), .. Others()];

    private static byte[] Cut(byte[] content, double part) => content[..(int)(content.Length * part)];

    private static byte[] Text(string text) => System.Text.Encoding.UTF8.GetBytes(text);
}
