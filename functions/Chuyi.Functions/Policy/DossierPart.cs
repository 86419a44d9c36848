using Chuyi.Functions.Cases;

namespace Chuyi.Functions.Policy;

/// <summary>A kind of document that a dossier has (材料清单): it must be there unless it is optional.</summary>
public sealed record DossierPart(string Kind, Sentence Name)
{
    /// <summary>The extensions that are taken, separated by blanks; null for all that the service takes.</summary>
    public string? Types { get; init; }

    /// <summary>Whether a dossier is complete without it; null is no.</summary>
    public bool? IsOptional { get; init; }

    /// <summary>Whether a file of this extension is taken for it.</summary>
    public bool Takes(string extension) => Types is null || Types.Split(' ').Contains(extension, StringComparer.OrdinalIgnoreCase);

    /// <summary>In the order in which they are listed.</summary>
    public static IReadOnlyList<DossierPart> Default { get; } =
    [
        new("form", new("申报书", "Application form")),
        new("plan", new("建设方案", "Construction plan")),
        new("evidence", new("佐证材料", "Evidence")),
        new("declaration", new("真实性声明", "Declaration of truth")),
    ];
}
