namespace Chuyi.Functions.Policy;

/// <summary>
/// Which units a consortium has at least, among them the one that leads it: a clause that asks for schools is met by a school that
/// leads. A round pins it when it is opened.
/// </summary>
/// <param name="Needs">All of them have to be met.</param>
public sealed record MemberMix(IReadOnlyList<MemberNeed> Needs)
{
    /// <summary>By the category; null of one that designates no consortium.</summary>
    public static MemberMix? Of(Category category) => category.Subject == CategorySubject.Consortium ? new(category.Mix) : null;

    /// <summary>What is not met by members of these types.</summary>
    public IReadOnlyList<MemberNeed> Unmet(IReadOnlyCollection<MemberType> members) =>
        [.. Needs.Where(need => members.Count(need.Types.Contains) < need.Least)];
}
