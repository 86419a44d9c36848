namespace Chuyi.History.Draws;

/// <summary>An expert who cannot review an application, and why (回避), both by number.</summary>
/// <param name="Reason">
/// <see cref="OwnUnit"/>, <see cref="Recommender"/>, <see cref="Party"/>, <see cref="Bureau"/>, <see cref="Supervised"/>,
/// <see cref="Declared"/>, <see cref="Reciprocal"/>, <see cref="Partner"/> or <see cref="TakesPart"/>.
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

    /// <summary>
    /// In an earlier round of the service the expert declared a conflict with an application of a unit with a part in this one.
    /// </summary>
    public const string Declared = "declared";

    /// <summary>
    /// Within the years that the round says, somebody of a unit with a part in it reviewed an application with a part of the expert's unit.
    /// </summary>
    public const string Reciprocal = "reciprocal";

    /// <summary>Within these years, or in this round, the expert's unit and one with a part in it had a part in one application.</summary>
    public const string Partner = "partner";

    /// <summary>The expert takes part in an application of the round, and may review none of it: it stands by the expert.</summary>
    public const string TakesPart = "takes-part";
}
