using System.Text.RegularExpressions;
using Xunit;

namespace Chuyi.Tests.Web;

/// <summary>Whether something may be done now is for the rules of its chapter: pages ask them and compare nothing themselves.</summary>
public class PagesDecideNothingTests
{
    /// <summary>A stage by its name, or one that is held against something.</summary>
    private static readonly Regex Stage = new(@"\b[A-Z]\w*Stage\.[A-Z]|(\bStage|\b[sS]tage)\)? (==|!=|[<>]=?|is|switch)(?!\w)");

    /// <summary>One thing held against another by its size. What is there or is not, pages may ask; and they may count rows.</summary>
    private static readonly Regex Size = new(@"(?<=[\w)\]] )([<>]=?)(?= )(?! 0\b)|\bis (not )?\(?[<>]|\bor [<>]");

    /// <summary>How far a draft is, asked of the draft itself.</summary>
    private static readonly Regex Draft = new(@"\bIs(Submitted|Closed)\b(?! = )");

    private static readonly IReadOnlyList<(string File, string Line)> Lines =
    [
        .. from file in Sources.Of(Sources.Service, ".razor", ".cs")
        where file.EndsWith(".razor", StringComparison.Ordinal) || file.EndsWith("Pages.cs", StringComparison.Ordinal)
        from line in File.ReadLines(Path.Combine(Sources.Service, file))
        select (file, line),
    ];

    [Fact]
    public void Every_page_is_looked_at() =>
        Assert.Superset(
            new HashSet<string>
            {
                "Rounds/Office/OfficeRoundPage.razor",
                "ExpertReview/DutyPages.cs",
                "Web/HomePage.razor",
                "Mail/Links/LinkPages.cs",
            },
            Lines.Select(line => line.File).ToHashSet()
        );

    [Fact]
    public void No_page_compares_a_stage() => Assert.DoesNotContain(Lines, line => Stage.IsMatch(line.Line));

    [Fact]
    public void No_page_asks_a_draft_how_far_it_is() => Assert.DoesNotContain(Lines, line => Draft.IsMatch(line.Line));

    [Theory]
    [InlineData("<span>@(d.IsSubmitted ? 1 : 2)</span>")]
    [InlineData("if (draft is { IsClosed: true })")]
    public void A_draft_that_is_asked_is_noticed(string line) => Assert.Matches(Draft, line);

    [Fact]
    public void No_page_compares_a_date_or_a_count() => Assert.DoesNotContain(Lines, line => Compares(line.Line));

    [Theory]
    [InlineData("@if (IsOffice && s.Stage == RoundStage.Closed)")]
    [InlineData("@if (stage >= RoundStage.Notice)")]
    [InlineData("(string Zh, string En) Said => Model.View.State.Stage switch")]
    [InlineData("    _ when state.Stage is Invited or Reviewing => true,")]
    public void A_stage_that_is_compared_is_noticed(string line) => Assert.Matches(Stage, line);

    [Theory]
    [InlineData("<dd id=\"stage\" data-stage=\"@s.Stage\">@T(RoundWords.Of(s.Stage))</dd>")]
    [InlineData("@if (RoundRules.HasNotice(stage))")]
    public void A_stage_that_is_shown_is_let_pass(string line) => Assert.DoesNotMatch(Stage, line);

    [Theory]
    [InlineData("var until = now + SessionStore.Life < link.Until ? now + SessionStore.Life : link.Until;")]
    [InlineData("return link.WrongCodes + 1 >= StoredLink.MaxWrongCodes")]
    [InlineData("if (Forms.Whole(fields[\"year\"]) is not { } year || year is < 2022 or > 2100)")]
    [InlineData("@if (Model.State.Notices[0].Until > Model.Now)")]
    [InlineData("disabled=\"@(s.Sheets.Count < s.Items.Count)\"")]
    public void A_size_that_is_compared_is_noticed(string line) => Assert.True(Compares(line));

    [Theory]
    [InlineData("@if (Model.Rounds.Count == 0)")]
    [InlineData("@if (s.OpenObjections.Count > 0)")]
    [InlineData("@for (var i = 0; i < Rows(NumbersForm.PartZh, RoundNumbers.Proposed.Parts.Count); i++)")]
    [InlineData("private async Task<IResult> Mine(string id) => Answers.Missing(request);")]
    [InlineData("<dt>@T(\"名额 / 递补\", \"Quota / reserve\")</dt>")]
    public void What_is_there_or_is_repeated_is_let_pass(string line) => Assert.False(Compares(line));

    private static bool Compares(string line) =>
        !line.TrimStart().StartsWith("//", StringComparison.Ordinal) && !Regex.IsMatch(line, @"\bfor \(") && Size.IsMatch(line);
}
