namespace Chuyi.Functions.Web;

/// <summary>
/// For how many seconds a page is kept for everybody (setting <c>Chuyi:PublicPageSeconds</c>): 30 unless less is set, and
/// with 0 each is made anew, as a play needs it whose clock stands still.
/// </summary>
public sealed record PublicPageLife(int Seconds)
{
    /// <summary>What nobody can set more than.</summary>
    public const int Most = 30;

    public TimeSpan Length { get; } = TimeSpan.FromSeconds(Math.Clamp(Seconds, 0, Most));
}
