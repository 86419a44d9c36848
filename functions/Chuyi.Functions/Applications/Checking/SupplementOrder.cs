using Chuyi.Functions.Policy;

namespace Chuyi.Functions.Applications;

/// <summary>What a supplement is asked for, all of it at once (一次性告知).</summary>
public sealed record SupplementOrder
{
    public required IReadOnlyList<string> Defects { get; init; }

    /// <summary>The last day to supplement.</summary>
    public required DateOnly Due { get; init; }

    /// <summary>The parts of the dossier that may change; null for all of them.</summary>
    public IReadOnlyList<DossierPart>? Parts { get; init; }
}
