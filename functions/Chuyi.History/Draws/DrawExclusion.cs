namespace Chuyi.History.Draws;

/// <summary>An expert who cannot review an application, and why (回避), both by number.</summary>
/// <param name="Reason">
/// <see cref="OwnUnit"/>, <see cref="Recommender"/>, <see cref="Party"/>, <see cref="Bureau"/> or <see cref="Supervised"/>.
/// </param>
public sealed record DrawExclusion(int Expert, int Item, string Reason)
{
    /// <summary>The expert belongs to the applying unit.</summary>
    public const string OwnUnit = "own-unit";

    /// <summary>The expert belongs to the unit that recommended the application.</summary>
    public const string Recommender = "recommender";

    /// <summary>The expert belongs to another unit that has a part in it, such as a member of a consortium.</summary>
    public const string Party = "party";

    /// <summary>The expert belongs to the bureau that supervises the applying unit.</summary>
    public const string Bureau = "bureau";

    /// <summary>The expert belongs to a unit that the applying unit supervises.</summary>
    public const string Supervised = "supervised";
}
