using Chuyi.Functions.Policy;

namespace Chuyi.Functions.Units;

/// <summary>Where a unit belongs: to a prefecture (市州) of the catalogue, or to the province itself.</summary>
public static class Prefectures
{
    /// <summary>Of a unit that the province runs (省属): no prefecture recommends it.</summary>
    public const string ProvinceRun = "省属";

    public static IReadOnlyList<string> All { get; } = [.. Catalogue.Official.Prefectures, ProvinceRun];

    /// <summary>Reads what somebody wrote: whole, or without its last word (长沙 for 长沙市). Null for none of them.</summary>
    public static string? Read(string written)
    {
        var text = CompatibleText.Normal(written).Trim();
        return text.Length < Shortest
            ? null
            : All.FirstOrDefault(one => one == text)
                ?? All.FirstOrDefault(one =>
                    one.TrimEnd('市') == text || (one.EndsWith("自治州", StringComparison.Ordinal) && Is(one, text))
                );
    }

    /// <summary>Its place in the order in which they are listed, from 0; what is none of them comes after all.</summary>
    public static int PlaceOf(string prefecture) => All.TakeWhile(one => one != prefecture).Count();

    private const int Shortest = 2;

    // 湘西, 湘西州
    private static bool Is(string whole, string text) =>
        text is [_, _] or [_, _, '州'] && whole.StartsWith(text[..2], StringComparison.Ordinal);
}
