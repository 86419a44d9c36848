namespace Chuyi.Functions.Web;

/// <summary>One of several pages.</summary>
/// <param name="Page">Which, from 1.</param>
/// <param name="Pages">How many there are.</param>
public sealed record PagePlace(int Page, int Pages)
{
    /// <summary>The page that an address asks for, or the nearest there is.</summary>
    /// <param name="asked">What stands in the address.</param>
    /// <param name="count">How many lines there are.</param>
    /// <param name="size">Lines on a page.</param>
    public static PagePlace Of(string? asked, int count, int size)
    {
        var pages = Math.Max(1, (count + size - 1) / size);
        return new(Math.Clamp(Forms.Whole(asked) ?? 1, 1, pages), pages);
    }

    public bool IsOnly => Pages == 1;

    public bool IsFirst => Page == 1;

    public bool IsLast => Page == Pages;
}
