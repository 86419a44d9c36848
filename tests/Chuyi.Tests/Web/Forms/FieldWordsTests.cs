using System.Text.RegularExpressions;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Rounds;
using Chuyi.Functions.Web;
using Xunit;

namespace Chuyi.Tests.Web;

/// <summary>What people type or choose is shown to them again in words, whatever becomes of the form.</summary>
public class FieldWordsTests
{
    private static readonly Regex Field = new(@"<(?:Field|Choices|Select) Name=""(\w+)""");

    /// <summary>What opens a door is not shown; of an application only its id is sent, and it is chosen again from its list.</summary>
    private static readonly string[] NotShown = ["code", "application"];

    [Fact]
    public void Every_field_of_a_form_has_a_name_in_words()
    {
        var fields = Sources
            .Of(Sources.Service, ".razor")
            .Where(file => !file.StartsWith("Web/Kit/", StringComparison.Ordinal))
            .SelectMany(file => Field.Matches(File.ReadAllText(Path.Combine(Sources.Service, file))).Select(match => match.Groups[1].Value))
            .Concat([
                NumbersForm.CriterionZh,
                NumbersForm.CriterionEn,
                NumbersForm.CriterionWeight,
                NumbersForm.GuideZh,
                NumbersForm.GuideEn,
                NumbersForm.PartZh,
                NumbersForm.PartEn,
            ])
            .Concat(RoundNumber.All.Select(number => number.Field))
            .Distinct()
            .Except(NotShown)
            .ToList();

        Assert.InRange(fields.Count, 45, int.MaxValue);
        Assert.DoesNotContain(fields, field => FieldWords.Of(field) is null);
    }

    [Theory]
    [InlineData("decision", "refuse", "不予受理")]
    [InlineData("upheld", "true", "异议成立")]
    [InlineData("randomDay", "2026-04-01", "2026年4月1日")]
    [InlineData("deadline", "2026-03-20T23:59:59", "2026年3月20日 23:59（北京时间）")]
    [InlineData("deadline", "2026-03-20T15:59:59+00:00", "2026年3月20日 23:59（北京时间）")]
    [InlineData("part", "plan", "建设方案")]
    [InlineData("role", "Auditor", "审计")]
    [InlineData("day", "next week", "next week")]
    [InlineData("reason", "accept", "accept")]
    public void A_value_reads_as_on_the_form(string name, string value, string read) => Assert.Equal(read, FieldWords.Say(name, value)?.Zh);

    [Theory]
    [InlineData("form")]
    [InlineData("at")]
    [InlineData("listHash")]
    [InlineData("list")]
    [InlineData("dossier")]
    [InlineData("shown")]
    [InlineData("item")]
    [InlineData("proposal")]
    public void A_mark_is_not_shown(string name) => Assert.Null(FieldWords.Of(name));
}
