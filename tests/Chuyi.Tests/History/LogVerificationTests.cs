using System.Text;
using Chuyi.History.Tiles;
using Chuyi.History.Verification;
using Xunit;

namespace Chuyi.Tests.History;

public class LogVerificationTests
{
    private readonly Dictionary<string, byte[]> _site = [];

    public LogVerificationTests()
    {
        var state = LogState.Empty;
        // Two integrations leave a partial tile behind that no longer matters.
        foreach (var batch in Trees.Entries(600).Chunk(300))
        {
            var result = TileLog.Integrate(state, batch, Histories.Signer);
            foreach (var file in result.Files)
                _site.Add(file.Path, file.Bytes);
            _site[TilePath.Checkpoint] = Encoding.UTF8.GetBytes(result.Checkpoint);
            state = result.State;
        }
    }

    [Fact]
    public async Task A_served_log_is_whole()
    {
        var report = await VerifyAsync();
        Assert.Equal((true, 600), (report.Whole, report.Leaves));
        Assert.Equal("This log is whole: its 600 entries agree with the signed checkpoint.", report.Sentence.En);
    }

    [Theory]
    [InlineData("tile/0/000")]
    [InlineData("tile/0/002.p/88")]
    [InlineData("tile/1/000.p/2")]
    public async Task A_changed_tile_is_found(string path)
    {
        _site[path][5] ^= 1;
        await AssertFault($"{path} does not agree with the entries of the log.");
    }

    [Fact]
    public async Task A_changed_entry_is_found()
    {
        _site["tile/entries/001"][20] ^= 1;
        await AssertFault("The root of the leaves is not the root that was signed.");
    }

    [Fact]
    public async Task A_missing_tile_is_found()
    {
        _site.Remove("tile/0/001");
        await AssertFault("tile/0/001 is missing.");
    }

    [Fact]
    public async Task A_truncated_bundle_is_found()
    {
        _site["tile/entries/000"] = _site["tile/entries/000"][..^1];
        await AssertFault("tile/entries/000 cannot be read.");
    }

    [Fact]
    public async Task An_older_checkpoint_before_newer_tiles_is_found()
    {
        _site[TilePath.Checkpoint] = Encoding.UTF8.GetBytes(
            TileLog.Integrate(LogState.Empty, Trees.Entries(300), Histories.Signer).Checkpoint
        );
        await AssertFault("The log goes on beyond its checkpoint: there are more than its 300 entries, the checkpoint is an old one.");
    }

    [Fact]
    public async Task A_log_that_grows_while_it_is_read_is_whole()
    {
        var old = Encoding.UTF8.GetBytes(TileLog.Integrate(LogState.Empty, Trees.Entries(300), Histories.Signer).Checkpoint);
        var asked = 0;
        var report = await HistoryVerifier.VerifyLogAsync(
            (path, _) => Task.FromResult(path == TilePath.Checkpoint && asked++ == 0 ? old : _site.GetValueOrDefault(path)),
            Histories.Signer.VerifierKey,
            cancellation: TestContext.Current.CancellationToken
        );
        Assert.Equal((true, 300), (report.Whole, report.Leaves));
    }

    [Theory]
    [InlineData(600, 600, true)]
    [InlineData(300, 600, true)]
    [InlineData(0, 600, true)]
    public async Task A_head_seen_before_is_continued(int seen, int now, bool holds)
    {
        var report = await VerifyAsync(Seen(Trees.Entries(seen)));
        Assert.Equal((true, holds), (report.Whole, report.Answers[^1].Holds));
        Assert.Contains($"from {seen} entries to {now}", report.Answers[^1].Sentence.En, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_log_that_is_shorter_than_before_was_rolled_back() =>
        await AssertFault("The log was rolled back: a checkpoint seen before has 601 entries, this one has 600.", Seen(Trees.Entries(601)));

    [Theory]
    [InlineData(600)]
    [InlineData(257)]
    public async Task A_log_that_had_other_entries_was_forked(int seen)
    {
        var other = Trees.Entries(seen);
        other[17] = Trees.Entry(-1);
        await AssertFault(
            $"The log was forked: the root of its first {seen} entries is not that of the checkpoint seen before; "
                + "two logs were signed under one name.",
            Seen(other)
        );
    }

    [Fact]
    public async Task The_key_that_a_site_serves_proves_nothing_by_itself()
    {
        _site["key"] = Encoding.UTF8.GetBytes(Histories.Signer.VerifierKey + "\n");
        var report = await HistoryVerifier.VerifyLogAsync(
            (path, _) => Task.FromResult(_site.GetValueOrDefault(path)),
            pinnedKey: null,
            cancellation: TestContext.Current.CancellationToken
        );
        Assert.Equal(Verdict.KeyNotPinned, report.Verdict);
    }

    [Fact]
    public async Task A_site_without_a_checkpoint_has_no_log()
    {
        _site.Remove(TilePath.Checkpoint);
        Assert.Equal("There is no log here: it has no checkpoint.", (await VerifyAsync()).Sentence.En);
    }

    private async Task AssertFault(string fault, SeenHeads? seen = null)
    {
        var report = await VerifyAsync(seen);
        Assert.Equal(Verdict.NotWhole, report.Verdict);
        Assert.Contains(report.Details, d => d.En == fault);
        Assert.Null(report.Head);
    }

    private static SeenHeads Seen(IReadOnlyList<byte[]> entries) =>
        _ => [new(Histories.Signer.VerifierKey, TileLog.Integrate(LogState.Empty, entries, Histories.Signer).Checkpoint)];

    private Task<VerifyReport> VerifyAsync(SeenHeads? seen = null) =>
        HistoryVerifier.VerifyLogAsync(
            (path, _) => Task.FromResult(_site.GetValueOrDefault(path)),
            Histories.Signer.VerifierKey,
            seen,
            TestContext.Current.CancellationToken
        );
}
