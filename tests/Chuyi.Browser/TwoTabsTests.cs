using Chuyi.Functions.Policy;
using Chuyi.Functions.Rounds;
using Chuyi.Rehearsals;
using Microsoft.Playwright;
using Xunit;

namespace Chuyi.Browser;

/// <summary>A draft that two write into at once, or whose session ends meanwhile: whoever types chooses, and loses nothing.</summary>
public sealed class TwoTabsTests(AzuriteFixture azurite, ChromiumFixture chromium) : IAsyncLifetime
{
    private static readonly Seat Applicant = Seat.Applicant("U.school", "湘江职业中专学校");

    private Service service = null!;
    private IBrowserContext context = null!;
    private IPage earlier = null!;
    private IPage later = null!;
    private List<string> wrong = [];

    public async ValueTask InitializeAsync()
    {
        service = await Service.StartAsync(azurite.NewAccount());
        var content = new RoundContent(CategoryLevel.Designated, Catalogue.Official.Category("secondary-school"));
        await new Call(service) { Content = await service.Ask(() => service.Get<RoundContents>().Keep(content)) }.Open();
        await service.HasApplicant("school@example.org", "U.school", "湘江职业中专学校");
        context = await chromium.Open("zh", service.Address.AbsoluteUri);
        ((earlier, _), (later, wrong)) = (await context.Watched(), await context.Watched());
        await service.Sit(earlier, Applicant);
        await earlier.GotoAsync("/applications");
        await earlier.Press("form[id^=start-] button");
    }

    public async ValueTask DisposeAsync()
    {
        await context.DisposeAsync();
        await service.DisposeAsync();
    }

    [Fact]
    public async Task The_later_of_two_reads_what_the_other_wrote_and_takes_it_or_keeps_their_own()
    {
        var draft = new Uri(earlier.Url).AbsolutePath;
        foreach (
            var (path, form, field) in new[]
            {
                (draft, "#save", "input[name=title]"),
                (draft + "/form/figures", "#section", "input[name=students]"),
            }
        )
        {
            await earlier.GotoAsync(path);
            await later.GotoAsync(path);
            var told = later.Locator(form + " .status");

            await Both("1001", "2002");
            Assert.Contains("1001", await told.Locator(".theirs").InnerTextAsync(), StringComparison.Ordinal);
            Assert.Equal("2002", await later.InputValueAsync(field));
            await later.Look("others" + form.Replace('#', '-'));
            await told.GetByText("采用对方的内容").ClickAsync();
            await later.Until("([field, text]) => document.querySelector(field)?.value === text", new[] { field, "1001" });
            await later.ReloadAsync();
            Assert.Equal("1001", await later.InputValueAsync(field));

            await Both("3003", "4004");
            await told.GetByText("保留我的内容").ClickAsync();
            await told.GetByText("已自动保存").WaitForAsync();
            await earlier.ReloadAsync();
            Assert.Equal("4004", await earlier.InputValueAsync(field));

            async Task Both(string first, string second)
            {
                await earlier.FillAsync(field, first);
                await earlier.Locator(form + " .status").GetByText("已自动保存").WaitForAsync();
                await later.FillAsync(field, second);
                await told.Locator("button").First.WaitForAsync();
            }
        }
        Assert.Empty(wrong);
    }

    [Fact]
    public async Task Whose_session_has_ended_keeps_the_page_and_sends_it_after_signing_in()
    {
        await later.GotoAsync(new Uri(earlier.Url).AbsolutePath + "/form/figures");
        await context.ClearCookiesAsync();
        await later.FillAsync("input[name=students]", "1260");
        var told = later.Locator("#section .status");
        await told.GetByText("登录已过期").WaitForAsync();

        await later.ClickAsync("#section button.primary");
        await told.GetByText("登录已过期").WaitForAsync();
        Assert.True(await told.Locator("a[href='/sign-in']").IsVisibleAsync());
        Assert.Equal("1260", await later.InputValueAsync("input[name=students]"));
        Assert.EndsWith("/form/figures", later.Url, StringComparison.Ordinal);

        await service.Sit(later, Applicant);
        await later.Press("#section button.primary");
        Assert.Equal("1260", await later.InputValueAsync("input[name=students]"));
        await later.ReloadAsync();
        Assert.Equal("1260", await later.InputValueAsync("input[name=students]"));
    }
}
