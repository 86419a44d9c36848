using Chuyi.Functions.Cases;

namespace Chuyi.Functions.History;

/// <summary>Why a question to the history has no answer.</summary>
internal static class HistoryWords
{
    public static Refusal Backwards { get; } =
        new("period", "起始日期晚于截止日期。", "The period ends before it begins.") { Field = "from" };

    public static Refusal NoPlace { get; } =
        new("place", "该页的地址不完整，请从第一页开始。", "The address of this page is not whole; please begin with the first page.");

    public static Refusal NoCondition(string typed) =>
        new(
            "condition",
            $"不能按{Quotation.Of(typed)}查询，请使用页面上的条件。",
            $"Nothing can be asked for by {Quotation.Of(typed)}; please use the conditions of the page."
        );

    public static Refusal NoOrder(string typed) =>
        new(
            "order",
            $"没有{Quotation.Of(typed)}这种排列，请选择新的在前或旧的在前。",
            $"There is no order {Quotation.Of(typed)}; please choose newest or oldest first."
        )
        {
            Field = "order",
        };

    public static Refusal NoKind(string typed) =>
        new(
            "kind",
            $"没有{Quotation.Of(typed)}这类记录，请从列表中选择。",
            $"There are no records of the kind {Quotation.Of(typed)}; please choose from the list."
        )
        {
            Field = "kind",
        };

    public static Refusal NoPage(string typed) =>
        new(
            "page",
            $"没有第{Quotation.Of(typed)}页，请从第一页开始。",
            $"There is no page {Quotation.Of(typed)}; please begin with the first."
        );

    public static Refusal NoDay(string field, string typed) =>
        new(
            "day",
            $"{Quotation.Of(typed)}不是日期，请按 2026-03-31 的格式填写。",
            $"{Quotation.Of(typed)} is no day; please write it as 2026-03-31."
        )
        {
            Field = field,
        };

    public static Refusal NoRound(string typed) =>
        new("round", $"没有编号为{Quotation.Of(typed)}的批次。", $"There is no round {Quotation.Of(typed)}.") { Field = "round" };

    public static Refusal NoCase(string typed) =>
        new(
            "case",
            $"没有编号为{Quotation.Of(typed)}的案卷，请核对后重新查询。",
            $"There is no case {Quotation.Of(typed)}; please compare its number."
        )
        {
            Field = "case",
        };

    public static Refusal NoType(string typed) =>
        new("type", $"没有名为{Quotation.Of(typed)}的事件类型。", $"There is no type of event {Quotation.Of(typed)}.") { Field = "type" };

    public static Refusal NoActor(string typed) =>
        new(
            "actor",
            $"没有名称为{Quotation.Of(typed)}的人员、单位或部门，也没有该邮箱的账号。",
            $"Nobody has {Quotation.Of(typed)} as their name, unit, department or e-mail address."
        )
        {
            Field = "actor",
        };

    public static Refusal TooManyActors(string typed, int found) =>
        new(
            "actor",
            $"符合{Quotation.Of(typed)}的账号有 {found} 个，请填写完整姓名或邮箱。",
            $"{found} accounts fit {Quotation.Of(typed)}; please give the whole name or the e-mail address."
        )
        {
            Field = "actor",
        };
}
