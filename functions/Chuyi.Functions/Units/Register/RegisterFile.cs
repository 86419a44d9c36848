namespace Chuyi.Functions.Units;

/// <summary>The whole register as an import leaves it: a file under the hash of its content. A stored name is a format.</summary>
/// <param name="Units">In the order of their ids.</param>
/// <param name="Merged">The ids of units that were merged, each with that of the unit it was merged into.</param>
public sealed record RegisterFile(IReadOnlyList<Unit> Units, IReadOnlyDictionary<string, string> Merged)
{
    /// <summary>What stands before its hash in the archive.</summary>
    public const string Folder = "units/";

    public static RegisterFile Empty { get; } = new([], new Dictionary<string, string>());
}
