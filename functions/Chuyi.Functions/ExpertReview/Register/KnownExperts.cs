using Chuyi.Functions.People;
using Chuyi.Functions.Policy;
using Chuyi.History.Events;

namespace Chuyi.Functions.ExpertReview;

/// <summary>The experts on file at one moment, found by any id that they had, and by whatever tells who somebody is.</summary>
public sealed class KnownExperts
{
    private readonly Dictionary<string, KnownExpert> byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, KnownExpert> byMark = new(StringComparer.Ordinal);
    private readonly IReadOnlyDictionary<string, string> lines;
    private readonly Lazy<Dictionary<string, string>> texts;

    /// <param name="experts">Each once.</param>
    /// <param name="lines">The ids of all lines of pools, each with that of the record whose it is.</param>
    internal KnownExperts(IEnumerable<KnownExpert> experts, IReadOnlyDictionary<string, string> lines)
    {
        this.lines = lines;
        All = [.. experts.OrderBy(one => one.Latest.Name, StringComparer.Ordinal).ThenBy(one => one.Id, StringComparer.Ordinal)];
        texts = new(() => All.ToDictionary(one => one.Id, TextOf, StringComparer.Ordinal));
        foreach (var one in All)
        foreach (var id in one.Merged.Prepend(one.Id))
            byId[id] = one;
        foreach (var one in All)
        foreach (var mark in one.Marks)
            byMark.TryAdd(mark, one);
    }

    public static KnownExperts None { get; } = new([], new Dictionary<string, string>());

    /// <summary>In the order of their names.</summary>
    public IReadOnlyList<KnownExpert> All { get; }

    /// <summary>What the office decided of them, the first to the last.</summary>
    public IReadOnlyList<EventRecord> Events { get; init; } = [];

    /// <summary>Whoever has an id, or had it before it was merged.</summary>
    public KnownExpert? Find(string id) => byId.GetValueOrDefault(id) ?? byId.GetValueOrDefault(lines.GetValueOrDefault(id) ?? "");

    /// <summary>Whoever a line of a pool is: the same by e-mail address, or else by mobile number.</summary>
    public KnownExpert? Find(PoolExpert line) => Marked(line) is [var first, ..] ? first : null;

    /// <summary>Everybody whose address or number a line has: one, unless it has the address of one and the number of another.</summary>
    public IReadOnlyList<KnownExpert> Marked(PoolExpert line) => Marked(ExpertFold.MarksOf(line));

    /// <summary>Whoever has an id or an address that somebody typed.</summary>
    public KnownExpert? Typed(string typed) => Find(typed.Trim()) ?? Marked(PoolPersons.Marks("", "", typed, "")).FirstOrDefault();

    /// <summary>All by which a line is known as the same person, whatever they were called before.</summary>
    public IEnumerable<string> MarksOf(PoolExpert line) => ExpertFold.MarksOf(line).Union(Find(line)?.Marks ?? [], StringComparer.Ordinal);

    /// <summary>Who may be the same person as somebody: has the address or number of a line of theirs, or name and unit.</summary>
    public IReadOnlyList<KnownExpert> Like(KnownExpert one) =>
        [
            .. one
                .Perhaps.Select(Find)
                .OfType<KnownExpert>()
                .Concat(All.Where(other => NameOf(other) == NameOf(one) || other.Perhaps.Contains(one.Id)))
                .Where(other => other.Id != one.Id)
                .DistinctBy(other => other.Id),
        ];

    /// <summary>Whether a part of what is on file of somebody is like a folded text.</summary>
    public bool Says(KnownExpert one, string folded) =>
        folded.Length == 0 || texts.Value[one.Id].Contains(folded, StringComparison.Ordinal);

    private static string TextOf(KnownExpert one) =>
        CompatibleText.Folded(
            string.Join(
                '\n',
                one.Latest.Name,
                one.Latest.Unit,
                one.Latest.Field,
                one.Latest.Bureau,
                one.Latest.Title,
                one.Latest.Email,
                one.Latest.Phone,
                one.Latest.Code
            )
        );

    private List<KnownExpert> Marked(IEnumerable<string> marks) =>
        [.. marks.Select(byMark.GetValueOrDefault).OfType<KnownExpert>().Distinct()];

    private static string NameOf(KnownExpert one) => $"{CompatibleText.Folded(one.Latest.Name)}\n{UnitNames.Normal(one.Latest.Unit)}";
}
