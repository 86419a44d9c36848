namespace Chuyi.Functions.Policy;

/// <summary>What can be applied for, and who decides on it.</summary>
public sealed record Catalogue
{
    public required Programme Programme { get; init; }

    public required IReadOnlyList<Department> Departments { get; init; }

    public required IReadOnlyList<string> Prefectures { get; init; }

    public required IReadOnlyList<Category> Categories { get; init; }

    /// <summary>What the marks of the categories refer to, by their numbers.</summary>
    public IReadOnlyDictionary<string, string> Sources { get; init; } = new Dictionary<string, string>();

    /// <summary>The catalogue the service was built with.</summary>
    public static Catalogue Official { get; } = CategoryFiles.ReadAll();

    /// <exception cref="KeyNotFoundException">There is no such category.</exception>
    public Category Category(string code) =>
        Categories.FirstOrDefault(c => c.Code == code) ?? throw Unknown("category", code, Categories.Select(c => c.Code));

    /// <exception cref="KeyNotFoundException">There is no such department.</exception>
    public Department Department(string code) =>
        Departments.FirstOrDefault(d => d.Code == code) ?? throw Unknown("department", code, Departments.Select(d => d.Code));

    /// <summary>The departments that sign the list of a category, the lead first.</summary>
    public IReadOnlyList<Department> SignersOf(Category category) => [.. category.SignOff.Select(Department)];

    private static KeyNotFoundException Unknown(string kind, string code, IEnumerable<string> known) =>
        new($"The catalogue has no {kind} '{code}'. It has: {string.Join(", ", known)}.");
}
