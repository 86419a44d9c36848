using Chuyi.Functions.Applications;
using Chuyi.Functions.ExpertReview;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Storage;
using Chuyi.Functions.Units;
using Chuyi.History.Draws;

namespace Chuyi.Benchmarks;

/// <summary>
/// A draw of three experts for each of many applications out of a pool of 600, of whom one in twenty may not review it: coded, drawn,
/// written as it is published, and repeated.
/// </summary>
internal static class ReviewDraws
{
    private const int Experts = 600;

    // An application excludes the fortieth part of the experts by its unit, and another one by who recommends it.
    private const int Units = 40;

    private const double MiB = 1 << 20;

    private static readonly Keys Keys = new(new byte[32], new byte[32]);

    private static readonly IReadOnlyList<IReadOnlyList<string>> Values =
    [
        ["7", "12", "15", "22", "28", "31"],
        ["9"],
    ];

    public static async Task<IEnumerable<Figure>> MeasureAsync(int applications)
    {
        var numbers = RoundNumbers.Default(quota: 100, reserve: 10, panel: Experts);
        var (pool, accepted) = (Pool(), Accepted(applications));
        // What is translated once is no part of it.
        Draw(numbers, pool, accepted[..100]);

        DrawDocument? draw = null;
        var published = Array.Empty<byte>();
        var most = 0L;
        GC.Collect();
        var before = Environment.WorkingSet;
        using var watching = new CancellationTokenSource();
        var watch = Task.Run(async () =>
        {
            while (!watching.IsCancellationRequested)
            {
                most = Math.Max(most, Environment.WorkingSet);
                await Task.Delay(20);
            }
        });
        var drawing = await Timing.SecondsAsync(() =>
            Task.Run(() =>
            {
                draw = Draw(numbers, pool, accepted);
                published = DrawJson.Write(draw);
            })
        );
        DrawReport? report = null;
        var repeating = await Timing.SecondsAsync(() => Task.Run(() => report = DrawVerifier.Verify(published)));
        await watching.CancelAsync();
        await watch;
        if (!report!.Repeated)
            throw new InvalidOperationException(report.Verdict.En);
        var loads = draw!.Assignments.CountBy(one => one.Expert).Select(load => load.Value).ToList();
        return
        [
            new("drawSeconds", drawing, 15),
            new("drawMiB", (most - before) / MiB, 1024),
            new("drawLoadSpread", loads.Max() - loads.Min(), 1),
            new("drawConflictPercent", 100.0 * draw.Exclusions.Count / ((double)Experts * applications)),
            new("drawRepeatedSeconds", repeating),
            new("drawFileMiB", published.Length / MiB),
        ];
    }

    private static DrawDocument Draw(RoundNumbers numbers, IReadOnlyList<PoolExpert> pool, IReadOnlyList<ApplicationSummary> accepted)
    {
        var made = DrawCoding.Of(Keys, LargeRound.Call.Round, numbers, pool, accepted, KnownUnits.None, ExpertTies.None);
        return Lots.Draw(made.Basis, new string('a', 64), 40, LargeRound.Call.RandomSource, Values);
    }

    private static PoolExpert[] Pool() =>
        [
            .. Enumerable
                .Range(1, Experts)
                .Select(i => new PoolExpert
                {
                    Code = $"E{i}",
                    Name = $"专家{i}",
                    Unit = UnitOf(i),
                    Field = "教育管理",
                    Email = $"e{i}@example.org",
                    Phone = $"{13800000000 + i}",
                }),
        ];

    private static ApplicationSummary[] Accepted(int count) =>
        [
            .. Enumerable
                .Range(1, count)
                .Select(i => new ApplicationSummary(LargeRound.Call.Round, $"A.{i}")
                {
                    Stage = ApplicationStage.Accepted,
                    Unit = $"U.{i % Units}",
                    UnitName = UnitOf(i),
                    Title = $"第 {i} 份申报",
                    Recommender = UnitOf(i + 1 + i / Units % (Units - 1)),
                    ReceivedAt = DateTimeOffset.UnixEpoch,
                }),
        ];

    private static string UnitOf(int number) => $"第 {number % Units} 学校";
}
