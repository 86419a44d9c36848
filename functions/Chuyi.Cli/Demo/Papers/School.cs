using System.Globalization;

namespace Chuyi.Cli.Demo.Papers;

/// <summary>A school that does not exist, with the particulars its documents give.</summary>
public sealed record School
{
    public required string Name { get; init; }

    /// <summary>A prefecture of the catalogue.</summary>
    public required string Prefecture { get; init; }

    public required string Principal { get; init; }

    public required string Contact { get; init; }

    public required string Phone { get; init; }

    public required string Email { get; init; }

    public required int Founded { get; init; }

    public required int Students { get; init; }

    public required int Teachers { get; init; }

    public required IReadOnlyList<string> Programmes { get; init; }

    // Counties that no map of Hunan has.
    private static readonly string[] Counties =
    [
        "岚江县",
        "楚溪县",
        "云杉县",
        "星渚县",
        "枫桥县",
        "青岭县",
        "澄湖县",
        "竹浦县",
        "兰汀县",
        "松陂县",
        "鹤鸣县",
        "梅滩县",
        "麓南县",
        "清潭县",
        "丹崖县",
        "桂陂县",
        "白洲县",
        "柳堤县",
        "禾源县",
        "石泉县",
        "雁洲县",
        "月塘县",
        "金坪县",
        "芷浦县",
        "晴川县",
        "荷洲县",
        "茶岭县",
        "浣溪县",
        "望岳县",
        "沧浪县",
    ];

    private static readonly string[] Kinds =
    [
        "职业中等专业学校",
        "中等职业技术学校",
        "工业职业学校",
        "职教中心",
        "信息职业中专学校",
        "农业职业中专学校",
        "旅游职业学校",
    ];

    private static readonly string[] Offered =
    [
        "机电技术应用",
        "数控技术应用",
        "新能源汽车运用与维修",
        "计算机应用",
        "电子商务",
        "幼儿保育",
        "护理",
        "旅游服务与管理",
        "现代农艺技术",
        "建筑工程施工",
        "服装设计与工艺",
        "工业机器人技术应用",
        "会计事务",
        "中餐烹饪",
        "物流服务与管理",
    ];

    /// <summary>As many schools as are wanted, no two of the same name.</summary>
    /// <param name="prefectures">Those of the catalogue; the schools are spread over them.</param>
    public static IReadOnlyList<School> Invent(int count, IReadOnlyList<string> prefectures, int seed) =>
        [.. Enumerable.Range(0, count).Select(i => Invent(NameOf(i), prefectures[i % prefectures.Count], i, seed))];

    private static School Invent(string name, string prefecture, int index, int seed)
    {
        var random = Seed.Of(name, seed);
        var students = random.Next(24, 62) * 100 + random.Next(100);
        var offered = Offered.ToArray();
        random.Shuffle(offered);
        var number = (index + 1).ToString("000", CultureInfo.InvariantCulture);
        return new()
        {
            Name = name,
            Prefecture = prefecture,
            Principal = People.Name(random),
            Contact = People.Name(random),
            Phone = People.Phone(random),
            Email = $"office@school{number}.example.org",
            Founded = random.Next(1958, 2001),
            Students = students,
            Teachers = students / random.Next(14, 19),
            Programmes = offered[..3],
        };
    }

    private static string NameOf(int index)
    {
        var (county, kind) = (Counties[index % Counties.Length], Kinds[index / Counties.Length % Kinds.Length]);
        var round = index / (Counties.Length * Kinds.Length);
        return round == 0 ? county + kind : string.Create(CultureInfo.InvariantCulture, $"{county}第{round + 1}{kind}");
    }
}
