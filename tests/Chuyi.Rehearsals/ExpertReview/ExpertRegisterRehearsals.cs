using System.Net;
using Chuyi.Cli.Demo.Browsing;
using Chuyi.Functions.Cases;
using Chuyi.Functions.ExpertReview;
using Chuyi.Functions.People;
using Chuyi.Functions.Rounds;
using Chuyi.Rehearsals.People;
using Chuyi.Rehearsals.Web;
using Xunit;

namespace Chuyi.Rehearsals.ExpertReview;

/// <summary>Experts as people across rounds: found, retired and brought back, merged, with what became of them in each round.</summary>
public sealed class ExpertRegisterRehearsals(AzuriteFixture azurite) : IAsyncLifetime
{
    private OfficePair pair = null!;
    private Call call = null!;

    private Service Service => pair.Service;

    private Visitor Office { get; set; } = null!;

    public async ValueTask InitializeAsync()
    {
        pair = await OfficePair.StartAsync(azurite);
        call = new(Service);
        await call.Closed("甲校", "乙校");
        await Come();
    }

    // Days go by while nobody of the office asks for a page.
    private async Task Come()
    {
        Office = pair.Come();
        await pair.SignIn(Office, OfficePair.FirstEmail);
    }

    public ValueTask DisposeAsync() => pair.DisposeAsync();

    [Fact]
    public async Task A_page_tells_what_became_of_somebody_in_each_round_and_how_they_score_beside_the_others()
    {
        await call.Draw();
        await Come();
        var drawn = await call.Round();
        var (returning, other) = (drawn.Panel[0], drawn.Reserve[^1]);
        await Service.Do(Call.Duty(returning), "expert", new AcceptInvitation());
        await call.Return(returning, "A.甲校");
        var page = await Office.Open(await Page(returning));
        Assert.Contains("受邀评审", page.Text("#seats"), StringComparison.Ordinal);
        Assert.Contains("曾任该校顾问", page.Text("#interests"), StringComparison.Ordinal);
        // Whoever may replace an expert reads no score before there is a list.
        Assert.Empty(page.All("#shown-only"));

        await call.Review();
        page = await Office.Open(await Page(returning));
        Assert.Contains("签署", page.Text("#seats"), StringComparison.Ordinal);
        Assert.Contains("不用于调整任何得分", page.Text("#shown-only"), StringComparison.Ordinal);
        Assert.Contains("大学" + returning[1..], page.Text("#expert .unit"), StringComparison.Ordinal);
        if (!drawn.Panel.Contains(other))
            Assert.NotEmpty((await Office.Open(await Page(other))).Text("#seats"));
        // An auditor reads the same, and does nothing.
        using var auditor = await Service.SignedIn(Role.Auditor);
        var read = await auditor.GetStringAsync(await Page(returning), TestContext.Current.CancellationToken);
        Assert.Contains("shown-only", read, StringComparison.Ordinal);
        Assert.DoesNotContain("id=\"retire\"", read, StringComparison.Ordinal);
        Assert.DoesNotContain("/merger", read, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_retires_is_not_drawn_is_named_in_a_list_and_is_drawn_again_once_brought_back()
    {
        var page = await Office.Open(await Page("E1"));
        Assert.NotEmpty((await Office.Send(page.Form("retire").With("reason", " "))).All("#retire .wrong [name=reason]"));
        await Office.Send(page.Form("retire").With("reason", "已退休"));
        await Service.Clock.SettleAsync();
        Assert.Equal("1", (await Office.Open("/office/experts?standing=retired")).First("#count")?.GetAttribute("data-count"));
        Assert.Equal("5", (await Office.Open("/office/experts")).First("#count")?.GetAttribute("data-count"));
        Assert.Contains("已退休", (await Office.Open(await Page("E1"))).Text(".timeline"), StringComparison.Ordinal);

        // In another list they are named by row, whatever their code is there.
        await Service.Ask(() => Service.Get<ExpertRegister>().Now());
        var shown = await Office.Send(
            (await Office.Open("/office/rounds/" + Call.Id))
                .Form("pool")
                .With("csv", "代码,姓名,单位,专业,邮箱,手机号\nN1,专家1,大学1,教育,new@example.org,13700000001\n")
        );
        Assert.Contains("已退出专家库（已退休）", shown.Text("#faults"), StringComparison.Ordinal);
        Assert.Empty(shown.All("#confirm-pool"));

        // And the pool that was imported before is drawn from without them.
        await call.Draw();
        await Come();
        var drawn = await call.Round();
        Assert.Equal(4, drawn.Panel.Concat(drawn.Reserve).Count());
        Assert.DoesNotContain("E1", drawn.Panel.Concat(drawn.Reserve));

        await Office.Send((await Office.Open(await Page("E1"))).Form("bring-back").With("reason", "返聘"));
        await Service.Clock.SettleAsync();
        Assert.True((await Office.Open(await Page("E1"))).HasForm("retire"));
        Assert.Equal(
            [nameof(ExpertRetired), nameof(ExpertBroughtBack)],
            (await Service.Events.Events(CaseId.Experts)).Select(one => one.Type)
        );
    }

    [Fact]
    public async Task Two_records_are_looked_over_and_merged_and_both_ids_lead_to_one()
    {
        var (gone, stays) = (await Page("E1"), await Page("E2"));
        var unknown = await Office.Open(gone + "/merger?into=nobody@example.org");
        Assert.NotEmpty(unknown.Text("#none"));
        Assert.False(unknown.HasForm("merge"));
        Assert.False((await Office.Open(gone + "/merger?into=e1@example.org")).HasForm("merge"));
        var page = await Office.Open(gone + "/merger?into=E2@example.org");
        Assert.Contains("专家2", page.Text("#stays"), StringComparison.Ordinal);
        Assert.NotEmpty((await Office.Send(page.Form("merge").With("reason", " "))).Refusal);
        await Office.Send(page.Form("merge").With("reason", "同一人，两个邮箱"));
        await Service.Clock.SettleAsync();

        var one = await Office.Open(gone);
        Assert.Equal(stays, one.Address.AbsolutePath);
        Assert.Equal(2, one.All("#seats tbody tr").Count);
        Assert.Equal("4", (await Office.Open("/office/experts")).First("#count")?.GetAttribute("data-count"));
        Assert.NotEmpty((await Office.Send(page.Form("merge").With("reason", "再次"))).Refusal);
        Assert.Single(await Service.Events.Events(CaseId.Experts));
    }

    [Fact]
    public async Task A_look_costs_the_same_however_many_are_on_file()
    {
        var register = Service.Get<ExpertRegister>();
        await Service.Ask(() => register.Now());

        Assert.Equal(["Cases:get", "LogPending:get"], (await StorageRequests.Of(() => Service.Ask(() => register.Now()))).Order());
        Assert.Empty(await StorageRequests.Of(() => Service.Ask(() => register.Lately())));
        Assert.Equal(["Cases:get"], await StorageRequests.Of(() => Service.Ask(() => register.Decided())));
    }

    [Fact]
    public async Task Nobody_else_sees_experts_and_nobody_who_is_none_is_there()
    {
        foreach (var role in new[] { Role.Applicant, Role.Administrator })
        {
            using var other = await Service.SignedIn(role, "U.甲校");
            foreach (var path in new[] { "/office/experts", await Page("E1") })
                Assert.Contains(
                    (await other.GetAsync(path, TestContext.Current.CancellationToken)).StatusCode,
                    new[] { HttpStatusCode.Forbidden, HttpStatusCode.NotFound }
                );
        }
        Assert.Equal(HttpStatusCode.NotFound, (await Office.Open("/office/experts/X.0123456789abcdef")).Status);
    }

    private async Task<string> Page(string code) =>
        ExpertPersonPages.Address(ExpertIds.Of((await Service.State<RoundState>(Call.Id)).Pool!.PoolHash, code));
}
