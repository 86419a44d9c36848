using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;
using Chuyi.Functions.ExpertReview;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Rounds;
using Chuyi.Rehearsals;
using Microsoft.Playwright;

namespace Chuyi.Browser;

/// <content>From the deadline to the last signed sheet.</content>
public sealed partial class GalleryTests
{
    private const string Comment = "材料完整，建设基础扎实，方案可行。";

    private async Task WhileExpertsAreDrawn()
    {
        foreach (var unit in new[] { "甲校", "乙校", "丙校" })
            await service.Do("A." + unit, "office P.officer", new PassCheck());
        await WhereTheDeadlineIsPutOff();
        await service.Until(3, 20, 18);
        foreach (var i in Enumerable.Range(1, 5))
            Typed($"专家{i}", $"大学{i}", $"E{i} 专家{i} · 大学{i}");
        // The supplement that was asked for did not come.
        await gallery.Show(
            "ApplicationPage.deemed-withdrawn",
            draft.Replace("/drafts/", "/applications/", StringComparison.Ordinal),
            Applicant
        );
        await gallery.Show("ApplicationsPage.over", "/applications", Applicant);
        await gallery.Show("OfficeRoundPage.closed", Round, Seat.Officer);
        await WhileTheRoundIsRecorded();
        await WhereADraftWasLeft();
        await gallery.Show("OfficeRoundPage.pool-refused", Round, Seat.Officer, page => page.PressAnyway("#pool button"));
        const string Heading = "code,name,unit,field,email,phone\n";
        await gallery.Show(
            "PoolPreviewPage.wrong",
            Round,
            Seat.Officer,
            page =>
                Import(page, Heading + "E1,张三,某大学,教育,e1@example.org,1.38001E+10\nE2,李　四,某学院,机械,E1@example.org,13900005678.0")
        );
        await gallery.Show(
            "PoolPreviewPage",
            Round,
            Seat.Officer,
            page => Import(page, Heading + "E1,李　四,某学院,机械,e1@example.org,139-0000-5678")
        );
        await call.ImportPool();
        await gallery.Show("OfficeRoundPage.pool", Round, Seat.Officer);
        await service.Do(Call.Id, "office P.officer", new CommitDraw(null, null));
        await service.Until(Call.Source.Day.Month, Call.Source.Day.Day);
        await gallery.Show("OfficeRoundPage.to-draw", Round, Seat.Officer);
        await gallery.Show("OfficeRoundPage.draw-refused", Round, Seat.Officer, page => page.PressAnyway("#draw button"));
        await gallery.Show("DrawPage.fixed", "/draws/" + Call.Id);
        var later = new CommitDraw(Call.Source.Day.AddDays(3), Typed("当日未开奖"));
        await service.Do(Call.Id, "office " + CaseId.Account("second@example.org"), later);
        await gallery.Show("OfficeRoundPage.later-day", Round, Seat.Officer);
        await gallery.Show("OfficeRoundPage.own-later-day", Round, Seat.SecondOfficer);
        await service.Do(Call.Id, "office P.officer", new DrawExperts(Call.Values));
        await gallery.Show("OfficeRoundPage.review", Round, Seat.Officer);
        await gallery.Show("OfficeRoundPage.replace-refused", Round, Seat.Officer, page => page.PressAnyway("#replace button"));
        await gallery.Show("DrawPage.drawn", "/draws/" + Call.Id);
    }

    private async Task Import(IPage page, string list)
    {
        Typed("张三", "李　四", "李四", "某大学", "某学院", "1.38001E+10", "13900005678.0", "139-0000-5678", "E1@example.org");
        await page.FillAsync("#pool textarea", list);
        await page.Press("#pool button");
    }

    private async Task WhereTheReviewIsBlind(string expert)
    {
        var (other, holder) = (CaseId.Round(2026, "secondary-school", 7), "expert " + expert);
        var duty = CaseId.Duty(other, expert);
        var invitation = (await service.State<DutyState>(Call.Duty(expert))).Invitation!;
        var numbers = invitation.Numbers with
        {
            IsBlind = true,
            TakeBackMinutes = 10,
            ScoreGrades = ScoreGrade.Default,
            Criteria = [.. invitation.Numbers.Criteria.Index().Select(one => one.Item with { Judged = (Judging)(one.Index % 3) })],
        };
        var blind = invitation with { Round = other, Numbers = numbers };
        await service.Do(duty, other, new InviteExpert(blind), opens: true);
        await service.Do(duty, holder, new AcceptInvitation());
        await gallery.Show("DutyPage.blind", "/duties/" + duty, Seat.Holding(duty, holder));
        await gallery.Show("ReviewPage.blind", $"/duties/{duty}/items/A.甲校", Seat.Holding(duty, holder));
        await Score(duty, holder, 88, 80, 100, 92);
        await gallery.Show("DutyPage.grades", "/duties/" + duty, Seat.Holding(duty, holder));
        await service.Do(duty, holder, new SignSheets());
        await gallery.Show("DutyPage.take-back", "/duties/" + duty, Seat.Holding(duty, holder));
    }

    private async Task Score(string duty, string holder, params int[] scores)
    {
        foreach (var item in (await service.State<DutyState>(duty)).Open.ToList())
            await service.Do(
                duty,
                holder,
                new ScoreSheet(
                    new()
                    {
                        Application = item,
                        Scores = scores.Length > 0 ? scores : [88, 90, 85, 92],
                        Comment = Comment,
                    }
                )
            );
    }

    private async Task WhereTheDeadlineIsPutOff()
    {
        var later = new ExtendDeadline(new() { Deadline = Call.Deadline.AddMinutes(30), Reason = Typed("省内多地停电停网") });
        await gallery.Show("OfficeRoundPage.deadline-refused", Round, Seat.Officer, page => PutOff(page, "2026-03-19T17:00"));
        await gallery.Show("InterruptionPage.deadline", Round, Seat.Officer, page => PutOff(page, "2026-03-20T17:30"));
        await service.Do(Call.Id, "office " + CaseId.Account("second@example.org"), later);
        await gallery.Show("OfficeRoundPage.later-deadline", Round, Seat.Officer);
        await gallery.Show("OfficeRoundPage.own-later-deadline", Round, Seat.SecondOfficer);
        await service.Do(Call.Id, "office P.officer", later);
        await gallery.Show("CallPage.later-deadline", "/rounds/" + Call.Id);
    }

    private static async Task PutOff(IPage page, string until)
    {
        await page.ClickAsync("#extend summary");
        await page.FillAsync("#extend-deadline [name=deadline]", until);
        await page.FillAsync("#extend-deadline [name=reason]", "省内多地停电停网");
        await page.PressAnyway("#extend-deadline button");
    }

    private async Task WhileExpertsReview()
    {
        var panel = (await call.Round()).Panel;
        var (expert, other) = (panel[0], panel[1]);
        var (duty, holder) = (Call.Duty(expert), "expert " + expert);
        var seat = Seat.Holding(duty, holder);
        var at = "/duties/" + duty;
        var link = service.Letter($"e{expert[1..]}@example.org", "invitation").Link();
        await gallery.Show("ExpertsPage", ExpertsPages.Address(Call.Id), Seat.Officer);
        await gallery.Show(
            "InterruptionPage.revoke",
            ExpertsPages.Address(Call.Id),
            Seat.Officer,
            async page =>
            {
                await page.ClickAsync($"[data-expert={expert}] summary");
                await page.FillAsync($"#revoke-{expert} [name=reason]", Typed("邮件被转发"));
                await page.Press($"#revoke-{expert} button");
            }
        );
        await gallery.Show("ExpertsPage.refused", ExpertsPages.Address(Call.Id), Seat.Officer, page => page.PressAnyway("#extend button"));
        await gallery.Show("LinkPage", link);
        await gallery.Show("LinkPage.wrong-code", link, doing: page => Give(page, "9999"));
        await gallery.Show("DutyPage.invited", at, seat);
        await gallery.Show("DutyPage.refused", at, seat, page => page.PressAnyway("#answer button"));
        await gallery.Show("ReviewPage.invited", at + "/items/A.甲校", seat);
        await service.Do(duty, holder, new AcceptInvitation());
        await gallery.Show("DutyPage.accepted", at, seat);
        await gallery.Show("ReviewPage.empty", at + "/items/A.甲校", seat);
        await gallery.Show("ReviewPage.refused", at + "/items/A.甲校", seat, page => page.PressAnyway("#sheet button"));
        Typed(Comment);
        await gallery.Show("RefusalPage.kept", at + "/items/A.甲校", seat, page => WriteTooLate(page, seat));
        await Score(duty, holder);
        await WhereTheReviewIsBlind(expert);
        await gallery.Show("ReviewPage.filled", at + "/items/A.甲校", seat);
        await gallery.Picture("sheet", at + "/items/A.甲校", seat, "zh", 390, "#sheet");
        // Accepted once more, as from a second tab: it is declined, and the page tells so.
        await service.Do(duty, holder, new AcceptInvitation());
        await gallery.Show("DutyPage.to-sign", at, seat);
        await call.Review();
        await gallery.Show("DutyPage.signed", at, seat);
        await WhereExpertsAreKept(expert, other);
        await LockALink(service.Letter($"e{other[1..]}@example.org", "invitation").Link());
        await gallery.Show("CaseLettersPage.links", $"/office/cases/{Call.Duty(other)}/letters", Seat.Officer);
    }

    private async Task WhereExpertsAreKept(string expert, string other)
    {
        var pool = (await call.Round()).Pool!.PoolHash;
        string Page(string code) => ExpertPersonPages.Address(ExpertIds.Of(pool, code));
        await gallery.Show("ExpertListPage", ExpertListPages.Path, Seat.Officer);
        await gallery.Show("ExpertListPage.none", ExpertListPages.Path + "?standing=retired", Seat.Auditor);
        await gallery.Show("ExpertPersonPage", Page(expert), Seat.Officer);
        await gallery.Show("ExpertPersonPage.read", Page(expert), Seat.Auditor);
        await gallery.Show("ExpertPersonPage.refused", Page(other), Seat.Officer, page => page.PressAnyway("#retire button"));
        await service.Do(
            CaseId.Experts,
            "office P.officer",
            new RetireExpert(new(ExpertIds.Of(pool, other), Typed("本人申请退出"))),
            opens: true
        );
        await gallery.Show("ExpertPersonPage.retired", Page(other), Seat.Officer);
        await gallery.Show("ExpertMergerPage", Page(expert) + "/merger", Seat.Officer);
        await gallery.Show("ExpertMergerPage.none", Page(expert) + "/merger?into=" + Typed("nobody@example.org"), Seat.Officer);
        await gallery.Show("ExpertMergerPage.both", $"{Page(expert)}/merger?into=e{other[1..]}@example.org", Seat.Officer);
    }

    // The session behind the link ends while a comment is written: it stays on the page.
    private static async Task WriteTooLate(IPage page, Seat seat)
    {
        await page.FillAsync("textarea[name=comment]", Comment);
        await page.Context.ClearCookiesAsync(new() { Name = seat.Cookie });
        await page.PressAnyway("#sheet button");
    }

    private async Task LockALink(string link)
    {
        await gallery.Do(
            link,
            null,
            async page =>
            {
                for (var tries = 0; tries < 5; tries++)
                    await Give(page, "9999");
            }
        );
        await gallery.Show("LinkPage.locked", link);
        await gallery.Show("LinkRenewedPage", link, doing: page => page.Press("#renew button"));
    }

    private static async Task Give(IPage page, string code)
    {
        await page.FillAsync("input[name=code]", code);
        await page.PressAnyway("#code button");
    }
}
