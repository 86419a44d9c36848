namespace Chuyi.Functions.Cases;

/// <summary>What the read store files an event under.</summary>
/// <param name="Round">The round's case id, or empty for what belongs to none.</param>
/// <param name="Category">The category's code, or empty.</param>
/// <param name="Stage">Where the case stands after the event.</param>
public sealed record CaseTags(string Round, string Category, string Stage)
{
    public static CaseTags None { get; } = new("", "", "");
}
