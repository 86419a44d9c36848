using Chuyi.Functions.Cases;
using Chuyi.Functions.Policy;

namespace Chuyi.Functions.Units;

/// <summary>What somebody is told before an act of the register.</summary>
public static class UnitRegisterWords
{
    /// <summary>What will happen by an act, or null where nobody is asked.</summary>
    public static Interruption? Before(UnitRegisterState state, Act act) =>
        act switch
        {
            ChangeUnit c => new()
            {
                Title = new(
                    $"确定变更{Quotation.Of(c.Change.Before.OfficialName)}的登记信息吗？",
                    $"Change what is on file of {Quotation.Of(c.Change.Before.OfficialName)}?"
                ),
                Effects = [.. UnitDifference.Between(c.Change.Before, c.Change.After).Select(one => Line(one.Say)), .. Naming(c.Change)],
                Button = new("变更", "Change it"),
            },
            MergeUnits m => new()
            {
                Title = new(
                    $"确定将{Quotation.Of(m.Merger.Gone.OfficialName)}并入{Quotation.Of(m.Merger.Stays.OfficialName)}吗？",
                    $"Merge {Quotation.Of(m.Merger.Gone.OfficialName)} into {Quotation.Of(m.Merger.Stays.OfficialName)}?"
                ),
                Effects =
                [
                    new(
                        $"账号 {m.Merger.Accounts} 个、未提交的草稿 {m.Merger.Drafts} 份改属后者，账号持有人须重新登录。",
                        $"{m.Merger.Accounts} accounts and {m.Merger.Drafts} open drafts are the other's; whoever has such an account "
                            + "signs in again."
                    ),
                    new(
                        $"此后凡用{Quotation.Of(m.Merger.Gone.OfficialName)}及其曾用名、别名的，均指后者。",
                        $"From then on whoever writes {Quotation.Of(m.Merger.Gone.OfficialName)}, or any other name of it, means the other."
                    ),
                    .. m.Merger.TakesTwo && state.Merging?.Merger.Gone.Id != m.Merger.Gone.Id ? new[] { SecondPerson } : [],
                    new("合并之后不能拆分。", "Once merged they are not taken apart again."),
                ],
                Button = new("合并", "Merge them"),
            },
            _ => null,
        };

    private static Sentence SecondPerson { get; } =
        new(
            "须由另一名经办人员确认，确认前不生效；其间名录有变更的，须重新提议。",
            "Another member of the office has to confirm it, and until then nothing changes; where the register changes meanwhile, "
                + "it is proposed anew."
        );

    private static Sentence Line(Sentence said) => new(said.Zh + "。", said.En + ".");

    private static IEnumerable<Sentence> Naming(UnitChange change) =>
        change.Before.OfficialName == change.After.OfficialName ? []
        : change.Since is { } day
            ?
            [
                new(
                    $"自{BeijingTime.Say(day).Zh}起的名单、公示、证书使用新名称；原名称作为曾用名保留。",
                    $"Lists, notices and certificates from {BeijingTime.Say(day).En} on have the new name; "
                        + "the old one stays as a former name."
                ),
            ]
        :
        [
            new(
                "未填写更名日期，按更正错字处理：原写法作为别名保留，仍可查到本单位。",
                "No day is given: the name was only misspelt, and the old spelling stays as another name by which the unit is found."
            ),
        ];
}
