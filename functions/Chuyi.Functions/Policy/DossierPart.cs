using Chuyi.Functions.Cases;

namespace Chuyi.Functions.Policy;

/// <summary>A kind of document that a dossier must have (材料清单).</summary>
public sealed record DossierPart(string Kind, Sentence Name)
{
    /// <summary>In the order in which they are listed.</summary>
    public static IReadOnlyList<DossierPart> Default { get; } =
    [
        new("form", new("申报书", "Application form")),
        new("plan", new("建设方案", "Construction plan")),
        new("evidence", new("佐证材料", "Evidence")),
        new("declaration", new("真实性声明", "Declaration of truth")),
    ];
}
