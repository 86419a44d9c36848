using System.Collections.Concurrent;
using System.Security.Cryptography;
using Chuyi.Rehearsals;
using Chuyi.Tests.Submission;
using Microsoft.Playwright;
using Xunit;

namespace Chuyi.Browser;

/// <summary>What is larger than a block is sent in blocks, and what is there is not sent again.</summary>
public class UploadBlocksTests(AzuriteFixture azurite, ChromiumFixture chromium)
{
    private const int Megabyte = 1024 * 1024;

    [Fact]
    public async Task After_a_cut_and_a_reload_only_what_is_missing_is_sent()
    {
        await using var service = await Service.StartAsync(azurite.NewAccount());
        await using var context = await chromium.Open("zh", service.Address.AbsoluteUri);
        var (page, _) = await context.Watched();
        await Uploading.Draft(service, page);
        var sent = new ConcurrentBag<string>();
        // The line breaks after the second block.
        await page.RouteAsync(
            "**/*comp=block*",
            route =>
            {
                if (sent.Count >= 2)
                    return route.AbortAsync();
                sent.Add(route.Request.Url.Split("blockid=")[1]);
                return route.ContinueAsync();
            }
        );
        await Choose(page);
        await page.Locator(".upload .status", new() { HasText = "连接中断，正在重试" }).WaitForAsync();
        page.Dialog += (_, dialog) => dialog.AcceptAsync();
        await page.ReloadAsync();
        // Not before: what is tried again would go through.
        await page.UnrouteAllAsync();

        await page.RouteAsync(
            "**/*comp=block*",
            route =>
            {
                sent.Add(route.Request.Url.Split("blockid=")[1]);
                return route.ContinueAsync();
            }
        );
        await Choose(page);
        await page.Locator("#documents [data-document]").WaitForAsync();

        Assert.Equal(4, sent.Count);
        Assert.Equal(4, sent.Distinct().Count());
    }

    /// <summary>An address is good for some minutes: on a narrow line a large file outlives it.</summary>
    [Fact]
    public async Task What_the_storage_forbids_is_sent_to_an_address_that_is_asked_for_anew()
    {
        await using var service = await Service.StartAsync(azurite.NewAccount());
        await using var context = await chromium.Open("zh", service.Address.AbsoluteUri);
        var (page, _) = await context.Watched();
        await Uploading.Draft(service, page);
        var (claims, blocks) = (0, 0);
        page.Request += (_, request) =>
            claims += request.Method == "POST" && request.Url.EndsWith("/documents", StringComparison.Ordinal) ? 1 : 0;
        await page.RouteAsync(
            "**/*comp=block*",
            route => ++blocks == 3 ? route.FulfillAsync(new() { Status = 403, Headers = AnyOrigin }) : route.ContinueAsync()
        );

        await Choose(page);
        await page.Locator("#documents [data-document]").WaitForAsync();

        Assert.Equal((2, 5), (claims, blocks));
    }

    private static readonly Dictionary<string, string> AnyOrigin = new() { ["Access-Control-Allow-Origin"] = "*" };

    [Fact]
    public async Task Several_files_are_sent_one_after_the_other()
    {
        await using var service = await Service.StartAsync(azurite.NewAccount());
        await using var context = await chromium.Open("zh", service.Address.AbsoluteUri);
        var (page, wrong) = await context.Watched();
        await Uploading.Draft(service, page);

        await page.SetInputFilesAsync(
            "#upload-file-form",
            [Uploading.Pdf("a.pdf", MadePdf.Of("a")), Uploading.Pdf("b.jpg", MadePdf.Of("b"))]
        );
        await page.Locator("#documents [data-document]").Nth(1).WaitForAsync();

        Assert.Contains("b.pdf", await page.InnerTextAsync("#documents"), StringComparison.Ordinal);
        Assert.Contains("扩展名已按文件内容更正", await page.InnerTextAsync("#documents"), StringComparison.Ordinal);
        Assert.Empty(wrong);
    }

    /// <summary>By the script of ours, as on plain http: every length around the end of a block of it.</summary>
    [Fact]
    public async Task A_hash_is_the_same_by_whatever_computes_it()
    {
        await using var service = await Service.StartAsync(azurite.NewAccount());
        await using var context = await chromium.Open("zh", service.Address.AbsoluteUri);
        var (page, _) = await context.Watched();
        await page.GotoAsync("/");
        foreach (var length in (int[])[0, 1, 3, 55, 56, 57, 63, 64, 65, 119, 120, 1_000_000])
        {
            var content = Enumerable.Repeat((byte)'a', length).ToArray();
            var hash = await page.EvaluateAsync<string>(
                """
                length => new Promise(done => {
                  const worker = new Worker("/assets/hashing.js");
                  worker.onmessage = ({ data }) => done(data.hash);
                  worker.postMessage({ turn: 1, block: new Blob(["a".repeat(length)]), isPlain: true });
                })
                """,
                length
            );
            Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(content)), hash);
        }
    }

    // The same file each time, as its owner has it: its blocks differ from one another.
    private static async Task Choose(IPage page)
    {
        var path = Path.Combine(Path.GetTempPath(), "chuyi-blocks.pdf");
        if (!File.Exists(path))
        {
            var content = MadePdf.OfLength(13 * Megabyte);
            for (var at = Megabyte; at < 12 * Megabyte; at += Megabyte)
                content[at] = (byte)('1' + at / (4 * Megabyte));
            await File.WriteAllBytesAsync(path, content);
        }
        await page.SetInputFilesAsync("#upload-file-form", path);
    }
}
