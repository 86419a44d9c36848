using Chuyi.Functions.Web;

namespace Chuyi.Functions.History;

/// <summary>A page of looks, the last first, and where the next begins.</summary>
public sealed record LooksFound(IReadOnlyList<DocumentLook> Looks, string? Next)
{
    /// <summary>What it counts.</summary>
    public static Counted Counted { get; } = new("条", "查阅记录", "look at a document", "looks at documents");
}
