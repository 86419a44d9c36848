using System.Globalization;

namespace Chuyi.Cli.Demo.Papers;

/// <summary>Names and telephone numbers of people who do not exist.</summary>
internal static class People
{
    private static readonly string[] Surnames =
    [
        "王",
        "李",
        "张",
        "刘",
        "陈",
        "杨",
        "黄",
        "周",
        "吴",
        "徐",
        "孙",
        "胡",
        "朱",
        "郭",
        "何",
        "罗",
        "谢",
        "彭",
        "曾",
        "肖",
        "谭",
        "欧阳",
    ];

    private static readonly string[] First =
    [
        "建",
        "文",
        "志",
        "国",
        "晓",
        "雅",
        "思",
        "明",
        "海",
        "春",
        "立",
        "正",
        "庆",
        "佳",
        "云",
        "振",
        "玉",
        "子",
        "永",
        "光",
    ];

    private static readonly string[] Second =
    [
        "华",
        "军",
        "平",
        "芳",
        "敏",
        "辉",
        "涛",
        "玲",
        "强",
        "琳",
        "宁",
        "斌",
        "燕",
        "林",
        "湘",
        "麓",
        "宇",
        "兰",
        "峰",
        "清",
    ];

    public static string Name(Random random) => random.Pick(Surnames) + random.Pick(First) + random.Pick(Second);

    /// <summary>Eleven digits as a mobile telephone has, in a range of zeros that is not dialled.</summary>
    public static string Phone(Random random) => string.Create(CultureInfo.InvariantCulture, $"1990000{random.Next(10_000):0000}");
}
