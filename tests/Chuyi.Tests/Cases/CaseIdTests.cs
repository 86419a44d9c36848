using System.Text.Json;
using Chuyi.Functions.Cases;
using Xunit;

namespace Chuyi.Tests.Cases;

/// <summary>The form of case ids: what is one, what is none, and what one tells.</summary>
public class CaseIdTests
{
    private static readonly CaseId Round = CaseId.Round(2026, "secondary-school", 12);

    public static TheoryData<CaseKind, string> Ids { get; } =
        new()
        {
            { CaseKind.Round, Round },
            { CaseKind.Application, CaseId.Application(Round, "U.1", "form") },
            { CaseKind.Duty, CaseId.Duty(Round, "E07") },
            { CaseKind.Objection, CaseId.Objection(Round, "A.one", "form") },
            { CaseKind.SignOff, CaseId.SignOff(Round, "finance", 2) },
            { CaseKind.Recommendation, CaseId.Recommendation(Round, "U.0123456789abcdef") },
            { CaseKind.Designation, CaseId.Designation("CY-2026-secondary-school-12-003") },
            { CaseKind.Account, CaseId.Account("someone@example.org") },
            { CaseKind.Contact, CaseId.Contact("finance") },
            { CaseKind.Calendar, CaseId.Calendar(2027) },
            { CaseKind.Units, CaseId.Units },
            { CaseKind.Experts, CaseId.Experts },
        };

    [Fact]
    public void Every_kind_is_among_them() => Assert.Equal(Enum.GetValues<CaseKind>().Order(), Ids.Select(row => row.Data.Item1).Order());

    [Theory, MemberData(nameof(Ids))]
    public void What_was_made_is_read_back_as_the_same(CaseKind kind, string text)
    {
        var id = CaseId.Parse(text);

        Assert.Equal((kind, text), (id.Kind, id.ToString()));
        Assert.Equal($"{(char)kind}.{id.Name}", text);
        Assert.All(Enum.GetValues<CaseKind>(), other => Assert.Equal(other == kind, CaseId.TryParse(text, other, out _)));
    }

    [Theory, MemberData(nameof(Ids))]
    public void In_JSON_it_is_its_text(CaseKind kind, string text)
    {
        var json = $"\"{text}\"";

        Assert.Equal(json, JsonSerializer.Serialize(CaseId.Parse(text)));
        Assert.Equal(json, Json.Write<CaseId?>(CaseId.Parse(text)));
        Assert.Equal(kind, JsonSerializer.Deserialize<CaseId>(json).Kind);
    }

    [Fact]
    public void What_belongs_to_a_round_tells_which() =>
        Assert.All(
            [Round, CaseId.Duty(Round, "E07"), CaseId.SignOff(Round, "finance", 2)],
            id => Assert.Equal((Round, 2026, "secondary-school", 12), (id.InRound, id.Year, id.Category, id.Number))
        );

    [Fact]
    public void What_belongs_to_none_does_not() =>
        Assert.Throws<InvalidOperationException>(() => CaseId.Account("someone@example.org").InRound);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("A")]
    [InlineData("A.")]
    [InlineData(".")]
    [InlineData("X.unknown")]
    [InlineData("a.lower-case")]
    [InlineData("A/b")]
    [InlineData("A.b/c")]
    [InlineData("A.b\\c")]
    [InlineData("A.b#c")]
    [InlineData("A.b?c")]
    [InlineData("A.b\u0001")]
    [InlineData("A.b.c")]
    [InlineData("R.2026.secondary-school")]
    [InlineData("R.2026.secondary-school.one")]
    [InlineData("R.2026..1")]
    [InlineData("R.2026.secondary-school.1.E07")]
    [InlineData("D.2026.secondary-school.1")]
    [InlineData("D.2026.secondary-school.1.")]
    [InlineData("S.2026.secondary-school.1.finance")]
    [InlineData("S.2026.secondary-school.1.finance.last")]
    public void What_has_another_form_is_none(string? text)
    {
        Assert.False(CaseId.TryParse(text, out _));
        Assert.Throws<FormatException>(() => CaseId.Parse(text!));
        if (text is not null)
            Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<CaseId>(JsonSerializer.Serialize(text)));
    }

    [Fact]
    public void The_id_that_was_never_given_names_no_case()
    {
        Assert.Equal("", default(CaseId).ToString());
        Assert.Throws<InvalidOperationException>(() => default(CaseId).Kind);
    }
}
