using System.Net;
using System.Text;
using AngleSharp.Html.Parser;
using Azure.Storage.Blobs;
using Chuyi.Functions.ExpertReview;
using Chuyi.Functions.Rounds;
using Chuyi.Functions.Storage;
using Chuyi.History.Draws;
using Chuyi.Rehearsals.Web;
using Xunit;

namespace Chuyi.Rehearsals.ExpertReview;

/// <summary>What everybody can see of a draw, and what becomes of it when pool or list change on the way.</summary>
public class DrawRehearsals(AzuriteFixture azurite)
{
    [Fact]
    public async Task Anybody_sees_what_is_fixed_before_the_seed_and_repeats_the_draw_after()
    {
        await using var service = await Service.StartAsync(azurite.NewAccount());
        var call = new Call(service);
        await call.Closed("甲校", "乙校", "丙校");
        using var anybody = service.Anonymous();
        await service.Do(Call.Id, "office P.officer", new CommitDraw(null, null));

        var before = await anybody.GetStringAsync(Page, TestContext.Current.CancellationToken);
        var lots = (await call.Round()).Lots;
        Assert.All(
            new[] { lots.Commitment!.PoolHash, lots.Commitment.AcceptedHash, lots.Root!.LogRoot, Call.Source.What, Call.Source.Where },
            told => Assert.Contains(told, before, StringComparison.Ordinal)
        );
        Assert.Equal(HttpStatusCode.NotFound, (await anybody.GetAsync(File, TestContext.Current.CancellationToken)).StatusCode);

        await service.Until(3, 21);
        await service.Do(Call.Id, "office P.officer", new DrawExperts(Call.Values));

        var round = await call.Round();
        var file = await anybody.GetByteArrayAsync(File, TestContext.Current.CancellationToken);
        var report = DrawVerifier.Verify(file);
        Assert.True(report.Repeated, report.Verdict.En);
        Assert.Equal(round.Draw!.DocumentHash, Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(file)));
        Assert.Equal(
            (lots.Commitment.PoolHash, lots.Commitment.AcceptedHash, lots.Root.LogRoot, round.Draw.Seed),
            (report.Draw!.Basis.PoolHash, report.Draw.Basis.AcceptedHash, report.Draw.LogRoot, report.Draw.Seed)
        );
        Assert.Equal(round.Panel.Count, report.Draw.Panel.Count);
        var page = WebUtility.HtmlDecode(await anybody.GetStringAsync(Page, TestContext.Current.CancellationToken));
        Assert.Contains("抽签可以复算，结果与公布的一致。", page, StringComparison.Ordinal);
        Assert.All([.. report.Held, .. report.Unchecked.SkipLast(1)], said => Assert.Contains(said.Zh, page, StringComparison.Ordinal));
        Assert.Contains("抽签之后没有评审改派他人。", page, StringComparison.Ordinal);
        Assert.Contains("id=\"result\"", page, StringComparison.Ordinal);
        var published = Encoding.UTF8.GetString(file) + await anybody.GetStringAsync(Page, TestContext.Current.CancellationToken);
        Assert.All(
            new[] { "专家1", "大学1", "e1@example.org", "1370000000", "\"E1\"", "甲校" },
            name => Assert.DoesNotContain(name, published, StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task Anybody_repeats_what_moved_after_the_draw_and_reads_no_name_and_no_reason()
    {
        await using var service = await Service.StartAsync(azurite.NewAccount());
        var call = new Call(service);
        await call.Closed("甲校", "乙校", "丙校");
        await call.Draw();
        var (panel, reserve) = ((await call.Round()).Panel, (await call.Round()).Reserve);
        await service.Do(Call.Duty(panel[0]), "expert", new DeclineInvitation("专家1出差"));
        await service.Do(Call.Duty(panel[1]), "expert", new AcceptInvitation());
        await call.Return(panel[1], "A.甲校");
        // Whoever has signed, is given more, and is replaced gives away only that.
        await call.Review(reserve[1]);
        await call.Return(panel[1], "A.乙校");
        await service.Until(4, 20);
        foreach (var late in new[] { panel[2], reserve[1] })
        {
            var lost = new ReplaceExpert(new() { Expert = late, Reason = new("专家1失联", "E1 is lost") });
            await service.Do(Call.Id, "office P.officer", lost);
            // Who has just taken over from the other has a later day: to replace them needs a second person.
            if ((await call.Round()).Replacement is not null)
                await service.Do(Call.Id, "office P.second", lost);
        }
        using var anybody = service.Anonymous();

        var file = await anybody.GetByteArrayAsync(Page + "/draw-and-moves.json", TestContext.Current.CancellationToken);
        var page = WebUtility.HtmlDecode(await anybody.GetStringAsync(Page, TestContext.Current.CancellationToken));

        var round = await call.Round();
        var report = DrawVerifier.Verify(file);
        Assert.True(report.Holds, (report.Moves?.Verdict ?? report.Verdict).En);
        Assert.Equal(round.Moves.Count, report.Moves!.Moved);
        Assert.Equal(
            [DrawChange.Declined, DrawChange.Conflict, DrawChange.Conflict, DrawChange.Replaced, DrawChange.Replaced],
            report.Moves.Changes.Select(change => change.Cause)
        );
        Assert.Contains(round.Draw!.DocumentHash, report.Unchecked[2].Zh, StringComparison.Ordinal);
        Assert.Contains(report.Moves.Verdict.Zh, page, StringComparison.Ordinal);
        Assert.Equal(
            round.Moves.Count,
            page.Split("<td>谢绝邀请</td>").Length
                + page.Split("<td>声明回避</td>").Length
                + page.Split("<td>由经办部门更换</td>").Length
                - 3
        );
        Assert.All(
            new[] { "专家1", "失联", "lost", "出差", "曾任", "大学1", "\"E", "甲校", "P.officer" },
            name => Assert.DoesNotContain(name, Encoding.UTF8.GetString(file) + page, StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task A_draw_that_was_falsified_in_storage_shows_the_fault_and_no_result()
    {
        var storage = azurite.NewAccount();
        await using var service = await Service.StartAsync(storage);
        var call = new Call(service);
        await call.Closed("甲校");
        await call.Draw();
        using var anybody = service.Anonymous();
        // The service changes nothing that is sealed; whoever has the key of its storage can.
        var blob = new BlobClient(storage, Layout.Containers.Archive, "draws/" + (await call.Round()).Draw!.DocumentHash);
        var genuine = (await blob.DownloadContentAsync(TestContext.Current.CancellationToken)).Value.Content.ToString();
        var draw = DrawJson.Read(Encoding.UTF8.GetBytes(genuine))!;

        Assert.Contains("id=\"result\"", await Falsified(genuine), StringComparison.Ordinal);
        Assert.All(
            new[]
            {
                (
                    await Falsified(genuine.Replace(draw.Seed, new string('0', 64), StringComparison.Ordinal)),
                    "不能复现：种子与所列依据不符"
                ),
                (await Falsified(genuine + "\n"), "不能复现：抽签文件与历史中“专家抽取”事件所记的哈希不符"),
                (await Falsified("{}"), "这不是完整的抽签文件"),
            },
            shown =>
            {
                Assert.Contains(shown.Item2, shown.Item1, StringComparison.Ordinal);
                Assert.DoesNotContain("id=\"result\"", shown.Item1, StringComparison.Ordinal);
            }
        );

        async Task<string> Falsified(string content)
        {
            await blob.DeleteAsync(cancellationToken: TestContext.Current.CancellationToken);
            await blob.UploadAsync(new BinaryData(content), TestContext.Current.CancellationToken);
            return WebUtility.HtmlDecode(await anybody.GetStringAsync(Page, TestContext.Current.CancellationToken));
        }
    }

    [Fact]
    public async Task Once_the_values_are_out_no_pool_is_exchanged_and_who_fixes_anew_says_so_to_everybody()
    {
        await using var service = await Service.StartAsync(azurite.NewAccount());
        var call = new Call(service);
        await call.Closed("甲校");
        await service.Do(Call.Id, "office P.officer", new CommitDraw(null, null));
        var pool = (await call.Round()).Pool!;
        await service.Until(3, 21);

        await service.Do(Call.Id, "office P.officer", new ImportPool(pool with { PoolHash = new string('a', 64) }));
        await service.Do(Call.Id, "office P.officer", new CommitDraw(new DateOnly(2026, 3, 24), null));
        Assert.NotNull((await call.Round()).Lots.Commitment);

        // One alone cannot choose among days, and so among draws: another confirms what was asked for, day and reason.
        var later = new CommitDraw(new DateOnly(2026, 3, 24), "当日未开奖");
        await service.Do(Call.Id, "office P.officer", later);
        await service.Do(Call.Id, "office P.officer", later);
        Assert.NotNull((await call.Round()).Lots.Commitment);
        using (var anybody = service.Anonymous())
            Assert.Contains(
                "须由另一名经办人员确认，确认前不生效。",
                WebUtility.HtmlDecode(await anybody.GetStringAsync(Page)),
                StringComparison.Ordinal
            );
        await service.Do(Call.Id, "office P.second", later);
        await service.Do(Call.Id, "office P.officer", new DrawExperts(Call.Values));
        Assert.Null((await call.Round()).Draw);
        await service.Until(3, 24);
        await service.Do(Call.Id, "office P.officer", new DrawExperts(Call.Values));

        Assert.Equal(
            [
                "PoolImported",
                "DrawCommitted",
                "DrawSealed",
                "ActDeclined",
                "ActDeclined",
                "LaterDayProposed",
                "ActDeclined",
                "DrawVoided",
                "DrawCommitted",
                "DrawSealed",
                "ActDeclined",
                "RandomValuesEntered",
                "ExpertsDrawn",
            ],
            (await service.Events.Events(Call.Id)).Select(e => e.Type).SkipWhile(t => t != "PoolImported")
        );
        Assert.Contains(
            "原抽签依据作废（2026年3月21日的公开随机数公布后未录入，经第二人确认改期，理由：当日未开奖）",
            await service.Transcript(Call.Id),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Before_its_result_the_page_says_what_was_fixed_in_a_sentence_and_hides_the_hashes()
    {
        await using var service = await Service.StartAsync(azurite.NewAccount());
        var call = new Call(service);
        await call.Closed("甲校");
        await service.Do(Call.Id, "office P.officer", new CommitDraw(null, null));
        using var anybody = service.Anonymous();
        var page = new HtmlParser().ParseDocument(await anybody.GetStringAsync(Page));

        Assert.Matches(
            "^2026年3月20日 .*确定抽签依据：专家库 5 人，受理申报 1 份。二者的哈希已载入日志（共 [0-9]+ 个事件）。$",
            page.QuerySelector("#fixed")!.TextContent
        );
        var hashes = page.QuerySelectorAll("main code").Where(code => code.TextContent.Length == 64).ToList();
        Assert.Equal(3, hashes.Count);
        Assert.All(hashes, hash => Assert.NotNull(hash.Closest("details#hashes:not([open])")));
    }

    private static string Page => "/draws/" + Call.Id;

    private static string File => Page + "/draw.json";
}
