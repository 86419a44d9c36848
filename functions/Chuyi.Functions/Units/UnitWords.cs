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
    public static Sentence OfPrefecture(string prefecture) =>
        prefecture == Prefectures.ProvinceRun ? new("省属", "Run by the province") : new(prefecture, prefecture);

    /// <summary>Reads the type as a file or a form has it: its word in either language, or its name in storage. Null for none.</summary>
    public static UnitType? Read(string written) =>
        Enum.GetValues<UnitType>()
            .Select(type => (UnitType?)type)
            .FirstOrDefault(type =>
                type is { } one
                && new[] { Of(one).Zh, Of(one).En, one.ToString() }.Contains(written.Trim(), StringComparer.OrdinalIgnoreCase)
            );
}
