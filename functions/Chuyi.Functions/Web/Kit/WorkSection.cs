using Chuyi.Functions.Cases;

namespace Chuyi.Functions.Web;

/// <summary>What is asked of the reader of one kind.</summary>
/// <param name="Kind">The kind, for who looks for it on the page.</param>
/// <param name="Title">The kind in words.</param>
/// <param name="Lines">What there is of it, the first to be due first.</param>
public sealed record WorkSection(string Kind, Sentence Title, IReadOnlyList<WorkLine> Lines)
{
    /// <summary>How many there are, where one line stands for all.</summary>
    public int Count { get; init; } = Lines.Count;

    /// <summary>Whether there are more than were read.</summary>
    public bool OrMore { get; init; }

    /// <summary>Where all of it stands, by what each list is of; empty where it stands here alone.</summary>
    public IReadOnlyList<WorkLine> Lists { get; init; } = [];

    /// <summary>What the worklist says, by kind.</summary>
    public static IEnumerable<WorkSection> Of(AskedWork work, Processes processes)
    {
        // What there may be many of stands last: where the reading ended before it, there may be more of every kind.
        var isCutBefore = !work.IsAll && work.Items is [.., { IsOneOfMany: false }];
        return work
            .Items.GroupBy(item => item.Kind)
            .Select(kind => new WorkSection(
                kind.Key.ToString(),
                WorkWords.Of(kind.Key),
                [
                    .. kind.Select(item => new WorkLine(
                            item.Name,
                            processes.Of(item.Case).Address(item.Case) + WorkWords.PlaceOf(item.Kind)
                        )
                        {
                            Last = item.Due,
                        })
                        .OrderBy(line => line.End),
                ]
            )
            {
                OrMore = isCutBefore || !work.IsAll && kind.First().IsOneOfMany,
            });
    }

    /// <summary>All of them, the one with what is due first before the others.</summary>
    public static IReadOnlyList<WorkSection> InOrder(IEnumerable<WorkSection> sections) =>
        [.. sections.Where(section => section.Count > 0).OrderBy(section => section.Lines[0].End)];
}
