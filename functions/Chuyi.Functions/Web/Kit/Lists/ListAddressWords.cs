using Chuyi.Functions.Cases;

namespace Chuyi.Functions.Web;

/// <summary>What is said of an address that asks a list for what the list does not know.</summary>
public static class ListAddressWords
{
    public static Sentence Ignored { get; } =
        new("以下查询条件无法识别，未起作用：", "These conditions are not known here and were left out of account: ");

    /// <summary>A file would go on without what is said on the page: what asks for it wrongly gets none.</summary>
    /// <returns>Null where everything was understood.</returns>
    public static Refusal? Fault(IReadOnlyList<string> ignored) =>
        ignored.Count == 0 ? null : Unknown(Listed(ignored, "、"), Listed(ignored, ", "));

    private static string Listed(IEnumerable<string> ignored, string between) => string.Join(between, ignored.Select(Quotation.Of));

    private static Refusal Unknown(string zh, string en) =>
        new(
            "condition",
            $"无法识别的查询条件：{zh}。请从列表页面重新导出。",
            $"Conditions that are not known here: {en}. Please export from the list.",
            400
        );
}
