namespace Chuyi.Functions.Policy;

/// <summary>How the sheets of one application become its score.</summary>
public enum Aggregation
{
    /// <summary>The mean of all sheets.</summary>
    Mean,

    /// <summary>From some number of sheets up the highest and the lowest are dropped; below that the mean.</summary>
    TrimmedMean,
}
