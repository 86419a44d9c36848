using Chuyi.Functions.Applications;
using Chuyi.Functions.ExpertReview;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Storage;
using Chuyi.Functions.Units;
using Chuyi.History.Draws;
using Chuyi.Tests.Rounds;

namespace Chuyi.Tests.Draws;

/// <summary>Pools, lists and draws of any size: expert i belongs to unit i, application i is that of unit i.</summary>
internal static class SampleDraw
{
    public const string Root = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

    public static readonly IReadOnlyList<IReadOnlyList<string>> Values = SampleRound.RandomValues;

    private static readonly Keys Keys = new(new byte[32], new byte[32]);

    public static IReadOnlyList<PoolExpert> Pool(int count) =>
        [
            .. Enumerable
                .Range(1, count)
                .Select(i => new PoolExpert
                {
                    Code = $"E{i}",
                    Name = $"专家{i}",
                    Unit = $"单位{i}",
                    Field = "教育",
                    Email = $"e{i}@example.org",
                    Phone = $"{13800000000 + i}",
                }),
        ];

    public static IReadOnlyList<ApplicationSummary> Applications(int count) =>
        [.. Enumerable.Range(1, count).Select(i => Application($"A.{i}", $"单位{i}", "推荐单位"))];

    public static ApplicationSummary Application(string id, string unit, string recommender) =>
        new(SampleRound.Id, id)
        {
            Stage = ApplicationStage.Accepted,
            Unit = "U." + id,
            UnitName = unit,
            Title = unit + "建设",
            Recommender = recommender,
            ReceivedAt = SampleRound.Now,
        };

    public static CommittedDraw Commit(
        IReadOnlyList<PoolExpert> pool,
        IReadOnlyList<ApplicationSummary> applications,
        int panel = 5,
        KnownUnits? units = null,
        ExpertTies? ties = null
    ) =>
        DrawCoding.Of(
            Keys,
            SampleRound.Id,
            RoundNumbers.Default(quota: 1, reserve: 1, panel),
            pool,
            applications,
            units ?? KnownUnits.None,
            ties ?? ExpertTies.None
        );

    public static DrawRecord Draw(CommittedDraw basis, string root = Root) =>
        new(Lots.Draw(basis.Basis, root, 40, SampleRound.Call.RandomSource, Values), basis.Codes, basis.Applications);

    public static DrawRecord Draw(int experts, int applications, int panel = 5, string root = Root) =>
        Draw(Commit(Pool(experts), Applications(applications), panel), root);

    /// <summary>Who reviews what, in names, however it is ordered.</summary>
    public static IReadOnlyList<string> Pairs(this DrawRecord draw, IReadOnlyList<PoolExpert> pool) =>
        [
            .. draw
                .Draw.Assignments.Select(a =>
                    $"{pool.Single(e => e.Code == draw.Codes[a.Expert - 1]).Name} {draw.Applications[a.Item - 1]}"
                )
                .Order(StringComparer.Ordinal),
        ];
}
