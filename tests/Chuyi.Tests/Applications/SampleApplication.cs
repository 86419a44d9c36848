using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Policy;

namespace Chuyi.Tests.Applications;

/// <summary>An application of a school, as it is submitted.</summary>
internal static class SampleApplication
{
    public const string Id = "A.test";

    public static readonly Member Member = new()
    {
        Id = Functions.Applications.Member.IdOf("某公司"),
        Name = "某公司",
        Type = MemberType.Enterprise,
        Role = "提供岗位",
        Contact = Functions.Applications.Member.ContactOf(Functions.Applications.Member.IdOf("某公司")),
    };

    public static SubmittedApplication Of(DateOnly? checkBy, RoundNumbers numbers, IReadOnlyList<SealedDocument> documents) =>
        new()
        {
            Application = CaseId.Parse(Id),
            Round = CaseId.Round(2026, "secondary-school", 1),
            Category = "secondary-school",
            RoundTitle = new("批次", "round"),
            Unit = "U.1",
            UnitName = "某校",
            Account = "P.1",
            Title = "申报",
            Recommender = "",
            Documents = documents,
            CheckBy = checkBy,
            Officer = "P.officer",
            Numbers = numbers,
        };
}
