using Chuyi.Functions.Cases;
using Chuyi.Functions.People;
using Chuyi.Functions.Rounds;
using Chuyi.Functions.SignOff;
using Chuyi.Functions.Web;
using Chuyi.Rehearsals;
using Microsoft.Playwright;
using Xunit;

namespace Chuyi.Browser;

/// <summary>The pages of the office, of departments and of the register, as a round goes by.</summary>
public class OfficeTests(AzuriteFixture azurite, ChromiumFixture chromium)
{
    private static readonly string Round = "/office/rounds/" + Call.Id;

    [Theory]
    [InlineData("zh")]
    [InlineData("en")]
    public async Task The_office_and_a_department_can_use_every_page_of_a_round(string language)
    {
        await using var service = await Service.StartAsync(azurite.NewAccount());
        var call = new Call(service);
        await using var context = await chromium.Open(language, service.Address.AbsoluteUri);
        var (page, wrong) = await context.Watched();
        async Task See(string name, params string[] paths)
        {
            foreach (var (path, n) in paths.Select((path, n) => (path, n)))
            {
                Assert.True((await page.GotoAsync(path))!.Ok, $"{path} is not there.");
                await page.Look($"{name}{(n == 0 ? "" : $"-{n}")}-{language}");
            }
        }

        await call.Closed("甲校", "乙校", "丙校");
        await Enter(
            context,
            service,
            Cookies.Session,
            new Session
            {
                Account = CaseId.Account("officer@example.org"),
                Role = Role.Office,
                Until = Tomorrow(service),
            }
        );
        await See("office", "/office", "/office/accounts", "/office/departments");
        await See("round-closed", Round, Round + "/applications");
        await call.Draw();
        await See("round-review", Round);
        await call.Review();
        await See("round-ranked", Round);
        await call.Confirm();
        await service.Until(3, 24);
        var objection = await call.Object("one", "A.甲校");
        await service.Do(objection, "objector", new Functions.PublicNotice.VerifyContact());
        await See("objection-office", "/office/objections/" + objection, Round);
        await service.Do(
            objection,
            "office P.officer",
            new Functions.PublicNotice.DecideObjection(new() { Upheld = false, Reason = "经核查数据无误" })
        );
        await service.Until(4, 3);

        var signature = CaseId.SignOff(Call.Id, (await call.Round()).Opening!.Departments[0].Code, 1);
        await Enter(
            context,
            service,
            Cookies.Task(signature),
            new Session
            {
                Account = "",
                Case = signature,
                Holder = "department",
                Until = Tomorrow(service),
            }
        );
        await See("signature", "/signatures/" + signature);
        await call.Sign();
        await See("round-signed", Round);
        await call.Announce();
        Assert.Equal(RoundStage.Announced, (await call.Round()).Stage);
        await See("history", "/history?round=" + Call.Id, "/history");
        await See("register", "/register", "/notices/" + Call.Id, "/local/mail");
        await page.GotoAsync("/register");
        await page.Press("main table a >> nth=0");
        await page.Look($"entry-{language}");

        Assert.Empty(wrong);
    }

    private static DateTimeOffset Tomorrow(Service service) => service.Clock.GetUtcNow().AddDays(60);

    private static async Task Enter(IBrowserContext context, Service service, string cookie, Session session) =>
        await context.AddCookiesAsync([
            new Cookie
            {
                Name = cookie,
                Value = await service.Get<SessionStore>().Open(session, default),
                Url = service.Address.AbsoluteUri,
            },
        ]);
}
