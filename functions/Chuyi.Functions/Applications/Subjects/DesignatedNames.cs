using Chuyi.Functions.Cases;

namespace Chuyi.Functions.Applications;

/// <summary>What is designated is called by its name, everywhere the same.</summary>
public static class DesignatedNames
{
    /// <summary>The name of what is designated: of the unit itself, or of whom or what it applies for.</summary>
    public static string HolderName(this IDesignated one) => one.Designee?.Name ?? one.UnitName;

    /// <summary>The unit that stands beneath that name; null where it is the name.</summary>
    public static string? Beneath(this IDesignated one) => one.Designee is null ? null : one.UnitName;

    /// <summary>Both on one line.</summary>
    public static Sentence HolderWithUnit(this IDesignated one) =>
        one.Beneath() is { } unit ? new($"{one.HolderName()}（{unit}）", $"{one.HolderName()} ({unit})") : new(one.UnitName, one.UnitName);
}
