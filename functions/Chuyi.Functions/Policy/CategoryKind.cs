namespace Chuyi.Functions.Policy;

/// <summary>How a title is given.</summary>
public enum CategoryKind
{
    /// <summary>To the best of those who apply (竞争遴选).</summary>
    Competed,

    /// <summary>To whom the action names (定向支持).</summary>
    Named,

    /// <summary>So many to each prefecture (按市州分配).</summary>
    Allotted,
}
