using Chuyi.Functions.Cases;
using Chuyi.Functions.Policy;

namespace Chuyi.Functions.Applications;

/// <summary>What a supplement is asked for, all of it at once (一次性告知).</summary>
public sealed record SupplementOrder
{
    public required IReadOnlyList<string> Defects { get; init; }

    /// <summary>The codes of those that are on the checklist, which come first; null where none is.</summary>
    public IReadOnlyList<string>? Listed { get; init; }

    /// <summary>The last day to supplement.</summary>
    public required DateOnly Due { get; init; }

    /// <summary>The parts of the dossier that may change; null for all of them.</summary>
    public IReadOnlyList<DossierPart>? Parts { get; init; }

    /// <summary>The sections of the form that may change; null for none of them.</summary>
    public IReadOnlyList<AskedSection>? Sections { get; init; }

    /// <summary>What is named of the parts, and of the sections beside them.</summary>
    internal IEnumerable<Sentence> Named(IReadOnlyList<DossierPart> parts) =>
        parts.Select(part => part.Name).Concat((Sections ?? []).Select(section => section.Name));
}
