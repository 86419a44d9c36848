using Chuyi.Functions.Cases;
using Chuyi.History.Events;

namespace Chuyi.Functions.ExpertReview;

/// <summary>
/// Recognizes people in the pools of rounds, one pool after the other: the same e-mail address, or else the same mobile number, is
/// the same person. Pure: the same pools in the same order make the same people.
/// </summary>
public sealed class ExpertFold
{
    private readonly Dictionary<string, Entry> entries = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Entry> byMark = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> lines = new(StringComparer.Ordinal);
    private readonly Dictionary<CaseId, string> pools = [];

    /// <summary>By what a line is known as somebody's: first the address, then the mobile number.</summary>
    public static IEnumerable<string> MarksOf(PoolExpert line) => PoolPersons.Marks("", "", line.Email, line.Phone);

    /// <summary>Takes the pool of a round, which takes the place of any that the round had before.</summary>
    public void Take(CaseId round, string pool, DateTimeOffset at, IEnumerable<PoolExpert> experts)
    {
        pools[round] = pool;
        foreach (var line in experts.OrderBy(one => one.Code, StringComparer.Ordinal))
        {
            var id = ExpertIds.Of(pool, line.Code);
            var marks = MarksOf(line).ToList();
            var known = marks.Select(byMark.GetValueOrDefault).OfType<Entry>().Distinct().ToList();
            var entry = known.FirstOrDefault() ?? new Entry(id);
            entries[entry.Id] = entry;
            lines.TryAdd(id, entry.Id);
            (entry.Latest, entry.LatestAt) = (line, at);
            entry.Seats.Add(new(round, pool, line.Code, at));
            foreach (var mark in marks)
                if (byMark.TryAdd(mark, entry))
                    entry.Marks.Add(mark);
            // The number of one and the address of another: only the office knows.
            entry.Perhaps.UnionWith(known.Skip(1).Select(other => other.Id));
        }
    }

    /// <summary>All whom it has recognized, as the office has decided of them since.</summary>
    public KnownExperts With(ExpertRegisterState state, IReadOnlyList<EventRecord> decided)
    {
        // What histories call somebody is a line that they held: whichever it was, it leads to the same record.
        string RecordOf(string id) => lines.GetValueOrDefault(id) ?? id;
        var into = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (from, to) in state.Merged)
            into[RecordOf(from)] = RecordOf(to);
        string Root(string id)
        {
            var root = RecordOf(id);
            for (var steps = 0; steps <= into.Count && into.TryGetValue(root, out var next); steps++)
                root = next;
            return root;
        }
        var retired = state.Retired.Values.OrderBy(one => one.Expert, StringComparer.Ordinal).ToLookup(one => Root(one.Expert));
        return new(
            entries.Values.GroupBy(entry => Root(entry.Id), StringComparer.Ordinal).Select(one => Of(one.Key, [.. one], retired[one.Key])),
            new Dictionary<string, string>(lines, StringComparer.Ordinal)
        )
        {
            Events = decided,
        };
    }

    private KnownExpert Of(string id, IReadOnlyList<Entry> records, IEnumerable<ExpertRetirement> retired) =>
        new()
        {
            Id = id,
            Latest = records.OrderBy(one => one.LatestAt).ThenBy(one => one.Id, StringComparer.Ordinal).Last().Latest,
            Seats =
            [
                .. records
                    .SelectMany(one => one.Seats)
                    .Where(seat => pools[seat.Round] == seat.Pool)
                    .DistinctBy(seat => (seat.Round, seat.Code))
                    .OrderByDescending(seat => seat.At)
                    .ThenBy(seat => (string)seat.Round, StringComparer.Ordinal),
            ],
            Marks = [.. records.SelectMany(one => one.Marks)],
            Perhaps = [.. records.SelectMany(one => one.Perhaps).Except(records.Select(one => one.Id)).Order(StringComparer.Ordinal)],
            Retirement = retired.FirstOrDefault(),
            Merged = [.. records.Select(one => one.Id).Where(one => one != id).Order(StringComparer.Ordinal)],
        };

    private sealed class Entry(string id)
    {
        public string Id => id;

        public PoolExpert Latest { get; set; } = null!;

        public DateTimeOffset LatestAt { get; set; }

        public List<PoolSeat> Seats { get; } = [];

        public List<string> Marks { get; } = [];

        public HashSet<string> Perhaps { get; } = new(StringComparer.Ordinal);
    }
}
