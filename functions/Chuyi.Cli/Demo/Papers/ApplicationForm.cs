using System.Globalization;
using Chuyi.Functions.Print;

namespace Chuyi.Cli.Demo.Papers;

/// <summary>申报书: the form a school applies with.</summary>
internal static class ApplicationForm
{
    private static readonly DateOnly Written = new(2026, 3, 1);

    public static byte[] Print(School school, Prose prose)
    {
        using var paper = new FlowingPdf("“楚怡”优秀中职学校建设项目申报书", school.Name, Written);
        paper.Cover(
            "“楚怡”优秀中职学校建设项目申报书",
            [
                $"申报单位：{school.Name}",
                $"主管部门：{school.Prefecture}教育局",
                $"负 责 人：{school.Principal}",
                $"联 系 人：{school.Contact}",
                "填报日期：2026 年 3 月",
            ]
        );
        paper.Heading("一、学校基本情况");
        foreach (var (label, value) in Particulars(school))
            paper.Row(label, value);
        Section(paper, "二、办学基础与特色", prose.Foundation());
        Section(paper, "三、建设目标", prose.Aim());
        Section(paper, "四、建设任务与举措", prose.Measures());
        paper.Heading("五、经费预算（万元）");
        foreach (var (item, amount) in prose.Budget)
            paper.Row(item, amount.ToString(CultureInfo.InvariantCulture));
        paper.Row("合计", prose.Budget.Sum(b => b.Amount).ToString(CultureInfo.InvariantCulture));
        Section(paper, "六、保障措施", prose.Assurance());
        paper.Heading("七、学校意见");
        paper.Paragraph("经学校党组织会议和校长办公会研究，同意申报。所填内容真实、准确，如有不实，愿承担相应责任。");
        paper.Signature($"{school.Name}（公章）", $"校长：{school.Principal}", "2026 年 3 月 1 日");
        return paper.ToArray();
    }

    private static void Section(FlowingPdf paper, string heading, IReadOnlyList<string> paragraphs)
    {
        paper.Heading(heading);
        foreach (var paragraph in paragraphs)
            paper.Paragraph(paragraph);
    }

    private static IEnumerable<(string, string)> Particulars(School school) =>
        [
            ("学校名称", school.Name),
            ("所在市州", school.Prefecture),
            ("建校时间", $"{school.Founded} 年"),
            ("办学性质", "公办"),
            ("校长", school.Principal),
            ("联系人及电话", $"{school.Contact}  {school.Phone}"),
            ("电子邮箱", school.Email),
            ("全日制在校生", $"{school.Students} 人"),
            ("专任教师", $"{school.Teachers} 人"),
            ("重点建设专业", string.Join("、", school.Programmes)),
        ];
}
