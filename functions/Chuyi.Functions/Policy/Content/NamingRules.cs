using Chuyi.Functions.Cases;
using Chuyi.Functions.Units;

namespace Chuyi.Functions.Policy;

/// <summary>Whether a unit can be called as its title would call it.</summary>
public static class NamingRules
{
    /// <summary>Why it cannot, or null: another unit on file is called so.</summary>
    public static Refusal? WhyNotCalled(string? name, Unit? unit, KnownUnits known) =>
        name is not null && known.Named(name) is { } other && other.Id != unit?.Id
            ? new(
                NamingRule.PlaceField,
                $"统一校名{Quotation.Of(name)}已是其他单位的名称，请更改地名。",
                $"{Quotation.Of(name)} is the name of another unit; please give another place.",
                409
            )
            : null;
}
