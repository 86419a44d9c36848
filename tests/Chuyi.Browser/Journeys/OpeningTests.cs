using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;
using Chuyi.Functions.ExpertReview;
using Chuyi.Functions.Mail;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Rounds;
using Chuyi.Rehearsals;
using Microsoft.Playwright;
using Xunit;

namespace Chuyi.Browser;

/// <summary>Two persons of the office: a round opened, its experts brought, drawn by public values, and one of them replaced.</summary>
public class OpeningTests(AzuriteFixture azurite, ChromiumFixture chromium)
{
    private const string Round = "/office/rounds/" + "R.2026.secondary-school.1",
        Pool = "代码\t姓名\t单位\t专业领域\t邮箱\t手机号\n";

    [Fact]
    public async Task A_round_is_opened_and_its_experts_are_drawn_and_replaced()
    {
        await using var service = await Service.StartAsync(azurite.NewAccount());
        foreach (var department in Catalogue.Official.SignersOf(Catalogue.Official.Category("secondary-school")))
            await service.Know(Recipient.Department(department.Code), department.Name.Zh, department.Code + "@example.org", "13900004321");
        await using var own = await chromium.Open("zh", service.Address.AbsoluteUri);
        await using var others = await chromium.Open("zh", service.Address.AbsoluteUri);
        var ((page, wrong), (second, alsoWrong)) = (await own.Watched(), await others.Watched());
        var call = new Call(service);
        await Sit();

        await page.Go("/office");
        await page.SelectOptionAsync("select[name=category]", "secondary-school");
        await page.FillAsync("input[name=quota]", "1");
        await page.FillAsync("input[name=panel]", "3");
        await page.Put("input[name=deadline]", "2026-03-20T17:00");
        await page.FillAsync("input[name=random]", Call.Source.What);
        await page.Put("input[name=randomDay]", "2026-03-21");
        await page.FillAsync("input[name=randomWhere]", Call.Source.Where);
        await page.FillAsync("input[name=randomCounts]", "6 1");
        await page.Press("#open-round button.primary");
        Assert.Contains("名额", await page.InnerTextAsync("#preview"), StringComparison.Ordinal);
        await page.Press("#sure button");
        await service.Clock.SettleAsync();
        Assert.Equal(RoundStage.Open, (await call.Round()).Stage);

        foreach (var unit in new[] { "甲校", "乙校" })
        {
            await call.Submit(unit);
            await service.Do("A." + unit, "office P.officer", new PassCheck());
        }
        await service.Until(3, 20, 18);
        await Sit();
        await page.Go(Round);
        // A telephone lacks, and is typed where the list is looked over.
        await page.FillAsync("#pool textarea", Experts(lastPhone: ""));
        await page.Press("#pool button");
        Assert.Equal("1", await page.InnerTextAsync("#wrong"));
        Assert.Null((await call.Round()).Pool);
        await page.FillAsync("#pool textarea", Experts("13700000005"));
        await page.Press("#pool button");
        await page.Press("#confirm-pool button");
        await service.Clock.SettleAsync();
        Assert.Equal(5, (await call.Round()).Pool?.Experts);

        await page.Go(Round);
        await page.Press("#commit-draw button");
        await service.Until(3, 21);
        await Sit();
        await Enter(page);
        Assert.Null((await call.Round()).Draw);
        await Enter(second);
        var panel = (await call.Round()).Panel.ToList();
        Assert.True(panel.Count == 3, await service.Transcript(Call.Id));

        await page.Go(Round);
        await page.SelectOptionAsync("#replace select", panel[0]);
        await page.FillAsync("#replace input[name=reason]", "因病不能参加评审");
        await page.Press("#replace button");
        await service.Clock.SettleAsync();
        Assert.Contains(panel[0], (await call.Round()).Panel);
        await second.Go("/office");
        await second.Go(Round);
        await second.Press("#confirm-replacement button");
        await service.Clock.SettleAsync();

        var now = (await call.Round()).Panel;
        Assert.DoesNotContain(panel[0], now);
        var newcomer = Assert.Single(now.Except(panel));
        Assert.NotEmpty(service.Letter($"e{newcomer[1..]}@example.org", "invitation").Link());
        Assert.Empty(wrong.Concat(alsoWrong));

        // Weeks go by in between: who comes back signs in again.
        async Task Sit()
        {
            await service.Sit(page, Seat.Officer);
            await service.Sit(second, Seat.SecondOfficer);
        }
        async Task Enter(IPage by)
        {
            await by.Go(Round);
            foreach (var field in new[] { "values", "again" })
                await by.FillAsync(
                    $"#draw textarea[name={field}]",
                    string.Join('\n', Call.Values.Select(group => string.Join(' ', group)))
                );
            await by.Press("#draw button");
            await by.Press("#sure button");
            Assert.Equal("", string.Join('\n', await by.Locator(".refusal").AllInnerTextsAsync()));
            await service.Clock.SettleAsync();
        }
    }

    private static string Experts(string lastPhone) =>
        Pool
        + string.Join(
            '\n',
            Enumerable.Range(1, 5).Select(i => $"E{i}\t专家{i}\t大学{i}\t教育\te{i}@example.org\t{(i == 5 ? lastPhone : $"1370000000{i}")}")
        );
}
