extern alias JsonSchemaNet;

using System.Text.Json;
using System.Text.Json.Nodes;
using Chuyi.Functions.Policy;
using JsonSchemaNet::Json.Schema;
using Xunit;

namespace Chuyi.Tests.Policy;

/// <summary>The files of the categories: each is of its schema, none contradicts itself, none repeats the catalogue.</summary>
public class CategoryFilesTests
{
    private static readonly string Folder = Path.Combine(Sources.Service, "Policy/categories");

    private static readonly JsonSchema Schema = JsonSchema.FromText(File.ReadAllText(Path.Combine(Folder, "schema.json")));

    public static TheoryData<string> Codes { get; } = [.. Catalogue.Official.Categories.Select(category => category.Code)];

    [Theory, MemberData(nameof(Codes))]
    public void A_file_is_of_its_schema(string code)
    {
        var result = Evaluate(Text(code));
        Assert.True(result.IsValid, string.Join('\n', (result.Details ?? []).Where(d => d.Errors is not null).Select(Said)));
    }

    [Theory]
    [InlineData("\"kind\": \"competed\"", "\"kind\": \"drawn\"")]
    [InlineData("\"short\": \"中职\"", "\"shorter\": \"中职\"")]
    [InlineData("\"mark\": \"S15\"", "\"mark\": \"S 15\"")]
    [InlineData("\"weight\": 20", "\"weight\": \"20\"")]
    public void What_is_not_of_the_schema_is_noticed(string right, string wrong)
    {
        var text = Text("secondary-school");
        Assert.Contains(right, text, StringComparison.Ordinal);
        Assert.False(Evaluate(text.Replace(right, wrong, StringComparison.Ordinal)).IsValid);
    }

    [Fact]
    public void Every_file_is_of_a_category_of_the_catalogue() =>
        Assert.Equal(
            Codes.Select(code => code.Data + ".json").Append("schema.json").Append("shared.json").Order(StringComparer.Ordinal),
            Directory.EnumerateFiles(Folder).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)
        );

    [Fact]
    public void No_category_contradicts_itself() => Assert.Empty(CategoryFaults.Of(Catalogue.Official));

    [Fact]
    public void Every_source_that_is_listed_has_a_name() =>
        Assert.Equal(Enumerable.Range(1, 39), Catalogue.Official.Sources.Keys.Select(key => int.Parse(key, null)).Order());

    [Fact]
    public void Figures_that_no_source_gives_are_said_to_be_a_proposal()
    {
        var school = Catalogue.Official.Category("secondary-school");
        Assert.Equal("政策依据 15", Condition(school, "site-each").Mark.Say().Zh);
        Assert.True(Condition(school, "dual").Mark.IsProposal);
        Assert.All(school.Criteria, criterion => Assert.True(criterion.WeightMark.IsProposal));
        Assert.Equal(33, Condition(school, "site-each").AtLeast);
    }

    /// <summary>What is only done elsewhere, or is a proposal, is not called policy.</summary>
    [Theory]
    [InlineData("city-school", "recommendation", "S1")]
    [InlineData("culture-base", "recommendation", "S6")]
    [InlineData("secondary-school", "recommendation", "P")]
    [InlineData("secondary-programme-group", "recommendation", "P")]
    [InlineData("think-tank", "tank-name", "P")]
    [InlineData("think-tank", "chief", "P")]
    [InlineData("culture-base", "courses", "I27")]
    [InlineData("culture-base", "safety", "P")]
    [InlineData("spirit-inheritor", "grade", "I29")]
    public void A_mark_says_where_a_fact_is_from(string code, string what, string mark)
    {
        var category = Catalogue.Official.Category(code);
        var marked =
            what == "recommendation"
                ? category.Recommendation.Mark
                : category.Parts.FirstOrDefault(part => part.Kind == what)?.Mark ?? category.Form.Field(what)!.Mark;
        Assert.Equal(mark, marked?.Text);
    }

    [Theory]
    [InlineData("technician", true)]
    [InlineData("senior", true)]
    [InlineData("other", false)]
    public void Whoever_has_neither_grade_nor_title_reads_that_one_is_asked(string grade, bool isMet)
    {
        var form = Catalogue.Official.Category("spirit-inheritor").Form;
        var condition = form.Conditions.Single(one => one.On == "grade");
        var check = FormChecks.Of(
            form,
            condition,
            new(
                new Dictionary<string, IReadOnlyList<IReadOnlyList<string>>>
                {
                    ["grade"] =
                    [
                        [grade],
                    ],
                }
            )
        )!;
        Assert.Equal(isMet, check.IsMet);
        Assert.Equal("技师、高级技师、副高级职称、正高级职称之一", check.Asked.Zh);
    }

    [Fact]
    public void Where_another_province_has_a_pass_mark_the_office_is_told() =>
        Assert.Contains("80%", Catalogue.Official.Category("culture-base").Notes.Single(note => note.On == "passMark").Text.Zh);

    [Fact]
    public void Where_no_text_gives_a_quota_the_file_gives_none_and_says_so()
    {
        foreach (var code in new[] { "think-tank", "spirit-inheritor" })
        {
            var category = Catalogue.Official.Category(code);
            Assert.Null(category.Quota.Default);
            Assert.Contains(category.Notes, note => note.On == "quota" && note.Text.Zh.Contains("没有给出名额", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void A_school_carries_two_programme_groups() =>
        Assert.All(
            ["secondary-school", "higher-voc-college"],
            code =>
                Assert.Equal(
                    ["a-group", "b-group"],
                    Catalogue.Official.Category(code).Form.Sections.TakeLast(5).Take(2).Select(s => s.Code)
                )
        );

    [Fact]
    public void An_unknown_member_is_not_passed_over()
    {
        var file = JsonNode.Parse(Text("secondary-school"))!.AsObject();
        file["colour"] = "red";
        Assert.Throws<JsonException>(() => CategoryFiles.Read(file, Shared()));
    }

    [Fact]
    public void A_section_that_is_not_shared_is_named()
    {
        var file = JsonNode.Parse(
            Text("secondary-school").Replace("\"shared\": \"unit\"", "\"shared\": \"units\"", StringComparison.Ordinal)
        )!;
        var error = Assert.Throws<JsonException>(() => CategoryFiles.Read(file.AsObject(), Shared()));
        Assert.Contains("units", error.Message, StringComparison.Ordinal);
    }

    private static FormCondition Condition(Category category, string on) => category.Form.Conditions.Single(c => c.On == on);

    private static EvaluationResults Evaluate(string text) =>
        Schema.Evaluate(JsonDocument.Parse(text).RootElement, new() { OutputFormat = OutputFormat.List });

    private static string Said(EvaluationResults detail) =>
        $"{detail.InstanceLocation}: {string.Join("; ", detail.Errors!.Select(error => error.Value))}";

    private static string Text(string code) => File.ReadAllText(Path.Combine(Folder, code + ".json"));

    private static JsonObject Shared() => JsonNode.Parse(Text("shared"))!.AsObject();
}
