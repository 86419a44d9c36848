using Chuyi.Functions.Applications;
using Chuyi.Functions.Policy;
using Chuyi.Functions.PublicNotice;
using Chuyi.Functions.Ranking;
using Chuyi.Functions.Rounds;
using Chuyi.Functions.SignOff;
using Xunit;
using static Chuyi.Tests.Policy.Dates;

namespace Chuyi.Tests.Rounds;

/// <summary>When a list may go on notice, and when one may object to it.</summary>
public class NoticeRulesTests
{
    private static readonly RoundNumbers Numbers = RoundNumbers.Default(2, 1, 3);

    private static readonly NoticeScheduled Whole = new(
        new Notice
        {
            Serial = 1,
            Period = new(new(2026, 3, 23), new(2026, 3, 27)),
            ListHash = "list",
        }
    );

    private static readonly NoticeScheduled Supplementary = new(
        new Notice
        {
            Serial = 2,
            Period = new(new(2026, 3, 26), new(2026, 4, 1)),
            ListHash = "list",
            Item = "A.promoted",
        }
    );

    [Fact]
    public void One_may_object_to_any_item_while_the_list_is_on_notice()
    {
        var up = RoundState.Empty.After(Whole, default).After(Published(Whole), default);

        Assert.Null(RoundRules.WhyNotObject(up, "A.any", At("2026-03-23", "00:00")));
        Assert.Null(RoundRules.WhyNotObject(up, "A.any", At("2026-03-27", "23:59")));
        Assert.Equal("not-on-notice", RoundRules.WhyNotObject(up, "A.any", At("2026-03-28", "00:00"))?.Code);
    }

    [Fact]
    public void A_supplementary_notice_is_about_its_item_only()
    {
        var up = RoundState
            .Empty.After(Whole, default)
            .After(Published(Whole), default)
            .After(Supplementary, default)
            .After(Published(Supplementary), default);

        Assert.Null(RoundRules.WhyNotObject(up, "A.promoted", At("2026-04-01", "23:59")));
        Assert.Equal("not-on-notice", RoundRules.WhyNotObject(up, "A.promoted", At("2026-04-02", "00:00"))?.Code);
        Assert.Equal("not-on-notice", RoundRules.WhyNotObject(up, "A.any", At("2026-04-01", "23:59"))?.Code);
    }

    [Fact]
    public void A_page_offers_an_objection_where_one_is_taken()
    {
        var list = new RankedList(
            "R.1",
            1,
            1,
            [
                Item("A.any", Standing.Proposed),
                Item("A.promoted", Standing.Reserve),
                Item("A.struck", Standing.NotProposed) with
                {
                    Struck = true,
                },
                Item("A.neither", Standing.NotProposed),
            ]
        );
        var up = RoundState.Empty.After(Whole, default).After(Published(Whole), default);
        var both = up.After(Supplementary, default).After(Published(Supplementary), default);

        Assert.Equal(["A.any", "A.promoted"], NoticeRules.Objectable(up, list, At("2026-03-24", "09:00")).Order());
        Assert.Equal(["A.promoted"], NoticeRules.Objectable(both, list, At("2026-04-01", "09:00")));
        Assert.Empty(NoticeRules.Objectable(both, list, At("2026-04-02", "09:00")));
        Assert.Equal("no-item", NoticeRules.Objectable(up, list, "A.struck", At("2026-03-24", "09:00")).Refusal?.Code);
        Assert.Equal("no-item", NoticeRules.Objectable(up, null, "A.any", At("2026-03-24", "09:00")).Refusal?.Code);
        Assert.Equal("A.any", NoticeRules.Objectable(up, list, "A.any", At("2026-03-24", "09:00")).Value?.Application);
    }

    [Fact]
    public void What_is_only_scheduled_or_over_takes_no_objection()
    {
        var scheduled = RoundState.Empty.After(Whole, default);
        var over = scheduled.After(Published(Whole), default).After(new NoticeEnded(1), default);

        Assert.NotNull(RoundRules.WhyNotObject(RoundState.Empty, "A.any", At("2026-03-24", "09:00")));
        Assert.NotNull(RoundRules.WhyNotObject(scheduled, "A.any", At("2026-03-24", "09:00")));
        Assert.NotNull(RoundRules.WhyNotObject(over, "A.any", At("2026-03-24", "09:00")));
    }

    [Fact]
    public void A_notice_turns_when_its_first_day_begins_and_when_its_last_day_ends()
    {
        var scheduled = RoundState.Empty.After(Whole, default);

        Assert.Equal(At("2026-03-23", "00:00"), scheduled.NextNoticeInstant);
        Assert.Equal(At("2026-03-28", "00:00"), scheduled.After(Published(Whole), default).NextNoticeInstant);
        Assert.Null(scheduled.After(Published(Whole), default).After(new NoticeEnded(1), default).NextNoticeInstant);
    }

    [Fact]
    public void A_list_is_not_confirmed_when_the_days_of_its_notices_are_not_known()
    {
        Assert.Null(RoundRules.WhyNotPutOnNotice(WorkingDays.Official, Numbers, At("2026-12-10", "09:00")));

        var refusal = RoundRules.WhyNotPutOnNotice(WorkingDays.Official, Numbers, At("2026-12-22", "09:00"));
        Assert.Equal("unknown-year", refusal?.Code);
        Assert.Contains("2027", refusal!.Reason.En, StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_that_was_on_notice_is_confirmed_as_it_was_whatever_days_are_known()
    {
        var (at, asItWas) = (At("2026-12-22", "09:00"), new ConfirmList { ListHash = "list" });
        var returned = SampleRound.SignOff.With(new DepartmentReturned { Department = "finance", Reason = "请说明" });
        Assert.Null(RoundRules.WhyNotPutOnNotice(returned, asItWas, WorkingDays.Official, at));

        var moved = asItWas with { Application = "A.2", Rank = 1 };
        Assert.Equal("unknown-year", RoundRules.WhyNotPutOnNotice(returned, moved, WorkingDays.Official, at)?.Code);
        Assert.Equal("unknown-year", RoundRules.WhyNotPutOnNotice(SampleRound.Ranked, asItWas, WorkingDays.Official, at)?.Code);
    }

    private static RankedItem Item(string id, Standing standing) =>
        new()
        {
            Application = id,
            UnitName = "某校",
            Title = "申报",
            Score = 90,
            TieBreak = [],
            Sheets = 3,
            Rank = 1,
            Standing = standing,
        };

    private static NoticePublished Published(NoticeScheduled s) => new(s.Notice);
}
