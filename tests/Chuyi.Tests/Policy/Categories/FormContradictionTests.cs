using Chuyi.Functions.Policy;
using Xunit;

namespace Chuyi.Tests.Policy;

/// <summary>A form that contradicts itself is named when the service starts.</summary>
public class FormContradictionTests
{
    private static readonly Mark P = new("P");
    private static readonly Sentence Name = new("名称", "Name");

    private static readonly IReadOnlyDictionary<string, CategoryForm> Wrong = new Dictionary<string, CategoryForm>
    {
        ["the field a is there twice."] = Form(Text("a"), Text("a")),
        ["A is no code."] = Form(Text("A")),
        ["the section one has no field."] = Form(),
        ["the section one takes 30003 characters, more than 28000."] = Form(Text("a") with { Most = 30_000 }),
        ["where the field a comes from is not said."] = Form(Text("a") with { Mark = null }),
        ["the bounds of a are the wrong way round."] = Form(Number("a") with { Least = 5, Most = 4 }),
        ["the bounds of t.a are the wrong way round."] = Form(Table(Text("a") with { Most = 0 })),
        ["the rows of t are bounded the wrong way round."] = Form(Table(Text("a")) with { Least = 6 }),
        ["the table t has no column."] = Form(Table()),
        ["the column a of t is there twice."] = Form(Table(Text("a"), Text("a"))),
        ["the column u of t is no field of one cell."] = Form(Table(Text("a"), Table(Text("b")) with { Code = "u" })),
        ["a is a choice without options."] = Form(Choice("a")),
        ["a offers an option twice."] = Form(Choice("a", "x", "x")),
        ["y is explained when the answer is perhaps, which it cannot be."] = Form(
            new YesNoField
            {
                Code = "y",
                Name = Name,
                Mark = P,
                Explained = "perhaps",
            }
        ),
        ["a condition is on b, which is not there."] = With(
            new()
            {
                On = "b",
                AtLeast = 1,
                Mark = P,
            }
        ),
        ["a condition is on c, which is not there."] = With(
            new()
            {
                On = "n",
                EqualTo = "c",
                Mark = P,
            }
        ),
        ["the condition on n has its bounds the wrong way round."] = With(
            new()
            {
                On = "n",
                AtLeast = 5,
                AtMost = 4,
                Mark = P,
            }
        ),
        ["the condition on n does not ask for one thing."] = With(new() { On = "n", Mark = P }),
        ["the condition on c asks for z, which nobody can answer."] = With(
            new()
            {
                On = "c",
                Is = "z",
                Mark = P,
            },
            Choice("c", "x")
        ),
        ["the condition on c asks for y, which nobody can answer."] = With(
            new()
            {
                On = "c",
                IsNot = "y",
                Mark = P,
            },
            Choice("c", "x")
        ),
        ["the condition on n is asked when c is z, which nobody can answer."] = With(
            new()
            {
                On = "n",
                AtLeast = 1,
                When = "c",
                WhenIs = "z",
                Mark = P,
            },
            Choice("c", "x")
        ),
        ["the condition on a is on what has no figure."] = With(
            new()
            {
                On = "a",
                AtLeast = 1,
                Mark = P,
            },
            Text("a")
        ),
        ["the figure f is made of a, which is no number of the form."] = Form(Text("a")) with
        {
            Figures =
            [
                new()
                {
                    Code = "f",
                    Name = Name,
                    Of = "a",
                    Unit = Name,
                    Mark = P,
                },
            ],
        },
        ["the section one is there twice."] = Form(Text("a")) is var form
            ? form with
            {
                Sections = [form.Sections[0], form.Sections[0]],
            }
            : form,
        ["a form has 1 to 12 sections."] = new() { Sections = [] },
    };

    public static TheoryData<string> Contradictions { get; } = [.. Wrong.Keys];

    [Theory, MemberData(nameof(Contradictions))]
    public void A_contradiction_is_named(string fault) =>
        Assert.Contains(
            fault,
            CategoryFaults.Of(Catalogue.Official, Catalogue.Official.Category("think-tank") with { Form = Wrong[fault] })
        );

    private static CategoryForm With(FormCondition condition, params FormField[] others) =>
        Form([Number("n"), .. others]) with
        {
            Conditions = [condition],
        };

    private static CategoryForm Form(params FormField[] fields) =>
        new()
        {
            Sections =
            [
                new()
                {
                    Code = "one",
                    Name = Name,
                    Fields = fields,
                },
            ],
        };

    private static TextField Text(string code) =>
        new()
        {
            Code = code,
            Name = Name,
            Mark = P,
            Most = 10,
        };

    private static WholeField Number(string code) =>
        new()
        {
            Code = code,
            Name = Name,
            Mark = P,
            Unit = Name,
        };

    private static ChoiceField Choice(string code, params string[] options) =>
        new()
        {
            Code = code,
            Name = Name,
            Mark = P,
            Options = [.. options.Select(option => new ChoiceOption(option, Name))],
        };

    private static RowsField Table(params FormField[] columns) =>
        new()
        {
            Code = "t",
            Name = Name,
            Mark = P,
            Columns = columns,
            Most = 5,
        };
}
