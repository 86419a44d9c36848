using System.Globalization;
using System.Text;

namespace Chuyi.Cli.Demo.Papers;

/// <summary>A pool of experts who do not exist, as the office imports it.</summary>
public static class ExpertPool
{
    private static readonly string[] Units =
    [
        "麓山职业教育研究院",
        "湘水师范大学教育科学学院",
        "楚天装备制造集团",
        "星湖职业技术学院",
        "洞庭信息技术有限公司",
        "云麓教育评估中心",
        "岳阳楼工程学院（虚拟）",
        "五岭农业科学研究所",
        "芙蓉旅游发展集团",
        "沅澧医学高等专科学校",
    ];

    private static readonly string[] Fields =
    [
        "职业教育管理",
        "装备制造",
        "信息技术",
        "财经商贸",
        "学前教育",
        "旅游服务",
        "现代农业",
        "医药卫生",
        "土木建筑",
        "产教融合",
    ];

    /// <summary>UTF-8 text with a header line: code, name, unit, field, email, phone. No two have the same address.</summary>
    public static string Csv(int count, int seed)
    {
        var random = Seed.Of("experts", seed);
        var csv = new StringBuilder("code,name,unit,field,email,phone\n");
        for (var i = 1; i <= count; i++)
            csv.Append(
                CultureInfo.InvariantCulture,
                $"E{i:000},{People.Name(random)},{Units[(i - 1) % Units.Length]},{random.Pick(Fields)},"
                    + $"expert{i:000}@pool.example.org,{People.Phone(random)}\n"
            );
        return csv.ToString();
    }
}
