using Chuyi.Functions.Cases;
using Chuyi.Functions.ExpertReview;
using Chuyi.Functions.Mail;
using Chuyi.Functions.People;
using Chuyi.Functions.Units;

namespace Chuyi.Rehearsals.Web;

/// <content>Who applies, who comes to look, and who must know nothing of whom.</content>
internal sealed partial class BlindRound
{
    public static Unit Bureau { get; } =
        new()
        {
            Id = UnitIds.Of("岚江县教育局"),
            OfficialName = "岚江县教育局",
            Type = UnitType.Government,
            Prefecture = "长沙市",
        };

    public static Unit School { get; } =
        new()
        {
            Id = UnitIds.Of("岚江楚工中等专业学校"),
            OfficialName = "岚江楚工中等专业学校",
            FormerNames = [new("岚江县第一职业学校", new(2024, 8, 31))],
            Aliases = ["岚江一职"],
            Type = UnitType.SecondaryVocational,
            Prefecture = "长沙市",
            Bureau = Bureau.Id,
        };

    public static BlindApplicant One { get; } =
        new(
            "one",
            School.Id,
            School.OfficialName,
            "岚江县第一职业学校",
            "岚江一职",
            "周青松",
            "欧阳建岚",
            "松陂机械有限公司",
            Bureau.OfficialName
        );

    // Not on file: what it was called before nobody knows.
    public static BlindApplicant Two { get; } =
        new(
            "two",
            "U.two",
            "汨水机电职业学校",
            "汨水机电职业学校",
            "汨水机电职业学校",
            "吴云帆",
            "司徒汨生",
            "汨水重工集团",
            "汨水市教育体育局"
        );

    private static BlindApplicant Three { get; } =
        new(
            "three",
            "U.three",
            "沅滨农业职业学校",
            "沅滨农业职业学校",
            "沅滨农业职业学校",
            "郑沅生",
            "诸葛沅",
            "沅滨种业公司",
            "沅滨市教育局"
        );

    /// <summary>Waits for its recommendation.</summary>
    public static BlindApplicant Waiting { get; } =
        new(
            "four",
            "U.four",
            "澧阳纺织职业学校",
            "澧阳纺织职业学校",
            "澧阳纺织职业学校",
            "王澧",
            "上官澧阳",
            "澧阳纺织公司",
            "长沙市教育局"
        );

    private static IReadOnlyList<BlindApplicant> Applicants => [One, Two, Three];

    private static IEnumerable<string> OfApplicants(params BlindApplicant[] but) =>
        Applicants.Append(Waiting).Except(but).SelectMany(applicant => applicant.Names).Except(but.SelectMany(own => own.Names));

    private static IEnumerable<string> OfExperts(string? but = null) => Pool.Values.Where(expert => expert.Code != but).SelectMany(NamesOf);

    /// <summary>Each who comes, and what must stand in nothing that they see.</summary>
    public IReadOnlyList<(string Who, Func<Task<HttpClient>> Come, IReadOnlyList<string> Hidden)> Visitors =>
        [
            ("nobody", () => Task.FromResult(service.Anonymous()), [.. OfExperts(), .. OfApplicants()]),
            ("applicant", () => service.SignedIn(Role.Applicant, One.Unit), [.. OfExperts(), .. OfApplicants(One)]),
            ("other applicant", () => service.SignedIn(Role.Applicant, Two.Unit, "en"), [.. OfExperts(), .. OfApplicants(Two)]),
            ("first expert", () => OfExpert(Panel[0]), [.. OfExperts(Panel[0]), .. OfApplicants()]),
            ("second expert", () => OfExpert(Panel[1], "en"), [.. OfExperts(Panel[1]), .. OfApplicants()]),
            ("expert of another round", () => service.HoldingLink(OtherDuty, "expert E1"), [.. OfExperts(), .. OfApplicants()]),
            ("administrator", () => service.SignedIn(Role.Administrator), [.. OfExperts(), .. OfApplicants()]),
            (
                "department",
                () => service.HoldingLink(CaseId.SignOff(Call.Id, "finance", 1), "department finance"),
                [.. OfExperts(), .. OfApplicants()]
            ),
            ("recommender", OfRecommender, [.. OfExperts(), .. OfApplicants(Waiting)]),
        ];

    private Task<HttpClient> OfExpert(string expert, string language = "zh") =>
        service.HoldingLink(Duty(expert), "expert " + expert, language);

    private async Task<HttpClient> OfRecommender()
    {
        var contact = Recipient.Unit(Call.Bureau);
        var person = await service.Get<PeopleStore>().Find(contact);
        return await service.HoldingLink(Recommendation, contact.Holder, addressee: service.Get<LinkHolders>().PrintOf(contact, person!));
    }
}
