using Chuyi.Functions.Cases;
using Chuyi.Functions.Ranking;
using Chuyi.Functions.Rounds;

namespace Chuyi.Functions.PublicNotice;

/// <summary>To what on a public notice (公示) one may object, and when.</summary>
public static class NoticeRules
{
    /// <summary>The item to which one objects at an instant, or why one cannot.</summary>
    /// <param name="list">The list on notice, or null while there is none.</param>
    public static Outcome<RankedItem> Objectable(RoundState state, RankedList? list, string item, DateTimeOffset at) =>
        RoundRules.WhyNotObject(state, item, at) is { } refusal ? refusal
        : list?.OnNotice.FirstOrDefault(i => i.Application == item) is { } found ? found
        : new Refusal("no-item", "公示名单中没有该项目。", "There is no such item on the notice.", 404);

    /// <summary>The applications to which one may object at an instant: to those of a supplementary notice when it alone is up.</summary>
    public static IReadOnlySet<string> Objectable(RoundState state, RankedList list, DateTimeOffset at) =>
        list.OnNotice.Select(i => i.Application).Where(item => !Objectable(state, list, item, at).IsRefused).ToHashSet();
}
