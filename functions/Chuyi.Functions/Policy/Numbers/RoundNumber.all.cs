namespace Chuyi.Functions.Policy;

/// <summary>The numbers of a round with their bounds, in the order in which they come to bear.</summary>
public sealed partial record RoundNumber
{
    public static IReadOnlyList<RoundNumber> All { get; } = [.. OfQuotaAndReview, .. OfTimes];

    private static IEnumerable<RoundNumber> OfQuotaAndReview =>
        [
            new()
            {
                Member = nameof(RoundNumbers.Quota),
                Chapter = NumberChapter.Quota,
                Field = "quota",
                Name = new("名额", "Quota"),
                Unit = new("个", "designations"),
                Bounds = new(1, 10_000),
                Of = n => n.Quota,
                Set = (n, v) => n with { Quota = v },
            },
            new()
            {
                Member = nameof(RoundNumbers.Reserve),
                Chapter = NumberChapter.Quota,
                Field = "reserve",
                Name = new("递补名额", "Reserve"),
                Unit = new("个", "ranks"),
                Bounds = new(0, 10_000),
                Of = n => n.Reserve,
                Set = (n, v) => n with { Reserve = v },
            },
            new()
            {
                Member = nameof(RoundNumbers.PerUnit),
                Chapter = NumberChapter.Quota,
                Field = "perUnit",
                Name = new("每个单位可申报", "Applications a unit"),
                Unit = new("项", "applications"),
                Bounds = new(1, 100),
                Of = n => n.PerUnit,
                Set = (n, v) => n with { PerUnit = v },
            },
            new()
            {
                Member = nameof(RoundNumbers.MaxDocumentBytes),
                Chapter = NumberChapter.Quota,
                Field = "maxMegabytes",
                Name = new("单个文件上限", "Largest document"),
                Unit = new("MB", "MB"),
                Bounds = new(1, RoundNumbers.LargestDocument),
                Of = n => (int)(n.MaxDocumentBytes / RoundNumbers.Megabyte),
                Set = (n, v) => n with { MaxDocumentBytes = v * RoundNumbers.Megabyte },
            },
            new()
            {
                Member = nameof(RoundNumbers.MaxDossierBytes),
                Chapter = NumberChapter.Quota,
                Field = "dossierMegabytes",
                Name = new("全部材料合计上限", "Largest dossier"),
                Unit = new("MB", "MB"),
                Bounds = new(1, RoundNumbers.LargestDossier),
                Of = n => (int)(n.MostOfDossier / RoundNumbers.Megabyte),
                Set = (n, v) => n with { MaxDossierBytes = v == RoundNumbers.LargestDossier ? null : v * RoundNumbers.Megabyte },
            },
            new()
            {
                Member = nameof(RoundNumbers.SheetsPerApplication),
                Chapter = NumberChapter.Review,
                Field = "sheets",
                Name = new("每份材料评审专家", "Experts a dossier"),
                Unit = new("名", "experts"),
                Bounds = new(RoundNumbers.LeastSheets, 15),
                Of = n => n.SheetsPerApplication,
                Set = (n, v) => n with { SheetsPerApplication = v },
            },
            new()
            {
                Member = nameof(RoundNumbers.Panel),
                Chapter = NumberChapter.Review,
                Field = "panel",
                Name = new("抽取专家", "Experts drawn"),
                Unit = new("名", "experts"),
                Bounds = new(RoundNumbers.LeastSheets, 1000),
                Of = n => n.Panel,
                Set = (n, v) => n with { Panel = v },
            },
            new()
            {
                Member = nameof(RoundNumbers.ConflictYears),
                Chapter = NumberChapter.Review,
                Field = "conflictYears",
                Name = new("回避近年互评和共同申报（0 为不设）", "Recusal for mutual reviews and joint applications (0: none)"),
                Unit = new("年", "years"),
                Bounds = new(0, 10),
                Of = n => n.ConflictYears,
                Set = (n, v) => n with { ConflictYears = v },
            },
            new()
            {
                Member = nameof(RoundNumbers.MeetingExperts),
                Chapter = NumberChapter.Review,
                Field = "meetingExperts",
                Name = new("会评到会专家不少于（0 为不设会评）", "Experts at the panel meeting, at least (0: no meeting)"),
                Unit = new("名", "experts"),
                Bounds = new(0, 100),
                Of = n => n.MeetingExperts ?? 0,
                Set = (n, v) => n with { MeetingExperts = v == 0 ? null : v },
            },
            new()
            {
                Member = nameof(RoundNumbers.HighestScore),
                Chapter = NumberChapter.Review,
                Field = "highestScore",
                Name = new("单项最高分", "Best score of a criterion"),
                Unit = new("分", "points"),
                Bounds = new(1, 100),
                Of = n => n.HighestScore,
                Set = (n, v) => n with { HighestScore = v },
            },
            new()
            {
                Member = nameof(RoundNumbers.ArbiterSpread),
                Chapter = NumberChapter.Review,
                Field = "arbiterSpread",
                Name = new("总分相差超过此数增加一名专家（0 为不设）", "Totals further apart: one more expert (0: none)"),
                Unit = new("分", "points"),
                Bounds = new(0, 99),
                Of = n => n.ArbiterSpread ?? 0,
                Set = (n, v) => n with { ArbiterSpread = v == 0 ? null : v },
            },
            new()
            {
                Member = nameof(RoundNumbers.PassMark),
                Chapter = NumberChapter.Review,
                Field = "passMark",
                Name = new("合格线（0 为不设）", "Pass mark (0: none)"),
                Unit = new("分", "points"),
                Bounds = new(0, 100),
                Of = n => n.PassMark,
                Set = (n, v) => n with { PassMark = v },
            },
            new()
            {
                Member = nameof(RoundNumbers.ShortestComment),
                Chapter = NumberChapter.Review,
                Field = "shortestComment",
                Name = new("评审意见不少于", "Shortest comment of an expert"),
                Unit = new("字", "characters"),
                Bounds = new(1, 1000),
                Of = n => n.ShortestComment,
                Set = (n, v) => n with { ShortestComment = v },
            },
            new()
            {
                Member = nameof(RoundNumbers.TrimmedFrom),
                Chapter = NumberChapter.Review,
                Field = "trimmedFrom",
                Name = new("去掉最高最低分的最少份数", "Sheets from which highest and lowest are dropped"),
                Unit = new("份", "sheets"),
                Bounds = new(RoundNumbers.LeastTrimmed, 15),
                Of = n => n.TrimmedFrom,
                Set = (n, v) => n with { TrimmedFrom = v },
            },
        ];
}
