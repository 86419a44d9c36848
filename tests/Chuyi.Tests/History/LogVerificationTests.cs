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
        Assert.Equal("This log is whole: its 600 entries agree with the signed checkpoint.", report.En);
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
    public async Task A_site_without_a_checkpoint_has_no_log()
    {
        _site.Remove(TilePath.Checkpoint);
        Assert.Equal("There is no log here: it has no checkpoint.", (await VerifyAsync()).En);
    }

    private async Task AssertFault(string fault)
    {
        var report = await VerifyAsync();
        Assert.False(report.Whole);
        Assert.Contains(report.Details, d => d.En == fault);
    }

    private Task<VerifyReport> VerifyAsync() =>
        HistoryVerifier.VerifyLogAsync(
            (path, _) => Task.FromResult(_site.GetValueOrDefault(path)),
            Histories.Signer.VerifierKey,
            TestContext.Current.CancellationToken
        );
}
