namespace Chuyi.Functions.Policy;

/// <summary>How experts judge a criterion.</summary>
public enum Judging
{
    /// <summary>By whole points.</summary>
    Points,

    /// <summary>By one of the grades of the round, which counts for a share of the points.</summary>
    Grades,

    /// <summary>
    /// It is met or not (否决项): met it counts for all its points, else for none, and whoever does not meet it on more than half of the
    /// sheets gets no place, whatever the total.
    /// </summary>
    Veto,
}
