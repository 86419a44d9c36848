namespace Chuyi.Cli.Demo;

/// <summary>Moments of the story at which somebody may step in.</summary>
public enum Moment
{
    /// <summary>The round is open, nobody has applied yet.</summary>
    CallOpen,

    /// <summary>Every application but the late one is handed in.</summary>
    Submitted,

    /// <summary>Half of the score sheets are handed in, and the service is still recording them.</summary>
    HalfReviewed,

    /// <summary>The list is on public notice.</summary>
    OnNotice,

    /// <summary>The certificates are issued.</summary>
    Announced,
}
