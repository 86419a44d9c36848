using System.Globalization;
using System.Text.RegularExpressions;
using Chuyi.Rehearsals;
using Chuyi.Tests.Submission;
using Microsoft.Playwright;
using Xunit;

namespace Chuyi.Browser;

/// <summary>What one has in hand while files are sent: to pause, to cancel, to drop another, and a word before one leaves.</summary>
public partial class UploadControlTests(AzuriteFixture azurite, ChromiumFixture chromium)
{
    private const int Megabyte = 1024 * 1024;

    // What is said of all files together, and how far each of them is, whenever it changes.
    private const string Listen = """
        () => {
          window.told = [];
          const box = document.querySelector('.upload');
          const note = () => told.push([box.querySelector('.sending span').textContent,
            ...[...box.querySelectorAll('.files li')].map(row => `${row.innerText} ${row.querySelector('progress').value}`)].join(' | '));
          new MutationObserver(note).observe(box, { subtree: true, childList: true, characterData: true, attributes: true });
        }
        """;

    private const string Drop = """
        (control, content) => {
          const data = new DataTransfer();
          data.items.add(new File([new Uint8Array(content)], 'dropped.pdf', { type: 'application/pdf' }));
          control.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
        }
        """;

    [Theory]
    [InlineData("zh")]
    [InlineData("en")]
    public async Task One_pauses_goes_on_cancels_drops_and_is_asked_before_leaving(string language)
    {
        await using var service = await Service.StartAsync(azurite.NewAccount());
        await using var context = await chromium.Open(language, service.Address.AbsoluteUri);
        var (page, wrong) = await context.Watched();
        await Uploading.Draft(service, page);
        var (puts, asked) = (0, 0);
        page.Request += (_, request) => puts += request.Method == "PUT" ? 1 : 0;
        page.Dialog += (_, dialog) =>
        {
            asked += dialog.Type == DialogType.BeforeUnload ? 1 : 0;
            _ = dialog.DismissAsync();
        };

        await Uploading.Slow(page, 500);
        await page.EvaluateAsync(Listen);
        await page.SetInputFilesAsync(
            "#upload-file-form",
            [.. new[] { "a", "b", "c" }.Select((name, n) => Uploading.Pdf($"{name}.pdf", MadePdf.OfLength(Megabyte - n)))]
        );
        var rows = page.Locator(".files li");
        await page.Locator(".files progress:not([value='0'])").First.WaitForAsync();
        await page.ClickAsync(".sending button >> nth=0");

        // Paused: nothing is sent, however long one waits; whoever leaves now is asked, and stays.
        await page.WaitForTimeoutAsync(500);
        var (sent, total) = (puts, await page.InnerTextAsync(".sending span"));
        Assert.Equal(3, await rows.CountAsync());
        Assert.InRange(await Percent(rows.First), 1, 99);
        Assert.Equal(0, await Percent(rows.Last));
        Assert.EndsWith(" / 3 MB", total, StringComparison.Ordinal);
        await page.EvaluateAsync("setTimeout(() => location.reload())");
        await page.WaitForTimeoutAsync(1000);
        Assert.Equal((1, sent, total), (asked, puts, await page.InnerTextAsync(".sending span")));
        foreach (var (name, axeAt) in new[] { ("uploads-paused", Sight.Wide), ("uploads-paused-phone", Sight.Phone) })
        {
            var found = await Sight.Of(page, $"{name}-{language}", ["a.pdf", "b.pdf", "c.pdf", "某校", "楚怡"], axeAt);
            // What an upload adds to a page is no fault of its loading.
            var faults = found.Where(one => !one.Contains(" moves by ", StringComparison.Ordinal)).ToList();
            Assert.True(faults.Count == 0, string.Join('\n', faults));
        }

        // What waits is cancelled and gone; the others go on, each with how far it is, and both together.
        await rows.Last.Locator("button").ClickAsync();
        Assert.Equal(2, await rows.CountAsync());
        await page.ClickAsync(".sending button >> nth=0");
        await page.Locator("#documents [data-document]").Nth(1).WaitForAsync();
        var told = await page.EvaluateAsync<string[]>("told");
        Assert.Contains(told, one => Second().IsMatch(one));
        Assert.DoesNotContain("c.pdf", await page.InnerTextAsync("#documents"), StringComparison.Ordinal);

        await page.Locator("[data-part=plan]").EvaluateAsync(Drop, MadePdf.Of("dropped").Select(one => (int)one).ToArray());
        await page.Locator("#documents tr[data-kind=plan]", new() { HasText = "dropped.pdf" }).WaitForAsync();
        await page.Locator(".sending").WaitForAsync(new() { State = WaitForSelectorState.Hidden });
        // Nobody is asked who leaves with nothing under way.
        await page.ReloadAsync();
        Assert.Equal((1, 3), (asked, await page.Locator("#documents [data-document]").CountAsync()));
        Assert.Empty(wrong);
    }

    private static async Task<int> Percent(ILocator row) =>
        int.Parse((await row.Locator("progress").GetAttributeAsync("value"))!, CultureInfo.InvariantCulture);

    // The first has arrived, the second is under way and alone: its own part is that much less than what both have together.
    [GeneratedRegex(@"^(5[1-9]|[6-9]\d)% · 1\.\d MB / 2 MB \| [^|]*b\.pdf[^|]* [1-9]\d?$")]
    private static partial Regex Second();
}
