namespace Chuyi.Functions.ExpertReview;

/// <summary>What one of the panel reviews by the draw.</summary>
/// <param name="Expert">The code of the expert.</param>
public sealed record DrawnItems(string Expert, IReadOnlyList<string> Applications)
{
    /// <summary>What stands before the hash of a draw in the names of its slices.</summary>
    public const string Folder = "draws/";

    /// <summary>Those of a draw, in the order of its panel.</summary>
    public static IEnumerable<DrawnItems> Of(DrawRecord record)
    {
        var items = record.Draw.Assignments.ToLookup(a => a.Expert, a => record.Applications[a.Item - 1]);
        return record.Draw.Panel.Select(expert => new DrawnItems(record.Codes[expert - 1], [.. items[expert]]));
    }
}
