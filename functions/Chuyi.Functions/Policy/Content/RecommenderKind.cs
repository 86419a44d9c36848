namespace Chuyi.Functions.Policy;

/// <summary>Who recommends.</summary>
public enum RecommenderKind
{
    /// <summary>Nobody: who wants the title applies.</summary>
    None,

    /// <summary>The bureau of a prefecture (市州教育局).</summary>
    Bureau,

    /// <summary>Who supervises the unit (主管部门).</summary>
    Supervisor,

    /// <summary>A body of the industry (行业组织).</summary>
    Industry,
}
