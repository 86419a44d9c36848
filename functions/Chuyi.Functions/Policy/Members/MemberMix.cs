namespace Chuyi.Functions.Policy;

/// <summary>
/// Which units a consortium has at least, among them the one that leads it: a clause that asks for schools is met by a school that
/// leads. A round pins it when it is opened.
/// </summary>
/// <param name="Needs">All of them have to be met.</param>
public sealed record MemberMix(IReadOnlyList<MemberNeed> Needs)
{
    /// <summary>By the clauses of the policy (二(三)2, 二(三)3); null of a category that designates no consortium.</summary>
    public static MemberMix? Of(Category category) =>
        category switch
        {
            { Subject: not CategorySubject.Consortium } => null,
            { Code: "voc-group" } => new([
                new([MemberType.Government]),
                new([MemberType.Industry, MemberType.Enterprise]),
                new([MemberType.School]),
                new([MemberType.Research]),
            ]),
            { Code: "training-base" } => new([new([MemberType.Enterprise])]),
            _ => new([]),
        };

    /// <summary>What is not met by members of these types.</summary>
    public IReadOnlyList<MemberNeed> Unmet(IReadOnlyCollection<MemberType> members) =>
        [.. Needs.Where(need => members.Count(need.Types.Contains) < need.Least)];
}
