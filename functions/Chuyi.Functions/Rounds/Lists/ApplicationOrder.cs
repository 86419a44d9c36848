using Chuyi.Functions.Applications;
using Chuyi.Functions.Units;

namespace Chuyi.Functions.Rounds;

/// <summary>A column by which the list is ordered.</summary>
/// <param name="Id">Its name in an address.</param>
/// <param name="Key">What is compared; null stands last in either direction.</param>
public sealed record ApplicationOrder(string Id, Sentence Name, Func<ApplicationSummary, IComparable?> Key)
{
    /// <summary>The order in which a list comes if none is asked for.</summary>
    public static ApplicationOrder Usual { get; } = new("received", new("提交时间", "Received"), a => a.ReceivedAt);

    /// <summary>The orders there are, by the columns from left to right.</summary>
    public static IReadOnlyList<ApplicationOrder> Every { get; } =
    [
        new("unit", new("单位", "Unit"), a => a.HolderName()),
        new("prefecture", new("市州", "Prefecture"), a => a.Prefecture is { } known ? Prefectures.PlaceOf(known) : null),
        new("title", new("名称", "Title"), a => a.Title),
        new("recommender", new("推荐单位", "Recommender"), a => a.Recommender is { Length: > 0 } known ? known : null),
        Usual,
        new("due", new("期限", "Due"), a => a.Due),
        new("score", new("得分", "Score"), a => a.Score),
        new("rank", new("名次", "Rank"), a => a.Rank),
        new("number", new("编号", "Number"), a => a.Number),
    ];

    public IEnumerable<ApplicationSummary> Sort(IEnumerable<ApplicationSummary> applications, bool descending)
    {
        var known = applications.OrderBy(a => Key(a) is null);
        // The case's id decides between equals, so that a page shows what the page before did not.
        return (descending ? known.ThenByDescending(Key, ByText.Instance) : known.ThenBy(Key, ByText.Instance)).ThenBy(
            a => a.Case,
            StringComparer.Ordinal
        );
    }
}
