using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;
using Chuyi.Functions.ExpertReview;
using Chuyi.Functions.Policy;
using Chuyi.Functions.PublicNotice;
using Chuyi.Functions.Ranking;
using Chuyi.Functions.Rounds;
using Chuyi.Rehearsals;
using Xunit;

namespace Chuyi.Browser;

/// <content>A round in which much comes otherwise: experts leave, sheets are lacking, objections are upheld, and nobody is left.</content>
public sealed partial class GalleryTests
{
    [Fact]
    public async Task A_round_that_ends_without_a_designation_can_be_followed_to_its_end()
    {
        Typed("经办人", "甲校", "乙校", "甲校建设", "乙校建设", "张三", "王五", Call.Source.What, "双色球", "“楚怡”");
        Typed([.. DossierPart.Default.Select(part => part.Name.Zh)]);
        call = new Call(service) { Numbers = call.Numbers with { MeetingExperts = 2, ArbiterSpread = 20 } };
        await call.Closed("甲校", "乙校");
        await WhileTheDrawIsFixedAnew();
        await call.Draw();
        await WhileExpertsLeave();
        await WhileThePanelMeets();
        await WhileObjectionsAreUpheld();
        await OnceEnded();

        Assert.True(gallery.Wrong.Count == 0, string.Join("\n", gallery.Wrong));
        await SourceCheck.Passes(Artifacts.Pages);
    }

    // The pool is exchanged after what is drawn from was fixed.
    private async Task WhileTheDrawIsFixedAnew()
    {
        Typed("code,name,unit,field,email,phone", "phone");
        await service.Do(Call.Id, "office P.officer", new CommitDraw(null, null));
        await service.Do(Call.Id, "office P.officer", new ImportPool(new() { PoolHash = new string('a', 64), Experts = 4 }));
        await gallery.Show("OfficeRoundPage.voided", Round, Seat.Officer);
        await gallery.Show("DrawPage.voided", "/draws/" + Call.Id);
        await call.ImportPool();
    }

    private async Task WhileExpertsLeave()
    {
        foreach (var i in Enumerable.Range(1, 5))
            Typed($"专家{i}", $"大学{i}", $"E{i} 专家{i} · 大学{i}");
        var gone = (await call.Round()).Panel[0];
        var leaving = new ReplaceExpert(new() { Expert = gone, Reason = new(Typed("住院治疗"), Typed("in hospital")) });
        await service.Do(Call.Id, "office P.officer", leaving);
        await gallery.Show("OfficeRoundPage.to-replace", Round, Seat.Officer);
        await service.Do(Call.Id, "office P.second", leaving);
        await gallery.Show("DutyPage.released", "/duties/" + Call.Duty(gone), Seat.Holding(Call.Duty(gone), "expert " + gone));
        await gallery.Show("OfficeRoundPage.replaced", Round, Seat.Officer);
        await gallery.Show("DrawPage.moved", "/draws/" + Call.Id);
        // Two of the four that are left decline: three sheets an application there cannot be.
        foreach (var expert in (await call.Round()).Panel.Take(2).ToList())
            await service.Do(Call.Duty(expert), "expert", new DeclineInvitation(Typed("出差")));
        await call.Review();
        await gallery.Show("OfficeRoundPage.few-sheets", Round, Seat.Officer);
        await gallery.Show("OfficeRoundPage.few-sheets-refused", Round, Seat.Officer, page => page.PressAnyway("#fewer-sheets button"));
        await service.Do(
            Call.Id,
            "office P.officer",
            new RankWithFewerSheets(new() { Applications = ["A.甲校", "A.乙校"], Reason = Typed("库内已无可改派专家") })
        );
    }

    private async Task WhileThePanelMeets()
    {
        await gallery.Show("OfficeRoundPage.to-meet", Round, Seat.Officer);
        await gallery.Show("OfficeRoundPage.meeting-refused", Round, Seat.Officer, page => page.PressAnyway("#meeting button"));
        await service.Do(
            Call.Id,
            "office P.officer",
            new RecordMeeting(
                new()
                {
                    ListHash = (await call.Round()).ListHash!,
                    Day = new DateOnly(2026, 3, 21),
                    Present = [.. (await call.Round()).Panel.Take(2)],
                    Minutes = Typed("与会专家逐项讨论，同意排序结果。"),
                    Findings = [new("A.乙校", Typed("方案可行，建议细化进度。"))],
                }
            )
        );
        await gallery.Show("OfficeRoundPage.met", Round, Seat.Officer);
    }

    private async Task WhileObjectionsAreUpheld()
    {
        await call.Confirm(reason: Typed("按评审结果"));
        await service.Until(3, 24);
        var first = await Uphold("one", "A.甲校");
        await gallery.Show("ObjectionPage.upheld", "/office/objections/" + first, Seat.Officer);
        await gallery.Show("ApplicationPage.struck", "/applications/A.甲校", Seat.Officer);
        await gallery.Show("ApplicationPage.promoted", "/applications/A.乙校", Seat.Officer);
        await gallery.Show("NoticePage.struck", "/notices/" + Call.Id);
        await gallery.Show("OfficeRoundPage.struck", Round, Seat.Officer);
        await service.Until(3, 27);
        await gallery.Show("NoticePage.supplementary", "/notices/" + Call.Id);
        await Uphold("two", "A.乙校");
    }

    private async Task<string> Uphold(string name, string application)
    {
        var objection = await call.Object(name, application);
        await service.Do(objection, "objector", new VerifyContact());
        await service.Do(objection, "office P.officer", new DecideObjection(new() { Upheld = true, Reason = Typed("经核查数据不实") }));
        return objection;
    }

    private async Task OnceEnded()
    {
        await gallery.Show("OfficeRoundPage.nobody-left", Round, Seat.Officer);
        await gallery.Show(
            "InterruptionPage.end",
            Round,
            Seat.Officer,
            async page =>
            {
                await page.ClickAsync("#ending summary");
                await page.FillAsync("#end textarea", Typed("已没有可认定的申报"));
                await page.PressAnyway("#end button");
            }
        );
        await call.End(Typed("已没有可认定的申报"));
        await gallery.Show("OfficeRoundPage.ended", Round, Seat.Officer);
        await gallery.Show("HomePage.ended", "/");
        await gallery.Show("CallPage.ended", "/rounds/" + Call.Id);
        await gallery.Show("NoticePage.ended", "/notices/" + Call.Id);
        await gallery.Show("ApplicationListPage.ended", Round + "/applications", Seat.Officer);
    }
}
