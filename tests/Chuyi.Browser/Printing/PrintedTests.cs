using Chuyi.Functions.Cases;
using Chuyi.Functions.SignOff;
using Chuyi.Rehearsals;
using Microsoft.Playwright;
using Xunit;

namespace Chuyi.Browser;

/// <summary>A receipt, a notice and a sign-off sheet are official documents on paper (公文, GB/T 9704), and nothing of the site.</summary>
public class PrintedTests(AzuriteFixture azurite, ChromiumFixture chromium)
{
    private const string Body = "湖南省教育厅";
    private const double Left = 28,
        Right = 184,
        Middle = (Left + Right) / 2,
        Slack = 1.5;

    [Theory]
    [InlineData("zh", "申报材料接收回执", "2026年3月2日", "拟认定名单的公示", "拟认定名单会签单", "省教育厅", "2026年3月31日")]
    [InlineData("en", "Receipt", "2March2026", "Publicnotice:Proposed", "Sign-offsheet:", "DepartmentofEducation", "31March2026")]
    public async Task What_is_issued_is_an_official_document_on_paper(
        string language,
        string receipt,
        string received,
        string notice,
        string sheet,
        string department,
        string signed
    )
    {
        await using var service = await Service.StartAsync(
            azurite.NewAccount(),
            ("Chuyi:Owner:Body", Body),
            ("Chuyi:Owner:Phone", "0731-84714899")
        );
        var call = new Call(service);
        await call.Confirmed();
        await using var context = await chromium.Open(language, service.Address.AbsoluteUri);
        var page = await context.NewPageAsync();

        await service.Sit(page, Seat.Applicant("U.甲校", "甲校"));
        await page.GotoAsync("/applications/A.甲校");
        var paper = await Printed.Print(page, "receipt-" + language);
        IsOfficial(paper, receipt, Body, received);
        Assert.Equal(Left, paper.Line("甲校:").Left, Slack);
        Assert.Contains(new string('a', 32), paper.Text, StringComparison.Ordinal);

        await service.Until(3, 24);
        await page.GotoAsync("/notices/" + Call.Id);
        paper = await Printed.Print(page, "notice-" + language);
        IsOfficial(paper, notice, Body, language == "zh" ? "2026年3月23日" : "23March2026");
        Assert.Contains("0731-84714899", paper.Text, StringComparison.Ordinal);
        Assert.Contains("甲校建设", paper.Text, StringComparison.Ordinal);

        await service.Until(3, 31);
        var signature = CaseId.SignOff(Call.Id, "education", 1);
        await service.Do(signature, "department education", new Sign((await call.Round()).ListHash!));
        await service.Sit(page, Seat.Holding(signature, "department"));
        await page.GotoAsync("/signatures/" + signature);
        paper = await Printed.Print(page, "signature-" + language);
        IsOfficial(paper, sheet, department, signed);
        Assert.Contains((await call.Round()).ListHash!, paper.Text, StringComparison.Ordinal);
    }

    private static void IsOfficial(Printed paper, string title, string issuer, string day)
    {
        Assert.All(paper.Sizes, size => Assert.Equal((210, 297), size));
        // Nothing reaches into the margins but the number of the page.
        foreach (var number in Enumerable.Range(1, paper.Sizes.Count))
        {
            var foot = paper.Lines.Last(line => line.Page == number);
            Assert.Equal($"—{number}—", foot.Text);
            Assert.InRange(foot.Top, 265, 280);
            Assert.Equal(number % 2 == 1, foot.Middle > Middle);
            var text = paper.Lines.Where(line => line.Page == number && line != foot).ToList();
            Assert.All(text, line => Assert.True(line.Left > Left - Slack && line.Right < Right + Slack, line.ToString()));
            Assert.All(text, line => Assert.InRange(line.Top, 37, 262 + Slack));
        }
        var head = paper.Lines[0];
        Assert.Contains(title, head.Text, StringComparison.Ordinal);
        Assert.Equal(22, head.Points, 0.5);
        Assert.Equal(Middle, head.Middle, Slack);
        Assert.Contains(paper.Lines, line => line.Points is > 15.5 and < 16.5 && line.Left > Left + 10);
        // Who issues it, and beneath it the day, before the attachment.
        var (issued, on) = (
            paper.Lines.Index().Last(line => line.Item.Text == issuer),
            paper.Lines.Index().First(line => line.Item.Text == day)
        );
        Assert.Equal(issued.Index + 1, on.Index);
        Assert.True(issued.Item.Middle > Middle && on.Item.Middle > Middle);
        Assert.True(paper.Sizes.Count >= 2);
        foreach (var site in new[] { "跳到正文", "Skip", "登录", "Signin", "退出", "Signout", "名录", "Register", "打印", "Print" })
            Assert.DoesNotContain(site, paper.Text, StringComparison.Ordinal);
    }
}
