using Chuyi.Functions.Applications;

namespace Chuyi.Functions.Ranking;

/// <summary>An application with its sheets, before ranking.</summary>
/// <param name="Application">Its case.</param>
/// <param name="UnitName">Who applies.</param>
/// <param name="Title">What for.</param>
/// <param name="Sheets">The scores of each signed sheet, by criterion in the round's order.</param>
public sealed record Scored(string Application, string UnitName, string Title, IReadOnlyList<IReadOnlyList<int>> Sheets)
{
    /// <summary>What it applies for; null for the unit itself.</summary>
    public Designee? Designee { get; init; }

    /// <summary>The prefecture of the unit; null where it is not on file.</summary>
    public string? Prefecture { get; init; }

    /// <summary>Which of the units that the policy names it is, from 1; null for none.</summary>
    public int? NamedPlace { get; init; }

    /// <summary>The name that the unit would have with the title, where the category gives one; else null.</summary>
    public string? NewName { get; init; }

    /// <summary>The place in which its recommender put it, from 1; null where nobody did.</summary>
    public int? Nomination { get; init; }
}
