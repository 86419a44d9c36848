using Chuyi.Functions.Cases;
using Chuyi.Functions.Submission;

namespace Chuyi.Functions.Policy;

/// <summary>All that keeps numbers from ruling a round: bounds of each, and what must fit together.</summary>
public static class RoundNumberFaults
{
    public const string Aggregation = "aggregation",
        Criteria = "criteria",
        Parts = "parts";

    /// <summary>Lines of a score sheet, or parts of a dossier, at most.</summary>
    public const int MostRows = 20;

    /// <summary>Characters of the name of a criterion or a part at most.</summary>
    public const int LongestName = 60;

    /// <summary>The weights of all criteria together.</summary>
    public const int WeightSum = 100;

    private const int LongestCode = 30;

    public static IReadOnlyList<RoundNumberFault> Of(RoundNumbers numbers) =>
        [
            .. RoundNumber.All.Where(n => !n.IsWithin(numbers)).Select(n => new RoundNumberFault(n.Field, n.Refusal)),
            .. Together(numbers),
            .. OfCriteria(numbers.Criteria),
            .. JudgingRules.Faults(numbers).Select(fault => new RoundNumberFault(fault.Code, fault)),
            .. OfParts(numbers.Parts),
        ];

    private static IEnumerable<RoundNumberFault> Together(RoundNumbers n)
    {
        if (n.Panel < n.SheetsPerApplication)
            yield return Fault(
                "panel",
                "抽取的专家人数不得少于每份材料的评审人数。",
                "The panel cannot be smaller than the number of experts a dossier."
            );
        if (n.ReminderDays > n.ReviewDays)
            yield return Fault("reminderDays", "提醒不能早于评审开始。", "An expert cannot be reminded before the review begins.");
        if (n.MeetingExperts > n.Panel)
            yield return Fault(
                "meetingExperts",
                "会评到会专家不得多于抽取的专家人数。",
                "No more experts can be asked for at the meeting than are drawn."
            );
        if (n.ArbiterSpread >= n.HighestScore)
            yield return Fault(
                "arbiterSpread",
                $"增加专家的分差须小于单项最高分 {n.HighestScore} 分，否则不会用到。",
                $"Totals are never more than {n.HighestScore} points apart, the best score: one more expert needs a smaller number."
            );
        if (!Enum.IsDefined(n.Aggregation))
            yield return Fault(Aggregation, "请选择汇总方法。", "Please choose how sheets become a score.");
        if (n.Aggregation == Policy.Aggregation.TrimmedMean && n.SheetsPerApplication < n.TrimmedFrom)
            yield return Fault(
                Aggregation,
                $"去掉最高最低分须每份材料至少有 {n.TrimmedFrom} 名专家评审，现为 {n.SheetsPerApplication} 名。",
                $"Highest and lowest are dropped from {n.TrimmedFrom} experts a dossier; here there are {n.SheetsPerApplication}."
            );
    }

    private static IEnumerable<RoundNumberFault> OfCriteria(IReadOnlyList<Criterion> criteria)
    {
        if (criteria.Count is 0 or > MostRows)
            yield return Fault(Criteria, $"评分表须有 1 至 {MostRows} 项指标。", $"A score sheet has 1 to {MostRows} criteria.");
        if (criteria.Any(c => !IsName(c.Name.Zh) || !IsName(c.Name.En)))
            yield return Fault(
                Criteria,
                $"每项指标须有中英文名称，各不超过 {LongestName} 字。",
                $"Each criterion has a name in Chinese and in English, at most {LongestName} characters."
            );
        if (!AreCodes([.. criteria.Select(c => c.Code)]))
            yield return Fault(Criteria, "指标编码有误或重复。", "The code of a criterion is wrong or stands there twice.");
        if (
            criteria.Any(c => c.Weight < (c.Judged == Judging.Veto ? 0 : 1) || c.Weight > WeightSum)
            || criteria.Sum(c => (long)c.Weight) != WeightSum
        )
            yield return Fault(
                Criteria,
                $"各项权重须为正整数，合计 {WeightSum}。",
                $"The weights are whole numbers from 1 and add up to {WeightSum}."
            );
    }

    private static IEnumerable<RoundNumberFault> OfParts(IReadOnlyList<DossierPart> parts)
    {
        if (parts.Count is 0 or > MostRows)
            yield return Fault(Parts, $"材料清单须有 1 至 {MostRows} 项。", $"A dossier has 1 to {MostRows} parts.");
        if (parts.Any(p => !IsName(p.Name.Zh) || !IsName(p.Name.En)))
            yield return Fault(
                Parts,
                $"每项材料须有中英文名称，各不超过 {LongestName} 字。",
                $"Each part has a name in Chinese and in English, at most {LongestName} characters."
            );
        if (!AreCodes([.. parts.Select(p => p.Kind)]))
            yield return Fault(Parts, "材料编码有误或重复。", "The code of a part is wrong or stands there twice.");
        foreach (var part in parts.Where(p => p.Types is { } types && types.Split(' ').Any(type => !DocumentTypes.IsTaken(type))))
            yield return Fault(
                Parts,
                $"{Quotation.Of(part.Name.Zh)}的文件类型有误，可选：{string.Join("、", DocumentTypes.Names)}。",
                $"{Quotation.Of(part.Name.En)}: these types can be taken: {string.Join(", ", DocumentTypes.Names)}."
            );
        if (parts.Count > 0 && parts.All(p => p.IsOptional is true))
            yield return Fault(Parts, "材料清单至少有一项为必交。", "One part of a dossier is required at least.");
    }

    private static bool IsName(string name) => name.Trim().Length is > 0 and <= LongestName && !name.Any(char.IsControl);

    private static bool AreCodes(IReadOnlyList<string> codes) =>
        codes.Distinct(StringComparer.Ordinal).Count() == codes.Count
        && codes.All(code =>
            code.Length is > 0 and <= LongestCode && code.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-')
        );

    private static RoundNumberFault Fault(string field, string zh, string en) => new(field, new Refusal(field, zh, en));
}
