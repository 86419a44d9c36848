using System.Text;
using Chuyi.Cli.Demo.Browsing;
using Chuyi.Functions.Rounds;
using Chuyi.History.Tiles;
using Chuyi.History.Verification;

namespace Chuyi.Cli.Demo.Chapters;

/// <summary>The auditor searches the history, exports it and checks it without trusting the service (审计).</summary>
internal static class Auditing
{
    public static async Task Play(Scene scene, Cast cast)
    {
        await scene.Chapter(Days.Auditing, new("审计：查询、导出、核验", "The audit"));
        await scene.SignIn((cast.Auditor, Cast.AuditorEmail));
        var page = await cast.Auditor.Open("/history");
        page = await cast.Auditor.Open($"{page.Address.AbsolutePath}?round={cast.Round}&type=ItemStruck");
        scene.Expect(page.All("#events tbody tr").Count == 1, "A search of the history finds the struck item", page.Text("#events"));
        var closed = await cast.Auditor.Open($"/history?round={cast.Round}&type=RoundClosed");
        scene.Expect(
            closed.Text("#events").Contains($"共收到 {scene.Tally.Submitted} 份申报", StringComparison.Ordinal),
            $"The history says that {scene.Tally.Submitted} applications were received",
            closed.Text("#events")
        );
        page = await cast.Auditor.Open("/office/rounds/" + cast.Round);
        scene.Expect(
            !page.HasForm("announce") && page.IsAt(RoundStage.Announced),
            "The auditor reads the round and is offered nothing to act on",
            page.Stage + page.Refusal
        );

        var key = Encoding.UTF8.GetString(
            await Fetch(cast, "/log/key") ?? throw new StoryBrokenException("The log's key is not published.")
        );
        var export = await Fetch(cast, "/history/export") ?? throw new StoryBrokenException("The history cannot be exported.");
        await scene.Keep("history.ndjson", export);
        using var stream = new MemoryStream(export);
        var history = await HistoryVerifier.VerifyExportAsync(stream, key, cancellation: scene.Cancellation);
        scene.Expect(history.Whole, history.Sentence.En, string.Join(" ", history.Details.Select(d => d.En)));

        await CheckRound(scene, cast, key);
        var log = await HistoryVerifier.VerifyLogAsync(
            async (path, _) =>
            {
                var file = await Fetch(cast, "/log/" + path);
                if (path != TilePath.Checkpoint)
                    scene.Tally.LogBytesFetched += file?.Length ?? 0;
                return file;
            },
            key,
            cancellation: scene.Cancellation
        );
        scene.Expect(log.Whole && log.Leaves == history.Leaves, log.Sentence.En, string.Join(" ", log.Details.Select(d => d.En)));
        await CheckUsage(scene, cast);
        (scene.Tally.Events, scene.Tally.LogSize, scene.Tally.Verified) = (history.Events, history.Leaves, history.Whole && log.Whole);
    }

    // All that followed from the announcement is recorded, and the round has committed to it.
    private static async Task CheckRound(Scene scene, Cast cast, string key)
    {
        var export =
            await Fetch(cast, "/history/export?round=" + cast.Round) ?? throw new StoryBrokenException("The round cannot be exported.");
        using var stream = new MemoryStream(export);
        var round = await HistoryVerifier.VerifyExportAsync(stream, key, cancellation: scene.Cancellation);
        scene.Expect(
            round.Verdict == Verdict.Whole,
            round.Answers[1].Sentence.En,
            round.Sentence.En + string.Join(" ", round.Details.Select(d => d.En))
        );
    }

    private static async Task CheckUsage(Scene scene, Cast cast)
    {
        foreach (
            var (type, what) in new[]
            {
                ("LetterNotSent", "Every letter reached its address"),
                ("ActDeclined", "What a page had taken was never declined afterwards"),
            }
        )
        {
            var found = await cast.Auditor.Open($"/history?round={cast.Round}&type={type}");
            scene.Expect(found.All("#events tbody tr").Count == 0, what, found.Text("#events tbody"));
        }
        var through = (await scene.Usage()).OpaqueBytes - scene.Tally.LogBytesFetched;
        scene.Expect(through == 0, $"None of {scene.Tally.BytesUploaded} document bytes went through the service", $"{through} bytes");
    }

    private static Task<byte[]?> Fetch(Cast cast, string address) => cast.Auditor.Download(address);
}
