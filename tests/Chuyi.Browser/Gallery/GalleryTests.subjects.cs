using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Rounds;
using Chuyi.Rehearsals;
using Microsoft.Playwright;

namespace Chuyi.Browser;

/// <content>Rounds that designate persons, programme groups and consortia.</content>
public sealed partial class GalleryTests
{
    private static readonly string[] PartUnits = ["枫林精密机械有限公司", "省装备制造研究所"];

    private async Task WherePersonsGroupsAndConsortiaApply()
    {
        foreach (
            var (category, kind) in new[]
            {
                ("spirit-inheritor", CategorySubject.Person),
                ("secondary-programme-group", CategorySubject.ProgrammeGroup),
            }
        )
        {
            var page = await Begin(category, kind);
            await gallery.Show($"DraftPage.{kind}-empty", page, Applicant);
            await gallery.Show($"CheckDraftPage.{kind}-lacking", page + "/check", Applicant);
            await gallery.Do(page, Applicant, one => Fill(one, kind));
            await gallery.Show($"DraftPage.{kind}", page, Applicant);
            await gallery.Show($"CheckDraftPage.{kind}", page + "/check", Applicant);
        }
        var consortium = await Begin("voc-group", CategorySubject.Consortium);
        await gallery.Show("DraftPage.Consortium-empty", consortium, Applicant);
        await gallery.Do(consortium, Applicant, one => Fill(one, CategorySubject.Consortium));
        await gallery.Show("DraftPage.Consortium", consortium, Applicant);
        await gallery.Show("DraftPage.Consortium-refused", consortium, Applicant, page => NameAnIdentityNumber(page));
        await gallery.Show("CheckDraftPage.Consortium", consortium + "/check", Applicant);
        await WhereMembersAnswer();
    }

    private async Task WhereMembersAnswer()
    {
        var opening = (await call.Round()).Opening! with { Round = CaseId.Round(2026, "voc-group", 1), Category = "voc-group" };
        Member[] members = [Consortium.Member(PartUnits[0], MemberType.Enterprise), Consortium.Member(PartUnits[1], MemberType.Research)];
        var (application, now) = (CaseId.Parse("A.7001"), service.Clock.GetUtcNow());
        Typed([.. PartUnits, "某装备制造职教集团", "提供岗位", "集团申报"]);
        await Consortium.Know(service, "7001", members);
        await service.Do(
            application,
            "applicant P.甲校",
            new Submit(
                (await service.State<ApplicationState>("A.甲校")).Submission! with
                {
                    Application = application,
                    Round = opening.Round,
                    Category = opening.Category,
                    Unit = "U.school",
                    UnitName = Unit,
                    Title = "集团申报",
                    Subject = Consortium.Of(members, new([new([MemberType.Enterprise])])),
                    CheckBy = BeijingTime.DayOf(now).AddDays(7),
                },
                now.AddDays(20)
            ),
            opens: true
        );
        var (asked, other) = (Page(application, members[0]), Page(application, members[1]));
        var (seat, second) = (Holding(application, members[0]), Holding(application, members[1]));
        await gallery.Show("MembershipPage.asked", asked, seat);
        await gallery.Show("MembershipPage.refused", asked, seat, page => page.PressAnyway("#answer button"));
        await gallery.Show("RefusalPage.other-member", other, seat);
        await service.Do(
            application,
            members[1].To(application).Holder,
            new DeclineMembership(members[1].Id, Typed("未授权任何人代为申报"))
        );
        await gallery.Show("MembershipPage.declined", other, second);
        await gallery.Show("ApplicationPage.consortium", "/applications/" + application, Seat.Officer);
        await service.Do(
            application,
            "office P.officer",
            new RequestSupplement(new() { Defects = [Typed("企业成员未确认")], Due = BeijingTime.DayOf(now).AddDays(5) })
        );
        await gallery.Show("ApplicationPage.consortium-supplement", "/applications/" + application, Applicant);
        await service.Do(application, members[0].To(application).Holder, new ConfirmMembership(members[0].Id));
        await gallery.Show("MembershipPage.confirmed", asked, seat);
    }

    private static string Page(CaseId application, Member member) => $"/memberships/{application}/{member.Id}";

    private static Seat Holding(CaseId application, Member member) => Seat.Holding(application, member.To(application).Holder);

    // A round of its own, and its draft of the unit.
    private async Task<string> Begin(string category, CategorySubject kind)
    {
        var (of, id) = (Catalogue.Official.Category(category), CaseId.Round(2026, category, 1));
        await service.Do(
            id,
            "office P.officer",
            new OpenRound(
                (await call.Round()).Opening! with
                {
                    Round = id,
                    Category = category,
                    CategoryName = of.Name,
                    Short = of.Short,
                    Subject = kind,
                    Mix = MemberMix.Of(of),
                    Title = of.Name,
                    Deadline = service.Clock.GetUtcNow().AddDays(20),
                    RandomSource = Call.Source with { Day = BeijingTime.DayOf(service.Clock.GetUtcNow()).AddDays(30) },
                }
            ),
            opens: true
        );
        return await gallery.Do(
            "/applications",
            Applicant,
            page => page.Press($"#start-{id.ToString().Replace(".", "\\.", StringComparison.Ordinal)} button")
        );
    }

    private async Task Fill(IPage page, CategorySubject kind)
    {
        await page.FillAsync("input[name=title]", Typed("某项申报"));
        await page.FillAsync("input[name=subjectName]", Typed("周师傅"));
        if (kind == CategorySubject.Person)
        {
            await page.FillAsync("input[name=post]", Typed("高级讲师"));
            await page.FillAsync("input[name=born]", "1975-03");
            await page.FillAsync("textarea[name=deeds]", Typed("从教三十年。"));
        }
        if (kind == CategorySubject.ProgrammeGroup)
        {
            await page.FillAsync("input[name=programmeCode]", "460104");
            await page.FillAsync("input[name=programmeName]", Typed("机电一体化技术"));
            await page.FillAsync("input[name=participant]", Typed(PartUnits[0]));
        }
        if (kind == CategorySubject.Consortium)
        {
            await page.FillAsync("input[name=memberName]", Typed(PartUnits[0]));
            await page.SelectOptionAsync("select[name=memberType]", "Enterprise");
            await page.FillAsync("input[name=memberRole]", Typed("提供岗位"));
            await page.FillAsync("input[name=memberContact]", Typed("孙强"));
            await page.FillAsync("input[name=memberEmail]", "firm@example.org");
            await page.FillAsync("input[name=memberPhone]", "13800005555");
        }
        await page.Press("#save .actions button");
    }

    private static async Task NameAnIdentityNumber(IPage page)
    {
        await page.Put("input[name=memberContact]", "430102197503071234");
        await page.PressAnyway("#save .actions button");
    }
}
