using Chuyi.Functions.Cases;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Rounds;
using Xunit;

namespace Chuyi.Tests.Rounds;

/// <summary>What a call and its form will read like, before it is so.</summary>
public class PreviewedCorrectionTests
{
    private static readonly Sentence New = new("新表述", "New words");

    /// <summary>Each text of every category is shown where it will stand.</summary>
    [Fact]
    public void A_correction_is_shown_where_it_will_stand()
    {
        foreach (var category in Catalogue.Official.Categories)
        foreach (var wording in RoundWordings.Of(new RoundContent(category.Levels[0].Code, category)))
        {
            var terms = SampleRound.Corrected with { Wording = wording.Code, Called = wording.Called, After = New };
            var shown = PreviewedCorrection.Of(terms, new(category.Levels[0].Code, category), new(2026, 3, 2));
            Assert.Equal((New, new DateOnly(2026, 3, 2)), (shown.Public.After, shown.Public.On));
            Assert.Equal(
                (wording.Code == RoundWordings.Contact, wording.Code.StartsWith("part.", StringComparison.Ordinal)),
                (shown is { Section: null, Part: null }, shown.Part is not null)
            );
            Assert.Contains(New.Zh, Json.Write(shown.Section) + Json.Write(shown.Part) + shown.Content.Contact, StringComparison.Ordinal);
        }
    }

    /// <summary>Where the policy gives a figure nothing is said; where it gives none, everybody reads that it gives none.</summary>
    [Fact]
    public void The_call_says_where_the_policy_gives_no_figure()
    {
        var model = CallModel.Of(SampleRound.Call, SampleRound.Open);
        foreach (var category in Catalogue.Official.Categories)
        foreach (var level in category.Levels)
            Assert.Equal(category.QuotaOf(level) is null, model.With(new RoundContent(level.Code, category)).WithoutFigure is not null);
        Assert.Null(model.With(null).WithoutFigure);
        Assert.NotNull(model.With(new(CategoryLevel.Designated, Catalogue.Official.Category("think-tank"))).WithoutFigure);
    }
}
