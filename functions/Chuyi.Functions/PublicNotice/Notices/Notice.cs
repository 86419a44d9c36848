namespace Chuyi.Functions.PublicNotice;

/// <summary>A public notice of a list (公示).</summary>
public sealed record Notice
{
    public required int Serial { get; init; }

    /// <summary>Working days as the schedule stood on the day of the decision.</summary>
    public required NoticePeriod Period { get; init; }

    public required string ListHash { get; init; }

    /// <summary>Set on a supplementary notice, which is about one promoted application only.</summary>
    public string? Item { get; init; }
}
