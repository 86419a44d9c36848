using System.Globalization;
using System.Security.Cryptography;
using Chuyi.History.Verification;

namespace Chuyi.History.Draws;

/// <summary>Repeats a draw from what was published of it, offline. A fault is an answer, never an exception.</summary>
public static class DrawVerifier
{
    /// <summary>Pairs of item and panel member beyond which a file is no draw that anybody made.</summary>
    private const long LargestWork = 100_000_000;

    /// <summary>Whether the first bytes of a file say that it is a draw: enough to choose how it is checked.</summary>
    public static bool IsDraw(ReadOnlySpan<byte> start) =>
        start.IndexOf("\"chuyi-draw/"u8) >= 0 || start.IndexOf("\"chuyi-draw-moves/"u8) >= 0;

    /// <summary>
    /// Checks hashes, numbers, seed, exclusions, the draw itself and, where the file tells it, what moved since, one after the other;
    /// says what it could not check.
    /// </summary>
    public static DrawReport Verify(byte[] json)
    {
        if (DrawJson.ReadMoved(json) is not { } moved)
        {
            var alone = VerifyDraw(json);
            return alone.Repeated ? alone with { Unchecked = [.. alone.Unchecked, NoMoves] } : alone;
        }
        var report = VerifyDraw(moved.Draw);
        return report.Repeated
            ? report with
            {
                Moves = MovesVerifier.Repeat(report.Draw!, moved.Changes),
                Unchecked = [.. report.Unchecked, Unshown(moved.Changes.Count)],
            }
            : report;
    }

    private static DrawReport VerifyDraw(byte[] json)
    {
        var draw = DrawJson.Read(json);
        if (draw is null || draw.Format != draw.Basis.FormatOfDraw())
            return new(null, [NoFile], [], []);
        if (draw.Format is not (DrawDocument.Version or DrawDocument.First))
            return new(null, [OfLater], [], []);
        var faults = new List<Sentence>();
        var held = new List<Sentence>();
        void Check(bool holds, Sentence yes, Sentence no) => (holds ? held : faults).Add(holds ? yes : no);

        var (given, told) = (
            draw.Basis,
            DrawBasis.Of(draw.Basis.Round, draw.Basis.Sheets, draw.Basis.PanelSize, draw.Basis.Pool, draw.Basis.Items, draw.Basis.Format)
        );
        Check(
            Distinct(given.Pool.Select(e => e.Line)) && given.PoolHash == told.PoolHash && given.Pool.SequenceEqual(told.Pool),
            new(
                $"编码专家库 {given.Pool.Count} 行，哈希相符；每名专家的编号由该哈希确定，不能自选。",
                $"The coded pool has {given.Pool.Count} lines and the hash it is said to have, which alone gives every expert a number."
            ),
            new("编码专家库与其哈希或编号不符。", "The coded pool does not have the hash or the numbers it is said to have.")
        );
        Check(
            Distinct(given.Items.Select(i => i.Line)) && given.AcceptedHash == told.AcceptedHash && given.Items.SequenceEqual(told.Items),
            new(
                $"受理清单 {given.Items.Count} 项，哈希相符；每项的编号由该哈希确定。",
                $"The accepted applications are {given.Items.Count} lines and have the hash they are said to have, "
                    + "which gives each a number."
            ),
            new("受理清单与其哈希或编号不符。", "The accepted applications do not have the hash or the numbers they are said to have.")
        );
        var fit = RandomValues.Fit(draw.Source, draw.Values);
        Check(
            fit && draw.Key == RandomValues.Key(draw.Values) && draw.Seed == told.Seed(draw.LogRoot, draw.Key),
            new(
                $"种子由专家库哈希、受理清单哈希、日志根哈希和公开随机数“{draw.Key}”（RFC 3797 格式）算出，计算相符。",
                "The seed follows from the pool's hash, that of the accepted applications, the log's root "
                    + $"and the public values “{draw.Key}” (RFC 3797)."
            ),
            new("种子与所列依据不符。", "The seed does not follow from what it is said to be made of.")
        );
        if (faults.Count == 0)
            Repeat(draw, Check);
        return new(draw, faults, held, Unchecked(draw, json));
    }

    private static void Repeat(DrawDocument draw, Action<bool, Sentence, Sentence> check)
    {
        var basis = draw.Basis;
        var (exclusions, takePart) = (basis.Exclusions(), basis.Pool.Count - basis.Able().Count());
        check(
            draw.Exclusions.SequenceEqual(exclusions),
            new(
                $"按单位标记应回避 {exclusions.Count} 项，全部列出，理由相符；另有 {takePart} 名专家参与本批次申报，不参加抽取。",
                $"By the units' marks {exclusions.Count} exclusions are due; all are listed with their reason. "
                    + $"Beside them {takePart} experts who take part in an application of the round are not drawn from."
            ),
            new("回避情况与单位标记不符。", "The exclusions do not follow from the units' marks.")
        );
        if (
            basis.Sheets < 1
            || basis.PanelSize < 1
            || (long)basis.Items.Count * Math.Min(basis.PanelSize, basis.Pool.Count) > LargestWork
            || basis.Shortages(exclusions).Count > 0
        )
        {
            check(false, NoDraw, NoDraw);
            return;
        }
        var again = Lots.Draw(basis, draw.LogRoot, draw.LogSize, draw.Source, draw.Values);
        check(
            draw.Panel.SequenceEqual(again.Panel) && draw.Reserve.SequenceEqual(again.Reserve),
            new(
                $"重新抽取所得专家组 {again.Panel.Count} 名、候补 {again.Reserve.Count} 名及其次序，与公布的一致。",
                $"Drawn again, the panel of {again.Panel.Count} and the reserve of {again.Reserve.Count} "
                    + "are those published, in that order."
            ),
            new("重新抽取所得专家组或候补与公布的不一致。", "Drawn again, the panel or the reserve is not the one published.")
        );
        check(
            draw.Assignments.SequenceEqual(again.Assignments),
            new(
                $"重新分配所得 {again.Assignments.Count} 项评审任务与公布的一致，无一涉及应回避的专家；{Load(again).Zh}。",
                $"Assigned again, the {again.Assignments.Count} reviews are those published; none of them goes to an excluded expert, "
                    + $"and {Load(again).En}."
            ),
            new("重新分配所得评审任务与公布的不一致。", "Assigned again, the reviews are not those published.")
        );
    }

    private static Sentence Load(DrawDocument draw)
    {
        var loads = draw.Assignments.CountBy(a => a.Expert).Select(load => load.Value).DefaultIfEmpty().ToList();
        var (least, most) = (loads.Min(), loads.Max());
        return least == most
            ? new($"每名专家评审 {most} 项", $"each expert has {most}")
            : new($"每名专家评审 {least} 至 {most} 项", $"each expert has from {least} to {most}");
    }

    private static Sentence NoFile { get; } = new("这不是完整的抽签文件。", "This is not a complete file of a draw.");

    private static Sentence OfLater { get; } =
        new(
            "本抽签所用的方法为此版本所不知，请用新版本核验。",
            "This draw was made by a rule that this version does not know; a newer one can repeat it."
        );

    private static Sentence NoDraw { get; } = new("按所列依据无法完成抽取。", "From what is listed nothing could have been drawn.");

    private static Sentence[] Unchecked(DrawDocument draw, byte[] json) =>
        [
            new(
                $"本文件不能证明公开随机数属实：请到“{draw.Source.Where}”核对 {Day(draw)} 的“{draw.Source.What}”。",
                "This file cannot show that the public values are right: "
                    + $"compare “{draw.Source.What}” of {Day(draw)} at “{draw.Source.Where}”."
            ),
            new(
                $"本文件不能证明依据在公布日之前已经确定：请核对日志在 {draw.LogSize} 个事件时的根哈希为 {draw.LogRoot}。",
                "This file cannot show that all was fixed before that day: "
                    + $"check that the log of {draw.LogSize} events has the root {draw.LogRoot}."
            ),
            new(
                $"历史中“专家抽取”事件的 documentHash 应为 {Convert.ToHexStringLower(SHA256.HashData(json))}。",
                $"In the history the event ExpertsDrawn must name the documentHash {Convert.ToHexStringLower(SHA256.HashData(json))}."
            ),
            new(
                "专家和单位以标记代替姓名和名称；标记与原名是否对应、以往批次的声明回避和互评是否如所列，只有持有原始名单和历史者能够证明。",
                "Marks stand for experts and units; whether they are those of the names, and whether earlier rounds tie experts to units "
                    + "as listed, only who holds names and histories can show."
            ),
        ];

    private static Sentence NoMoves { get; } =
        new(
            "本文件不含抽签之后的改派；含改派的文件可在该批次的抽签页面下载。",
            "What moved after the draw is not in this file; the page of the draw has one that tells it."
        );

    private static Sentence Unshown(int changes) =>
        new(
            $"本文件不能证明所列 {changes} 次变动没有遗漏、原因和已签署份数属实：请核对历史中本批次的 "
                + "ExpertReplaced、ItemReassigned 和 ArbitersAsked 事件。",
            $"This file cannot show that the {changes} changes in it are all there were, nor their causes, "
                + "nor how many sheets were signed: compare the round's events ExpertReplaced, ItemReassigned and "
                + "ArbitersAsked in the history."
        );

    private static string Day(DrawDocument draw) => draw.Source.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static bool Distinct(IEnumerable<string> lines)
    {
        var all = lines.ToList();
        return all.Distinct(StringComparer.Ordinal).Count() == all.Count;
    }
}
