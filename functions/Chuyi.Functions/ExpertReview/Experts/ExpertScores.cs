using Chuyi.Functions.Policy;
using Chuyi.Functions.Ranking;

namespace Chuyi.Functions.ExpertReview;

/// <summary>
/// How an expert scores beside the field: what the signed sheets come to, and what their applications came to with all experts. It
/// is shown and never applied: nobody's score is moved by it.
/// </summary>
/// <param name="Sheets">How many count.</param>
/// <param name="Mean">Their mean.</param>
/// <param name="Spread">Their standard deviation.</param>
/// <param name="FieldMean">The mean of the scores of the same applications.</param>
/// <param name="FieldSpread">The standard deviation of these.</param>
public sealed record ExpertScores(int Sheets, decimal Mean, decimal Spread, decimal FieldMean, decimal FieldSpread)
{
    /// <summary>How much higher the expert scores, or lower.</summary>
    public decimal Difference => Mean - FieldMean;

    /// <summary>Of a duty; null where no sheet with points is on the list.</summary>
    public static ExpertScores? Of(DutyState duty, RankedList list)
    {
        var scores = list.Items.Where(item => item.Verdict is null).ToDictionary(item => item.Application, item => item.Score);
        var own = duty.Signed.Where(sheet => scores.ContainsKey(sheet.Sheet.Application)).ToList();
        decimal[] given = [.. own.Select(sheet => sheet.Total)],
            field = [.. own.Select(sheet => scores[sheet.Sheet.Application])];
        return own.Count == 0 ? null : new(own.Count, Points.Mean(given), Deviation(given), Points.Mean(field), Deviation(field));
    }

    private static decimal Deviation(decimal[] points)
    {
        var mean = points.Sum() / points.Length;
        return Points.Round((decimal)Math.Sqrt((double)points.Sum(one => (one - mean) * (one - mean)) / points.Length));
    }
}
