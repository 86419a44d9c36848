using System.Globalization;
using Chuyi.Functions.Applications;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Web;

namespace Chuyi.Functions.Rounds;

/// <summary>A list of applications as a file for a spreadsheet.</summary>
public static class ApplicationSheet
{
    public static Task<byte[]> Write(
        IReadOnlyList<ApplicationSummary> applications,
        string format,
        string language,
        LevelWords? level,
        CancellationToken cancellation
    ) =>
        Spreadsheet.Write(
            applications.Select(a => Row(a, language, level)).DefaultIfEmpty(Row(null, language, level)),
            format,
            language == "en" ? "Applications" : "申报列表",
            cancellation
        );

    private static Dictionary<string, object?> Row(ApplicationSummary? a, string language, LevelWords? level) =>
        new (Sentence Name, object? Value)[]
        {
            (new("单位", "Unit"), Spreadsheet.Text(a?.UnitName)),
            (new("市州", "Prefecture"), Spreadsheet.Text(a?.Prefecture)),
            (new("申报对象", "Applied for"), Spreadsheet.Text(a?.Designee?.Name)),
            (new("名称", "Title"), Spreadsheet.Text(a?.Title)),
            (new("推荐单位", "Recommender"), Spreadsheet.Text(a?.Recommender)),
            (new("回执号", "Receipt"), Spreadsheet.Text(a?.Receipt)),
            (new("提交时间", "Received"), a is null ? null : BeijingTime.Say(a.ReceivedAt).In(language)),
            (new("状态", "Stage"), a is null ? null : ApplicationWords.Stage(a.Stage, level).In(language)),
            (new("期限", "Due"), a?.Due?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            (new("得分", "Score"), a?.Score),
            (new("名次", "Rank"), a?.Rank),
            (new("编号", "Number"), Spreadsheet.Text(a?.Number)),
            (new("档案", "Case"), a?.Case),
        }.ToDictionary(column => column.Name.In(language), column => column.Value);
}
