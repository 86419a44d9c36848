namespace Chuyi.Functions.Web;

/// <summary>One of several pages.</summary>
/// <param name="Page">Which, from 1.</param>
/// <param name="Pages">How many there are.</param>
public sealed record PagePlace(int Page, int Pages)
{
    public bool IsOnly => Pages == 1;

    public bool IsFirst => Page == 1;

    public bool IsLast => Page == Pages;
}
