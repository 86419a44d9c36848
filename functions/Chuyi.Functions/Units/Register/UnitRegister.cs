using System.Diagnostics;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Storage;

namespace Chuyi.Functions.Units;

/// <summary>
/// The units as they are on file now. What was read stays in memory: a look asks storage only for what came since, in one
/// request, and for a file only after an import.
/// </summary>
public sealed class UnitRegister(EventStore events, LatestFile<RegisterFile> files)
{
    /// <summary>How long what was read is new enough for those who only look up a name.</summary>
    private static readonly TimeSpan Life = TimeSpan.FromSeconds(5);

    private Reading latest = Reading.None;

    /// <summary>It has changed: whoever looks up a unit next asks storage.</summary>
    public void Forget() => latest = latest with { At = null };

    /// <summary>As it stands now. One request, and one more after an import.</summary>
    public async Task<KnownUnits> Now(CancellationToken cancellation = default)
    {
        var (before, began) = (latest, Stopwatch.GetTimestamp());
        var later = await events.Later(CaseId.Units, before.Seq, cancellation);
        var after = before with { At = began };
        if (later.Count > 0)
        {
            var state = later.Aggregate(before.State, (state, one) => state.After(FactFormat.Read(one), one.At));
            var file = state.File is { } hash ? await files.Read(hash) : RegisterFile.Empty;
            after = new(later[^1].Seq, state, state.In(file, [.. before.Units.Events, .. later]), began);
        }
        if (after.Seq >= latest.Seq)
            latest = after;
        return after.Units;
    }

    /// <summary>As it stood some seconds ago at most: for whoever only looks up a unit. Mostly no request.</summary>
    public async Task<KnownUnits> Lately(CancellationToken cancellation = default) =>
        latest is { At: { } at, Units: var units } && Stopwatch.GetElapsedTime(at) < Life ? units : await Now(cancellation);

    /// <summary>The unit of an id, or null.</summary>
    public async Task<Unit?> Find(string id, CancellationToken cancellation = default) => (await Lately(cancellation)).Find(id);

    /// <summary>The same, of what was written of a unit before: its id, else any of its names.</summary>
    public async Task<Unit?> Find(string id, string name, CancellationToken cancellation = default) =>
        (await Lately(cancellation)).Find(id, name);

    private sealed record Reading(int Seq, UnitRegisterState State, KnownUnits Units, long? At)
    {
        public static Reading None { get; } = new(0, UnitRegisterState.Empty, KnownUnits.None, null);
    }
}
