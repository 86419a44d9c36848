namespace Chuyi.Functions.Units;

/// <summary>What kind of unit it is. The names are a storage format.</summary>
public enum UnitType
{
    /// <summary>高职专科</summary>
    HigherVocational,

    /// <summary>职业本科</summary>
    VocationalUniversity,

    /// <summary>中职</summary>
    SecondaryVocational,

    /// <summary>技工</summary>
    Technician,

    /// <summary>企业</summary>
    Enterprise,

    /// <summary>科研机构</summary>
    Research,

    /// <summary>行业组织</summary>
    Industry,

    /// <summary>政府部门</summary>
    Government,
}
