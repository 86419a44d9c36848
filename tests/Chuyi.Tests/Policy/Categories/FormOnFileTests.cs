using Chuyi.Functions.Cases;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Submission;
using Chuyi.Functions.Units;
using Chuyi.Tests.Submission;
using Xunit;

namespace Chuyi.Tests.Policy;

/// <summary>A form says of its unit what the register says of it.</summary>
public class FormOnFileTests
{
    private static readonly CategoryForm School = Catalogue.Official.Category("secondary-school").Form;

    private static readonly Unit Bureau = new()
    {
        Id = "U.bureau",
        OfficialName = "长沙市教育局",
        Type = UnitType.Government,
        Prefecture = "长沙市",
    };

    private static readonly Unit Unit = new()
    {
        Id = "U.school",
        OfficialName = "湘江职业中专学校",
        FormerNames = [new("湘江职业学校", new(2026, 3, 1))],
        Type = UnitType.SecondaryVocational,
        Prefecture = "长沙市",
        Bureau = Bureau.Id,
        CreditCode = "12430000MB1234567" + CreditCode.Check("12430000MB1234567"),
    };

    [Fact]
    public void Every_form_asks_once_for_the_name_code_and_prefecture_of_its_unit() =>
        Assert.All(
            Catalogue.Official.Categories,
            category =>
                Assert.Superset(
                    new HashSet<UnitFact> { UnitFact.Name, UnitFact.CreditCode, UnitFact.Prefecture },
                    category.Form.Fields.Select(field => field.OnFile).OfType<UnitFact>().ToHashSet()
                )
        );

    [Fact]
    public void What_is_on_file_is_proposed_where_nothing_is_written_and_then_nothing_is_wrong()
    {
        var section = Section("unit-name");
        var written = Answers(("supervisor", "长沙市教育局"), ("ownership", "public"));

        var proposed = Known(Unit).Proposed(section, written);

        Assert.Equal(
            (Unit.OfficialName, Unit.CreditCode, "changsha", "长沙市教育局", "public", ""),
            (
                proposed.Text("unit-name"),
                proposed.Text("credit-code"),
                proposed.Text("prefecture"),
                proposed.Text("supervisor"),
                proposed.Text("ownership"),
                proposed.Text("contacts")
            )
        );
        Assert.Empty(Known(Unit).Faults(section, proposed));
        Assert.DoesNotContain(
            FormFaults.Of(section, proposed),
            fault => fault.Field != "contacts.name" && fault.Code != FormFaults.Missing
        );
        Assert.Equal("湘江职业学校", Known(Unit, new(2026, 3, 1)).Proposed(section, FormAnswers.None).Text("unit-name"));
    }

    [Theory]
    [InlineData("unit-name", "湘江职业学校", "“单位全称”与单位名录登记的“湘江职业中专学校”不一致")]
    [InlineData("credit-code", "91430000MA4L16JQ9", "“统一社会信用代码”与单位名录登记的“12430000MB1234567")]
    [InlineData("prefecture", "xiangxi", "“所在市州”与单位名录登记的“长沙市”不一致")]
    [InlineData("supervisor", "湘江职业中专学校", "“主管部门”与单位名录登记的“长沙市教育局”不一致")]
    public void What_is_written_otherwise_is_told_at_its_field_in_both_languages(string field, string text, string told)
    {
        if (field == "credit-code")
            text += CreditCode.Check(text);
        var fault = Assert.Single(OfRegister(Known(Unit), (field, text)));

        Assert.Equal(field, fault.Field);
        Assert.StartsWith(told, fault.Reason.Zh, StringComparison.Ordinal);
        Assert.Contains("which is on file", fault.Reason.En, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_the_same_as_people_compare_it_is_taken() =>
        Assert.Empty(
            OfRegister(
                Known(Unit),
                ("unit-name", "湘江 职业中专学校"),
                ("credit-code", Unit.CreditCode!.ToLowerInvariant()),
                ("supervisor", "")
            )
        );

    [Fact]
    public void What_is_not_on_file_is_taken_as_it_is_written()
    {
        (string, string)[] written =
        [
            ("unit-name", "另一所学校"),
            ("credit-code", "1"),
            ("prefecture", "xiangxi"),
            ("supervisor", "某某局"),
        ];
        Assert.Empty(OfRegister(null, written));
        var bare = Unit with { Prefecture = Prefectures.ProvinceRun, Bureau = null, CreditCode = null };
        Assert.Equal(["unit-name"], OfRegister(Known(bare), written).Select(fault => fault.Field));
        // A name that the field would not take is none that could be written.
        Assert.Empty(OfRegister(Known(bare with { OfficialName = "某校", FormerNames = [] }), written));
    }

    private static UnitOnFile Known(Unit unit, DateOnly? day = null) =>
        UnitOnFile.Of(
            new KnownUnits([unit, Bureau], new Dictionary<string, string>(), 1),
            SampleDraft.Of(CaseId.Round(2026, "secondary-school", 1)) with
            {
                Unit = unit.Id,
                UnitName = "湘江职业学校",
            },
            day ?? new(2026, 3, 2)
        )!;

    private static IEnumerable<Refusal> OfRegister(UnitOnFile? unit, params (string Field, string Text)[] written) =>
        DraftForm.WhyNotSubmit(School, Answers(written), null, unit)!.All.Where(fault => fault.Code == "register");

    private static FormSection Section(string field) => School.Sections.Single(one => one.Fields.Any(f => f.Code == field));

    private static FormAnswers Answers(params (string Field, string Text)[] written) =>
        new(
            written
                .Where(one => one.Text.Length > 0)
                .ToDictionary(
                    one => one.Field,
                    one =>
                        (IReadOnlyList<IReadOnlyList<string>>)
                            [
                                [one.Text],
                            ]
                )
        );
}
