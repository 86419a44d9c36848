using System.Globalization;

namespace Chuyi.Functions.Policy;

/// <summary>Scores and means of scores (得分): how they are rounded, everywhere, and how they are written.</summary>
public static class Points
{
    /// <summary>Two decimals, a half away from zero (四舍五入), as anybody does it on paper.</summary>
    public static decimal Round(decimal points) => Math.Round(points, 2, MidpointRounding.AwayFromZero);

    /// <summary>The mean, rounded; 0 of nothing.</summary>
    public static decimal Mean(IReadOnlyCollection<decimal> points) => points.Count == 0 ? 0 : Round(points.Sum() / points.Count);

    /// <summary>As a person reads it, always with two decimals.</summary>
    public static string Say(decimal points) => points.ToString("0.00", CultureInfo.InvariantCulture);
}
