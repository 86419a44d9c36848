using Chuyi.Functions.PublicNotice;

namespace Chuyi.Functions.Applications;

/// <summary>Where the ranking put an application, and when the list is on notice.</summary>
public sealed record Placement
{
    public required int Rank { get; init; }

    public required decimal Score { get; init; }

    public required Standing Standing { get; init; }

    public required NoticePeriod Notice { get; init; }
}
