using Chuyi.Cli.Demo.Papers;

namespace Chuyi.Cli.Demo.Chapters;

/// <summary>What an expert thinks of an application: mostly of its worth, a little of who judges. The same each time.</summary>
internal static class Opinion
{
    private static readonly string[] Merits =
    [
        "办学定位清晰，专业设置与区域产业对接紧密",
        "产教融合基础扎实，合作企业参与度高",
        "“双师型”教师队伍结构合理",
        "实训条件较好，教学改革成效可见",
        "“楚怡”精神融入育人全过程，特色鲜明",
    ];

    private static readonly string[] Wishes =
    [
        "建议进一步细化年度绩效指标",
        "经费测算依据可再充实",
        "建议补充毕业生跟踪数据",
        "保障措施的责任分工宜更明确",
        "建议加强数字化教学资源建设",
    ];

    public static (IReadOnlyList<int> Scores, string Comment) Of(string title, string expert, int criteria, int seed)
    {
        var worth = Seed.Of(title, seed).Next(58, 93);
        var random = Seed.Of($"{title}|{expert}", seed);
        return (
            [.. Enumerable.Range(0, criteria).Select(_ => worth + random.Next(-7, 8))],
            $"{random.Pick(Merits)}；{random.Pick(Wishes)}。"
        );
    }
}
