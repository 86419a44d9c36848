using System.Text.Json.Serialization;

namespace Chuyi.Functions.Units;

/// <summary>A unit (单位): who applies, is applied for, supervises, recommends, or sends experts.</summary>
public sealed record Unit
{
    /// <summary>Given once (<see cref="UnitIds"/>); it stays when the unit is renamed.</summary>
    public required string Id { get; init; }

    /// <summary>The name on its seal, as it is or is about to be.</summary>
    public required string OfficialName { get; init; }

    /// <summary>Names that were official before, the oldest first.</summary>
    public IReadOnlyList<FormerName> FormerNames { get; init; } = [];

    /// <summary>Whatever else people call it: short names, misspelt ones that were corrected, names of units merged into it.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    public required UnitType Type { get; init; }

    /// <summary>One of the catalogue's, or <see cref="Prefectures.ProvinceRun"/>.</summary>
    public required string Prefecture { get; init; }

    /// <summary>The unit that supervises it (主管部门), or null.</summary>
    public string? Bureau { get; init; }

    /// <summary>The unified social credit code (统一社会信用代码), or null.</summary>
    public string? CreditCode { get; init; }

    /// <summary>Every name that it goes or went by, the official one first.</summary>
    [JsonIgnore]
    public IEnumerable<string> Names => FormerNames.Reverse().Select(former => former.Was).Prepend(OfficialName).Concat(Aliases);

    /// <summary>Its official name on a day.</summary>
    public string NameOn(DateOnly day) => FormerNames.FirstOrDefault(former => day <= former.LastDay)?.Was ?? OfficialName;
}
