using Chuyi.Functions.Cases;
using Chuyi.Functions.People;

namespace Chuyi.Functions.Policy;

/// <summary>The names under which a title is looked for: the catalogue's, those of its levels, and those of public lists (别称).</summary>
public static class TitleNames
{
    /// <summary>The other names of a title; none of a category that there is not any more.</summary>
    public static IReadOnlyList<Sentence> Aliases(string category) => Find(category)?.Aliases.Select(alias => alias.Name).ToList() ?? [];

    /// <summary>Whether something that bears a title is meant by what was asked for, as people compare names.</summary>
    /// <param name="category">The code of the title.</param>
    /// <param name="others">What else it is called.</param>
    public static bool Matches(string category, string asked, params IEnumerable<string?> others)
    {
        var normal = UnitNames.Normal(asked);
        IEnumerable<Sentence> names = Find(category) is { } found
            ? [found.Name, .. found.Levels.Select(level => level.Certificate), .. found.Aliases.Select(alias => alias.Name)]
            : [];
        return normal.Length > 0
            && names
                .SelectMany(name => new[] { name.Zh, name.En })
                .Concat(others.OfType<string>())
                .Any(name => UnitNames.Normal(name).Contains(normal, StringComparison.OrdinalIgnoreCase));
    }

    private static Category? Find(string code) => Catalogue.Official.Categories.FirstOrDefault(category => category.Code == code);
}
