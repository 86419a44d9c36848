using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Designation;
using Chuyi.Functions.ExpertReview;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Ranking;
using Chuyi.Functions.Storage;
using Chuyi.Rehearsals.Web;
using Microsoft.Extensions.DependencyInjection;
using UglyToad.PdfPig;
using Xunit;

namespace Chuyi.Rehearsals.Applications.Subjects;

/// <summary>A round that designates consortia: each member confirms for itself, and only who did is one.</summary>
public class ConsortiumRehearsals(AzuriteFixture azurite)
{
    private const string Office = "office P.officer",
        Number = "CY-2026-secondary-school-1-001";

    private static readonly Member Firm = Consortium.Member("枫林精密机械有限公司", MemberType.Enterprise),
        Institute = Consortium.Member("大学1", MemberType.Research),
        Late = Consortium.Member("大学2", MemberType.School);

    private static readonly MemberMix Mix = new([new([MemberType.Enterprise])]);

    [Fact]
    public async Task Who_has_not_confirmed_when_the_check_ends_is_no_member_and_reviews_nothing_all_the_same()
    {
        await using var service = await Service.StartAsync(azurite.NewAccount());
        var call = await Opened(service, "甲校", Firm, Institute, Late);
        await service.Do("A.甲校", To(Firm), new ConfirmMembership(Firm.Id));
        await service.Do("A.甲校", To(Institute), new DeclineMembership(Institute.Id, "未授权任何人代为申报"));
        // Three days before the check ends those are reminded who have not answered.
        await service.Until(3, 7);
        await service.Do("A.甲校", Office, new PassCheck());
        await service.Until(3, 20, 18);
        await call.ImportPool();
        await call.Draw();
        await call.Review();
        await call.Confirm();
        await service.Until(4, 30);
        await call.Sign();
        await call.Announce();

        var transcript = await service.Transcript("A.甲校");
        Assert.Contains("确认成员单位 1 个；“大学1”、“大学2”未确认或不同意，不作为成员单位。", transcript, StringComparison.Ordinal);
        Assert.Contains("已提醒 1 个成员单位确认", transcript, StringComparison.Ordinal);
        Assert.DoesNotContain("@example.org", string.Concat(await Data(service)), StringComparison.Ordinal);

        // Experts are told of those that are members, and of no other.
        var told = await service.Ask(() => service.Get<ReviewItems>().Of(Call.Id, ["A.甲校"], default));
        Assert.Equal([Firm.Name], told["A.甲校"].Parties);
        // 大学1 and 大学2 have an expert each in the pool of five. Neither reviews it, and whoever repeats the draw finds so.
        var round = await call.Round();
        Assert.Equal(2, round.Draw!.Exclusions);
        Assert.Empty((await Reviewers(service, round.Panel)).Intersect(["E1", "E2"]));
        var events = await service.Events.Events(Call.Id);
        var draws = ActivatorUtilities.CreateInstance<ExpertDraw>(service.Services);
        Assert.Empty((await service.Ask(() => draws.Repeat(round.Draw, events, default))).Faults);

        var list = await service.Ask(async () => await service.Get<RankedLists>().Read(round.ListHash!));
        Assert.Equal([Firm.Name], list.Items.Single().Designee!.Members!.Select(member => member.Name));
        using var document = PdfDocument.Open(
            await service.Get<Files>().Read(Layout.Containers.Certificates, Certificates.FileName(Number))
        );
        Assert.Contains("某装备制造职教集团", document.GetPage(1).Text, StringComparison.Ordinal);
        Assert.Contains("甲校", document.GetPage(1).Text, StringComparison.Ordinal);
        Assert.Contains("1. 枫林精密机械有限公司（企业，提供岗位）", document.GetPage(2).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("大学", document.GetPage(2).Text, StringComparison.Ordinal);
        var entry = (await service.Get<Certificates>().Find(Number, default))!;
        Assert.Equal([Firm.Name], entry.Designee!.Members!.Select(member => member.Name));
        // The notice, its print beneath and the register name who confirmed, and nobody else.
        var parts = await service.TextsAt("/notices/" + Call.Id, "[data-parts]");
        Assert.Equal(["成员单位：枫林精密机械有限公司（企业，提供岗位）"], parts.Distinct());
        Assert.Equal(2, parts.Count);
        var registered = Assert.Single(await service.TextsAt("/register/" + Number, "dl.facts"));
        Assert.Contains("枫林精密机械有限公司（企业，提供岗位）", registered, StringComparison.Ordinal);
        Assert.DoesNotContain("大学", registered, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_the_members_that_the_category_asks_for_it_is_not_accepted_and_the_lead_may_name_another_contact()
    {
        await using var service = await Service.StartAsync(azurite.NewAccount());
        await Opened(service, "甲校", Firm, Institute, Late);
        await service.Do("A.甲校", To(Institute), new ConfirmMembership(Institute.Id));
        await service.Do("A.甲校", Office, new PassCheck());
        Assert.Equal(ApplicationStage.Checking, (await service.State<ApplicationState>("A.甲校")).Stage);

        await service.Do("A.甲校", Office, new RequestSupplement(new() { Defects = ["企业成员未确认"], Due = new(2026, 3, 11) }));
        var other = Firm with { Contact = Member.ContactOf(Firm.Id, "form") };
        await service.Know(other.To(CaseId.Parse("A.甲校")), "新联系人", "other@example.org");
        await service.Do(
            "A.甲校",
            "applicant P.甲校",
            new Supplement(
                new()
                {
                    Documents = [.. DossierPart.Default.Select(part => Call.Document(part.Kind))],
                    Members = [other, Institute],
                    CheckBy = new(2026, 3, 16),
                }
            )
        );
        // Whoever was the contact before answers for nobody any more, and a member answers for itself alone.
        await service.Do("A.甲校", To(Firm), new ConfirmMembership(Firm.Id));
        await service.Do("A.甲校", To(Institute), new ConfirmMembership(Firm.Id));
        Assert.DoesNotContain((await service.State<ApplicationState>("A.甲校")).Memberships.Confirmed, one => one.Id == Firm.Id);
        await service.Do("A.甲校", To(other), new ConfirmMembership(Firm.Id));
        await service.Do("A.甲校", Office, new PassCheck());

        Assert.Equal(ApplicationStage.Accepted, (await service.State<ApplicationState>("A.甲校")).Stage);
        Assert.Contains("移除“大学2”，更换联系人 1 个", await service.Transcript("A.甲校"), StringComparison.Ordinal);
    }

    /// <summary>Only who confirmed takes part, and by the address that the link went to: the rest is what the applicant typed.</summary>
    [Fact]
    public async Task The_contact_of_a_member_that_confirmed_is_not_drawn_and_nobody_else_whom_an_applicant_names_is_left_out()
    {
        var silent = Consortium.Member("某行业协会", MemberType.Industry);
        await using var service = await Service.StartAsync(azurite.NewAccount());
        var call = await Opened(service, "甲校", Firm, silent);
        await service.Know(Firm.To(CaseId.Parse("A.甲校")), "专家5", "e3@example.org", "13800000005");
        await service.Know(silent.To(CaseId.Parse("A.甲校")), "专家4", "e4@example.org");
        await service.Do("A.甲校", To(Firm), new ConfirmMembership(Firm.Id));
        await service.Do("A.甲校", Office, new PassCheck());
        await service.Until(3, 20, 18);
        await call.ImportPool();
        await call.Draw();

        var round = await call.Round();
        Assert.Equal(["E1", "E2", "E4", "E5"], round.Panel.Concat(round.Reserve).Order(StringComparer.Ordinal));
    }

    private static async Task<Call> Opened(Service service, string unit, params Member[] members)
    {
        var call = new Call(service) { Designates = CategorySubject.Consortium, SubjectOf = _ => Consortium.Of(members, Mix) };
        await call.Open();
        await Consortium.Know(service, unit, members);
        await call.Submit(unit);
        return call;
    }

    private static async Task<IEnumerable<string>> Reviewers(Service service, IReadOnlyList<string> panel)
    {
        var reviewing = new List<string>();
        foreach (var expert in panel)
            if ((await service.State<DutyState>(Call.Duty(expert))).Items.Count > 0)
                reviewing.Add(expert);
        return reviewing;
    }

    private static async Task<IEnumerable<string>> Data(Service service) =>
        (await service.Events.Events("A.甲校")).Select(one => one.Data.ToString()!);

    private static string To(Member member) => member.To(CaseId.Parse("A.甲校")).Holder;
}
