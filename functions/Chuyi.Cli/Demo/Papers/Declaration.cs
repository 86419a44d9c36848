using Chuyi.Functions.Print;

namespace Chuyi.Cli.Demo.Papers;

/// <summary>真实性声明: the school answers for what it hands in.</summary>
internal static class Declaration
{
    public static byte[] Print(School school)
    {
        using var paper = new FlowingPdf("申报材料真实性声明", school.Name, new(2026, 3, 1));
        paper.Centred("申报材料真实性声明", 22);
        paper.Paragraph($"{school.Name}自愿申报湖南省职业教育“楚怡”行动优秀中职学校建设项目，现就申报材料郑重声明如下：");
        paper.Paragraph(
            "一、所提交的申报书、建设方案、佐证材料等全部内容真实、准确、完整，复印件与原件一致，不存在弄虚作假和侵犯他人知识产权的情形。"
        );
        paper.Paragraph("二、所填数据与国家中等职业学校管理信息系统、学校年度质量报告所载一致，统计时间截至 2025 年 12 月 31 日。");
        paper.Paragraph("三、申报材料不含国家秘密，不含未经本人同意公开的个人信息。");
        paper.Paragraph("四、如有不实，自愿接受取消申报资格、撤销认定等处理，并承担由此产生的一切责任。");
        paper.Signature($"声明单位：{school.Name}（公章）", $"法定代表人：{school.Principal}", "2026 年 3 月 1 日");
        return paper.ToArray();
    }
}
