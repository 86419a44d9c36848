using Chuyi.Functions.Cases;

namespace Chuyi.Functions.Units;

/// <summary>What units and what is on file of them are called.</summary>
public static class UnitWords
{
    public static Sentence Of(UnitType type) =>
        type switch
        {
            UnitType.HigherVocational => new("高职专科", "Higher vocational college"),
            UnitType.VocationalUniversity => new("职业本科", "Vocational university"),
            UnitType.SecondaryVocational => new("中职", "Secondary vocational school"),
            UnitType.Technician => new("技工", "Technician institution"),
            UnitType.Enterprise => new("企业", "Enterprise"),
            UnitType.Research => new("科研机构", "Research institution"),
            UnitType.Industry => new("行业组织", "Industry body"),
            _ => new("政府部门", "Government department"),
        };

    /// <summary>A prefecture as it is on file.</summary>
    public static Sentence OfPrefecture(string prefecture) => new(prefecture, Romanized(prefecture));

    private static string Romanized(string prefecture) =>
        prefecture switch
        {
            "长沙市" => "Changsha",
            "株洲市" => "Zhuzhou",
            "湘潭市" => "Xiangtan",
            "衡阳市" => "Hengyang",
            "邵阳市" => "Shaoyang",
            "岳阳市" => "Yueyang",
            "常德市" => "Changde",
            "张家界市" => "Zhangjiajie",
            "益阳市" => "Yiyang",
            "郴州市" => "Chenzhou",
            "永州市" => "Yongzhou",
            "怀化市" => "Huaihua",
            "娄底市" => "Loudi",
            "湘西土家族苗族自治州" => "Xiangxi",
            Prefectures.ProvinceRun => "Run by the province",
            _ => prefecture,
        };

    /// <summary>Reads the type as a file or a form has it: its word in either language, or its name in storage. Null for none.</summary>
    public static UnitType? Read(string written) =>
        Enum.GetValues<UnitType>()
            .Select(type => (UnitType?)type)
            .FirstOrDefault(type =>
                type is { } one
                && new[] { Of(one).Zh, Of(one).En, one.ToString() }.Contains(written.Trim(), StringComparer.OrdinalIgnoreCase)
            );
}
