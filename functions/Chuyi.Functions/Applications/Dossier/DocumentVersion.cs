using Chuyi.Functions.Cases;

namespace Chuyi.Functions.Applications;

/// <summary>What a supplement made of a document, told by content: a file that was only renamed is the same.</summary>
/// <param name="Kind">A stable word for it.</param>
/// <param name="Name">The same for people.</param>
public sealed record DocumentVersion(string Kind, Sentence Name)
{
    /// <summary>Of a document of before or after a supplement; null of one that stayed, and where there was none.</summary>
    public static DocumentVersion? Of(SealedDocument document, IReadOnlyList<SealedDocument> before, IReadOnlyList<SealedDocument> now) =>
        (IsIn(before, document), IsIn(now, document)) switch
        {
            (false, true) when before.Count > 0 => Leaves(before, now, document.Kind)
                ? new("second", new("第 2 版，补正时替换", "Version 2, by the supplement"))
                : new("added", new("补正时新增", "New in the supplement")),
            (true, false) when now.Count > 0 => Leaves(now, before, document.Kind)
                ? new("first", new("第 1 版，已被替换", "Version 1, replaced"))
                : new("removed", new("补正时移除", "Removed by the supplement")),
            _ => null,
        };

    // Whether something of a part is in one list and not in the other.
    private static bool Leaves(IReadOnlyList<SealedDocument> one, IReadOnlyList<SealedDocument> other, string part) =>
        one.Any(document => document.Kind == part && !IsIn(other, document));

    private static bool IsIn(IReadOnlyList<SealedDocument> all, SealedDocument document) =>
        all.Any(one => one.Kind == document.Kind && one.Sha256 == document.Sha256);
}
