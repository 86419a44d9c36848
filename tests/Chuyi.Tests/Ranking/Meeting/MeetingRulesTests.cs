using Chuyi.Functions.Cases;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Ranking;
using Chuyi.Functions.Rounds;
using Chuyi.Tests.Rounds;
using Microsoft.AspNetCore.Http;
using Xunit;

namespace Chuyi.Tests.Ranking;

/// <summary>The minutes of a panel meeting, and what waits for them.</summary>
public class MeetingRulesTests
{
    private static readonly RoundState Ranked = SampleRound.Ranked.WithMeeting();

    [Fact]
    public void The_list_is_confirmed_only_after_them_where_the_round_has_a_meeting()
    {
        var confirm = new ConfirmList { ListHash = Ranked.ListHash! };
        Assert.Equal("no-meeting", Decide(Ranked, confirm).Refusal!.Code);
        Assert.False(RoundRules.MayConfirm(Ranked));
        var held = Ranked.With(new MeetingRecorded(Minutes));
        Assert.False(Decide(held, confirm).IsRefused);
        Assert.True(RoundRules.MayConfirm(held));
        Assert.False(Decide(SampleRound.Ranked, confirm).IsRefused);
    }

    [Fact]
    public void Of_each_list_they_are_recorded_once_and_of_a_changed_one_anew()
    {
        Assert.IsType<MeetingRecorded>(Assert.Single(Decide(Ranked, new RecordMeeting(Minutes)).Facts));
        var held = Ranked.With(new MeetingRecorded(Minutes));
        Assert.Equal("not-now", Decide(held, new RecordMeeting(Minutes)).Refusal!.Code);
        Assert.True(MeetingRules.MayRecord(held with { ListHash = "changed" }));
        Assert.Equal("not-now", Decide(SampleRound.Ranked, new RecordMeeting(Minutes)).Refusal!.Code);
        Assert.Equal("other-list", Decide(Ranked, new RecordMeeting(Minutes with { ListHash = "other" })).Refusal!.Code);
    }

    [Fact]
    public void Who_was_there_reviewed_and_the_day_is_between_the_draw_and_today()
    {
        Assert.Equal("present", Field(Minutes with { Present = ["E1", "E2"] }));
        Assert.Equal("present", Field(Minutes with { Present = ["E1", "E2", "E2", "E3"] }));
        Assert.Equal("present", Field(Minutes with { Present = ["E1", "E2", "E4"] }));
        Assert.Equal("meetingDay", Field(Minutes with { Day = BeijingTime.DayOf(SampleRound.Now).AddDays(1) }));
        Assert.Equal("meetingDay", Field(Minutes with { Day = default }));
        Assert.Equal("minutes", Field(Minutes with { Minutes = "  " }));
        Assert.Equal("minutes", Field(Minutes with { Minutes = new string('长', 5001) }));
        Assert.Equal("findings", Field(Minutes with { Findings = [new("A.1", " ")] }));
        Assert.Equal("findings", Field(Minutes with { Findings = [new("A.1", "一"), new("A.1", "二")] }));
        Assert.Equal(
            "findings",
            Field(Minutes with { Findings = [.. Enumerable.Range(0, 21).Select(n => new MeetingFinding($"A.{n}", "好"))] })
        );
    }

    [Fact]
    public void Where_fewer_are_left_than_were_to_meet_it_is_all_of_them()
    {
        var few = Ranked with { Panel = ["E1"], HaveSigned = ["E1", "E2"] };
        Assert.False(Decide(few, new RecordMeeting(Minutes with { Present = ["E1", "E2"] })).IsRefused);
        Assert.True(Decide(few, new RecordMeeting(Minutes with { Present = ["E1"] })).IsRefused);
    }

    [Fact]
    public void Applications_are_named_by_their_ranks_and_empty_rows_are_none()
    {
        var list = RankedList.Of(
            "R",
            RoundNumbers.Default(1, 1, 3),
            [
                new(
                    "A.b",
                    "乙校",
                    "",
                    [
                        [90, 90, 90, 90],
                    ]
                ),
                new(
                    "A.a",
                    "甲校",
                    "",
                    [
                        [80, 80, 80, 80],
                    ]
                ),
            ],
            new string('d', 64)
        );
        FormCollection Form(string[] ranks, string[] found) =>
            new(
                new()
                {
                    ["list"] = "list",
                    ["meetingDay"] = "2026-03-02",
                    ["present"] = new(["E1", "E2"]),
                    ["minutes"] = "记录",
                    ["findingRank"] = ranks,
                    ["found"] = found,
                }
            );

        var read = MeetingForm.Read(Form(["2", "", "1"], ["可行", "", "同意"]), list).Value;
        Assert.Equal([new MeetingFinding("A.a", "可行"), new MeetingFinding("A.b", "同意")], read!.Findings);
        Assert.Equal(["E1", "E2"], read.Present);
        Assert.Equal("findings", MeetingForm.Read(Form(["3"], ["可行"]), list).Refusal?.Field);
        Assert.Equal("findings", MeetingForm.Read(Form([""], ["可行"]), list).Refusal?.Field);
    }

    [Fact]
    public void A_round_asks_for_no_more_experts_than_it_draws() =>
        Assert.Equal("meetingExperts", (RoundNumbers.Default(1, 1, 5) with { MeetingExperts = 6 }).Fault()!.Code);

    private static MeetingMinutes Minutes => SampleRound.Minutes with { ListHash = Ranked.ListHash! };

    private static string? Field(MeetingMinutes minutes) =>
        Decide(Ranked, new RecordMeeting(minutes)).Refusal is { } refusal ? refusal.Field ?? refusal.Code : null;

    private static Decision Decide(RoundState state, Act act) =>
        RoundRules.Decide(state, new ReceivedAct("id", SampleRound.Id, "office P.officer", SampleRound.Now, act));
}
