using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;
using Chuyi.Functions.ExpertReview;
using Chuyi.Functions.People;
using Chuyi.Functions.Policy;
using Chuyi.Functions.PublicNotice;
using Chuyi.Functions.Rounds;
using Chuyi.Functions.Submission;
using Chuyi.Tests.Rounds;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Xunit;

namespace Chuyi.Tests.Web;

/// <summary>Whoever fills in a form is told all that is wrong with it at once, each with the field in which to set it right.</summary>
public class FormFaultsTests
{
    private static readonly RoundNumbers Numbers = RoundNumbers.Proposed;

    [Fact]
    public void Of_nothing_nothing_is_said_and_of_several_each_once()
    {
        var (one, other) = (Wrong("one"), Wrong("other"));

        Assert.Null(Refusal.Of(null, null));
        Assert.Same(one, Refusal.Of(null, one));
        Assert.Equal([one, other, one], Refusal.Of(one, null, Refusal.Of(other, one))!.All);
        Assert.Equal([one], one.And(null).All);
        Assert.Equal([one, other], one.And(other).All);
    }

    [Fact]
    public void The_form_of_an_account() =>
        Assert.Equal(
            ["name", "email", "unit"],
            Fields(AccountForm.Read(Form(("role", "Applicant"), ("name", " "), ("email", "nobody"), ("unit", ""))).Refusal)
        );

    [Fact]
    public void The_form_of_an_account_for_no_role() =>
        Assert.Equal(["role", "name", "email"], Fields(AccountForm.Read(Form(("role", "King"))).Refusal));

    [Fact]
    public void The_form_of_a_contact() =>
        Assert.Equal(
            ["name", "email", "phone"],
            Fields(ContactForm.Read(Form(("name", new('长', 101)), ("email", "nobody"), ("phone", "1.38E+10")), "D").Refusal)
        );

    [Fact]
    public void The_form_of_who_objects()
    {
        Assert.Equal(["anonymous", "email", "phone"], Fields(ObjectorForm.Read(Form(("phone", "x")), "O", "zh").Refusal));
        Assert.Equal(["name"], Fields(ObjectorForm.Read(Form(("name", new('长', 201)), ("email", "a@example.org")), "O", "zh").Refusal));
    }

    [Fact]
    public void The_form_of_a_schedule() =>
        Assert.Equal(
            ["year", "documentNumber", "days"],
            Fields(ScheduleForm.Read(Form(("year", "27"), ("documentNumber", "7"), ("days", "holidays"))).Refusal)
        );

    [Fact]
    public void The_form_of_a_schedule_whose_lines_can_be_read() =>
        Assert.Equal(
            ["documentNumber", "days"],
            Fields(ScheduleForm.Read(Form(("year", "2090"), ("documentNumber", "7"), ("days", "2090-02-05 休"))).Refusal)
        );

    [Fact]
    public void The_form_of_a_public_source() =>
        Assert.Equal(
            ["what", "where", "random-counts", "random-day"],
            Fields(RandomSourceForm.Read(Form(("randomDay", "soon"), ("randomCounts", "6 one"))).Refusal)
        );

    [Fact]
    public void The_names_of_a_draft() =>
        Assert.Equal(["title", "recommender"], Fields(DraftRules.Fault(new() { Title = new('长', 201), Recommender = new('长', 201) })));

    [Fact]
    public void A_score_sheet_says_of_each_criterion_what_is_wrong_with_it()
    {
        var sheet = new FilledSheet
        {
            Application = "A.1",
            Scores =
            [
                .. Numbers.Criteria.Select(
                    (_, n) =>
                        n == 1 ? 90
                        : n == 0 ? -1
                        : 101
                ),
            ],
            Comment = "好",
        };
        var faults = SheetFaults.Of(Numbers, sheet).ToList();

        Assert.Equal([0, .. Enumerable.Range(2, Numbers.Criteria.Count - 2), null], faults.Select(f => f.Row));
        Assert.Equal([.. Enumerable.Repeat("score", Numbers.Criteria.Count - 1), "comment"], faults.Select(f => f.Code));
        Assert.Contains(Numbers.Criteria[0].Name.Zh, faults[0].Reason.Zh, StringComparison.Ordinal);
        Assert.Equal(["score"], SheetFaults.Of(Numbers, sheet with { Scores = [90], Comment = new('好', 10) }).Select(f => f.Code));
    }

    [Fact]
    public void A_list_that_is_changed_without_rank_and_reason()
    {
        var state = SampleRound.Ranked;
        var act = new ConfirmList { ListHash = "list", Application = "A.1" };

        Assert.Equal(["rank", "reason"], Fields(RoundRules.Decide(state, Received(act)).Refusal));
    }

    [Fact]
    public void All_texts_of_an_act_that_are_too_long_are_named_each_once() =>
        Assert.Equal(
            ["defects", "title"],
            Fields(
                TextLimits
                    .Fault(
                        new RequestSupplement(
                            new()
                            {
                                Defects = [new('长', 1001), new('长', 1002)],
                                Due = new(2026, 4, 1),
                                Parts = [],
                            }
                        )
                    )
                    ?.And(DraftRules.Fault(new() { Title = new('长', 201), Recommender = "" }))
            )
        );

    private static ReceivedAct Received(Act act) => new("form", SampleRound.Id, "office P.1", SampleRound.Now, act);

    private static Refusal Wrong(string code) => new(code, "错。", "Wrong.");

    private static IEnumerable<string> Fields(Refusal? refusal) => refusal?.All.Select(fault => fault.Field ?? fault.Code) ?? [];

    private static FormCollection Form(params (string Name, string Value)[] fields) =>
        new(fields.ToDictionary(f => f.Name, f => new StringValues(f.Value)));
}
