namespace Chuyi.Functions.Cases;

/// <summary>What is asked of somebody.</summary>
/// <param name="Items">What was read of it: of what there may be many, the first to be due.</param>
/// <param name="IsAll">Whether that is all there is.</param>
public sealed record AskedWork(IReadOnlyList<WorkItem> Items, bool IsAll)
{
    public static AskedWork None { get; } = new([], IsAll: true);

    /// <summary>The same with what is asked of another.</summary>
    public AskedWork And(AskedWork other) => Items.Count == 0 ? other : new([.. Items, .. other.Items], IsAll && other.IsAll);

    /// <summary>What of it is asked of one person.</summary>
    public AskedWork Of(string actor) => this with { Items = [.. Items.Where(item => item.By != actor)] };
}
