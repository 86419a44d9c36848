using Chuyi.Functions.Cases;

namespace Chuyi.Functions.Policy;

/// <summary>What whoever gets the title is called from then on (统一命名).</summary>
/// <param name="Pattern">With <c>{place}</c> for the prefecture or county.</param>
/// <param name="Mark">Where the rule comes from.</param>
public sealed record NamingRule(Sentence Pattern, Mark Mark)
{
    /// <summary>The field of a form in which a unit says by which place it will be called.</summary>
    public const string PlaceField = "name-place";

    private const string Place = "{place}";

    /// <summary>The name that a rule gives: by the place that was asked for, else by the prefecture; null where neither is known.</summary>
    public static string? NameOf(Sentence pattern, string? asked, string? prefecture) =>
        (asked is { Length: > 0 } ? asked : prefecture) is { } place ? pattern.Zh.Replace(Place, place, StringComparison.Ordinal) : null;
}
