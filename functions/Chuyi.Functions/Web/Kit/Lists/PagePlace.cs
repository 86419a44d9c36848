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
    public static PagePlace Of(string? asked, int count, int size) => Of(Forms.Whole(asked) ?? 1, count, size);

    /// <summary>The same of a page that was read from the address.</summary>
    public static PagePlace Of(int asked, int count, int size)
    {
        var pages = Math.Max(1, (count + size - 1) / size);
        return new(Math.Clamp(asked, 1, pages), pages);
    }

    /// <summary>The lines on it.</summary>
    public IEnumerable<T> Of<T>(IEnumerable<T> all, int size) => all.Skip((Page - 1) * size).Take(size);

    public bool IsOnly => Pages == 1;

    public bool IsFirst => Page == 1;

    public bool IsLast => Page == Pages;
}
