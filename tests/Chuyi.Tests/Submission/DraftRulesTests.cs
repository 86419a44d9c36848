using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Rounds;
using Chuyi.Functions.Submission;
using Chuyi.Tests.Rounds;
using Xunit;

namespace Chuyi.Tests.Submission;

public class DraftRulesTests
{
    private static readonly CaseId Round = CaseId.Round(2026, "secondary-school", 1);

    private static readonly DateTimeOffset Closing = BeijingTime.At(new DateOnly(2026, 3, 20), new TimeOnly(17, 0));

    private static readonly DateTimeOffset Before = Closing.AddTicks(-1);

    private static RoundCall Call(int perUnit = 1) =>
        new()
        {
            Round = Round,
            Category = "secondary-school",
            CategoryName = new("类", "category"),
            Title = new("批次", "round"),
            Deadline = Closing,
            Numbers = RoundNumbers.Default(2, 1, 3) with { PerUnit = perUnit },
            Departments = [],
            Officer = "P.officer",
            Programme = Catalogue.Official.Programme,
            RandomSource = SampleRound.Call.RandomSource,
        };

    private static Draft Of(string round, bool submitted = false) =>
        new("A." + round, round, "U.1", "某校", "P.1", "", "", [], default, submitted);

    [Fact]
    public void A_draft_begins_until_the_call_closes()
    {
        Assert.Null(DraftRules.MayStart(Call(), [], Before));
        Assert.Equal("too-late", DraftRules.MayStart(Call(), [], Closing)?.Code);
    }

    [Fact]
    public void A_unit_has_as_many_drafts_in_a_round_as_the_round_says()
    {
        Assert.Equal("per-unit", DraftRules.MayStart(Call(), [Of(Round)], Before)?.Code);
        Assert.Null(DraftRules.MayStart(Call(), [Of("R.2026.secondary-school.2"), Of("R.3", submitted: true)], Before));
        Assert.Null(DraftRules.MayStart(Call(perUnit: 2), [Of(Round)], Before));
        Assert.Equal("per-unit", DraftRules.MayStart(Call(perUnit: 2), [Of(Round), Of(Round, submitted: true)], Before)?.Code);
    }

    [Fact]
    public void A_unit_submits_as_many_as_the_round_says()
    {
        Assert.Null(DraftRules.MaySubmit(Call(), [Of(Round), Of("R.2026.secondary-school.2", submitted: true)]));
        Assert.Equal("per-unit", DraftRules.MaySubmit(Call(), [Of(Round, submitted: true)])?.Code);
        Assert.Null(DraftRules.MaySubmit(Call(perUnit: 2), [Of(Round, submitted: true)]));
    }

    [Fact]
    public void The_limit_is_told_as_the_round_has_it() =>
        Assert.Contains(
            "最多申报 2 项",
            DraftRules.MaySubmit(Call(perUnit: 2), [Of(Round, true), Of(Round, true)])!.Reason.Zh,
            StringComparison.Ordinal
        );

    [Fact]
    public void Names_are_bounded()
    {
        Assert.Null(DraftRules.Names(new string('名', DraftRules.LongestName), ""));
        Assert.Equal("too-long", DraftRules.Names(new string('名', DraftRules.LongestName + 1), "")?.Code);
        Assert.Equal("too-long", DraftRules.Names("", new string('名', DraftRules.LongestName + 1))?.Code);
    }

    [Fact]
    public void Documents_are_added_to_a_draft_and_to_a_supplement()
    {
        var supplementing = ApplicationState.Empty with { Stage = ApplicationStage.Supplement };
        var checking = ApplicationState.Empty with { Stage = ApplicationStage.Checking };
        var full = Of(Round) with { Documents = [.. Enumerable.Repeat(new SealedDocument("", "", "", "", 0, ""), Draft.MaxDocuments)] };

        Assert.Null(DraftRules.MayAddDocument(Of(Round), ApplicationState.Empty));
        Assert.Null(DraftRules.MayAddDocument(Of(Round, submitted: true), supplementing));
        Assert.Equal("not-now", DraftRules.MayAddDocument(Of(Round, submitted: true), checking)?.Code);
        Assert.Equal("too-many", DraftRules.MayAddDocument(full, ApplicationState.Empty)?.Code);
    }
}
