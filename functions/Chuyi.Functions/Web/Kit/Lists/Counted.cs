using Chuyi.Functions.Cases;

namespace Chuyi.Functions.Web;

/// <summary>What a list counts, in the words of people.</summary>
/// <param name="Measure">The word between a number and what is counted (“份”).</param>
/// <param name="Zh">What it is (“申报”).</param>
/// <param name="One">One of it (“application”).</param>
/// <param name="Many">Several of it (“applications”).</param>
public sealed record Counted(string Measure, string Zh, string One, string Many)
{
    /// <summary>How many were found.</summary>
    /// <param name="all">How many there are, or null where nobody has counted them.</param>
    public Sentence Found(int count, int? all = null) =>
        (count, all) switch
        {
            (0, 0) => new($"还没有{Zh}。", $"There are no {Many} yet."),
            (0, _) => new($"没有符合条件的{Zh}。", $"No {One} is like this."),
            (_, null) => new($"找到 {count} {Measure}{Zh}", $"{Number(count)} found"),
            (_, { } known) when known != count => new(
                $"找到 {count} {Measure}{Zh}，共 {known} {Measure}",
                $"{count} of {Number(known)} found"
            ),
            _ => new($"共 {count} {Measure}{Zh}", $"{Number(count)} in all"),
        };

    /// <summary>How many were counted, where there are more.</summary>
    public Sentence AtLeast(int count) => new($"{Zh} {count} {Measure}以上", $"{count} or more {Many}");

    /// <summary>How many stand on one of several pages, of which nobody knows how many there are.</summary>
    public Sentence OnPage(int count, bool isLast) =>
        isLast
            ? new($"本页 {count} {Measure}{Zh}，已是最后一页", $"{Number(count)} on this page, the last")
            : new($"本页 {count} {Measure}{Zh}，后面还有", $"{Number(count)} on this page, and there are more");

    private string Number(int count) => $"{count} {(count == 1 ? One : Many)}";
}
