using Chuyi.Functions.Policy;
using Xunit;

namespace Chuyi.Tests.Policy;

/// <summary>A category that contradicts itself is named when the service starts, with what contradicts what.</summary>
public class CategoryFaultsTests
{
    private static readonly Catalogue Official = Catalogue.Official;
    private static readonly Category School = Official.Category("secondary-school");
    private static readonly Category City = Official.Category("city-school");
    private static readonly Category Base = Official.Category("culture-base");
    private static readonly Category Alliance = Official.Category("voc-group");
    private static readonly Mark P = new("P");

    private static readonly IReadOnlyDictionary<string, Category> Wrong = new Dictionary<string, Category>
    {
        ["the weights of the criteria add up to 90, not 100."] = School with { Criteria = [.. School.Criteria.Take(5)] },
        ["the criterion a is there twice."] = School with
        {
            Criteria = [.. School.Criteria.Take(2).Select(c => c with { Code = "a", Weight = 50 })],
        },
        ["no type is taken for the part form."] = School with { Parts = [School.Parts[0] with { Types = [] }] },
        ["the type exe of the part form is not taken."] = School with { Parts = [School.Parts[0] with { Types = ["exe"] }] },
        ["the part form is there twice."] = School with { Parts = [School.Parts[0], School.Parts[0]] },
        ["the unit 新化县楚怡工业学校 is named twice."] = Base with { Named = ["新化县楚怡工业学校", "新化县楚怡工业学校"] },
        ["where the named units come from is not said."] = Base with { NamedMark = null },
        ["there is no department health."] = School with { SignOff = ["education", "health"] },
        ["the department finance signs twice."] = School with { SignOff = ["finance", "finance"] },
        ["nobody signs its list."] = School with { SignOff = [] },
        ["there is no prefecture 武汉市."] = City with { Allotment = [.. City.Allotment.Skip(1), new PrefectureAllotment("武汉市", 1)] },
        ["the prefecture 长沙市 is allotted twice."] = City with
        {
            Allotment = [.. City.Allotment.Skip(1), new("长沙市", 1), new("长沙市", 1)],
        },
        ["what the prefectures have is not the quota."] = City with { Allotment = [.. City.Allotment.Skip(1)] },
        ["it is allotted, and no prefecture has a place."] = City with { Allotment = [] },
        ["the naming rule has no {place}."] = City with { Naming = new(new("楚怡学校", "Chuyi school"), P) },
        ["it says how grades are listed, and has none."] = School with { Grades = [] },
        ["the annex c-group is no section with a name and programmes."] = School with
        {
            Form = School.Form with { Annexes = [School.Form.Annexes[0] with { Section = "c-group" }] },
        },
        ["it asks for members, and designates no consortium."] = School with { Members = Alliance.Members },
        ["it asks for members of no type, or for less than one."] = Alliance with { Members = [Alliance.Members[0] with { Least = 0 }] },
        ["a quota is less than one."] = School with { Quota = School.Quota with { Construction = 0 } },
        ["there is a quota of construction units, and no such level."] = School with { Levels = [School.Levels[1]] },
        ["the level designated is there twice."] = School with { Levels = [.. School.Levels, School.Levels[1]] },
        ["it has no level."] = City with { Levels = [] },
        ["a cap or an allotment is less than one."] = School with { Caps = School.Caps with { PerUnit = 0 } },
        ["more units are named than the quota has places."] = Base with
        {
            Kind = CategoryKind.Named,
            Quota = new(1, 1) { Mark = P },
        },
        ["a note is on colour, which is no number of a round."] = School with { Notes = [new("colour", new("", ""))] },
        ["P! is no mark."] = School with { Caps = School.Caps with { Mark = new("P!") } },
        ["the mark S77 names a source that is not listed."] = School with { Caps = School.Caps with { Mark = new("S77") } },
        ["where a quota comes from is not said."] = School with { Quota = new(10, 10) },
    };

    public static TheoryData<string> Contradictions { get; } = [.. Wrong.Keys];

    [Theory, MemberData(nameof(Contradictions))]
    public void A_contradiction_is_named(string fault) => Assert.Contains(fault, CategoryFaults.Of(Official, Wrong[fault]));

    [Fact]
    public void All_of_them_are_told_at_the_start_with_the_category()
    {
        var wrong = Official with { Categories = [School with { SignOff = [], Criteria = [] }] };

        var error = Assert.Throws<InvalidOperationException>(() => CategoryFaults.MustBeNone(wrong));

        Assert.Equal(
            "Policy/categories: secondary-school: nobody signs its list. "
                + "secondary-school: the weights of the criteria add up to 0, not 100.",
            error.Message
        );
        Assert.Contains(
            "The short word 中职 is that of two categories.",
            CategoryFaults.Of(Official with { Categories = [School, School with { Code = "other" }] })
        );
    }
}
