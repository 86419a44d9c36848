using System.Text;
using System.Text.Json;
using Chuyi.History.SignedNotes;
using Chuyi.History.Tiles;
using CsCheck;
using Xunit;

namespace Chuyi.Tests.History;

public class TileLogTests
{
    [Theory]
    [InlineData(0, 0, 256, "tile/0/000")]
    [InlineData(1, 67, 8, "tile/1/067.p/8")]
    [InlineData(0, 1234067, 256, "tile/0/x001/x234/067")]
    [InlineData(2, 1000, 255, "tile/2/x001/000.p/255")]
    public void A_tile_has_its_published_path(int level, long index, int width, string path) =>
        Assert.Equal(path, TilePath.Hashes(level, index, width));

    [Theory]
    [InlineData(0, 256, "tile/entries/000")]
    [InlineData(1234067, 1, "tile/entries/x001/x234/067.p/1")]
    public void A_bundle_has_its_published_path(long index, int width, string path) => Assert.Equal(path, TilePath.Entries(index, width));

    [Fact]
    public void The_first_seventy_thousand_entries_fill_these_files()
    {
        var paths = TileLog.Integrate(LogState.Empty, Trees.Entries(70_000), Histories.Signer).Files.Select(f => f.Path).ToList();
        // The example of the specification: a tree of 70,000 has 273 full tiles of level 0, one of level 1, and partial ones.
        Assert.Equal(
            273,
            paths.Count(p => p.StartsWith("tile/0/", StringComparison.Ordinal) && !p.Contains(".p/", StringComparison.Ordinal))
        );
        Assert.Equal(
            ["tile/1/000", "tile/entries/273.p/112", "tile/0/273.p/112", "tile/1/001.p/17", "tile/2/000.p/1"],
            paths.Where(p => p.Contains(".p/", StringComparison.Ordinal) || p.StartsWith("tile/1", StringComparison.Ordinal))
        );
    }

    [Fact]
    public void Only_what_changed_is_stored()
    {
        var first = TileLog.Integrate(LogState.Empty, Trees.Entries(300), Histories.Signer);
        var second = TileLog.Integrate(first.State, [Trees.Entry(300)], Histories.Signer);
        Assert.Equal(["tile/entries/001.p/45", "tile/0/001.p/45"], second.Files.Select(f => f.Path));
    }

    [Fact]
    public void A_bundle_holds_its_entries_with_their_lengths()
    {
        var files = TileLog
            .Integrate(
                LogState.Empty,
                [
                    [1, 2, 3],
                    [],
                ],
                Histories.Signer
            )
            .Files;
        Assert.Equal([0, 3, 1, 2, 3, 0, 0], files.Single(f => f.Path == "tile/entries/000.p/2").Bytes);
    }

    [Fact]
    public void However_the_entries_come_in_the_log_is_the_same() =>
        Gen.Int[1, 400]
            .Array[1, 4]
            .Sample(
                batches =>
                {
                    var entries = Trees.Entries(batches.Sum());
                    var (state, stored, taken, note) = (LogState.Empty, new Dictionary<string, byte[]>(), 0, "");
                    foreach (var batch in batches)
                    {
                        var result = TileLog.Integrate(state, entries.GetRange(taken, batch), Histories.Signer);
                        foreach (var file in result.Files)
                            Assert.True(stored.TryAdd(file.Path, file.Bytes), file.Path);
                        state = JsonSerializer.Deserialize<LogState>(JsonSerializer.Serialize(result.State))!;
                        (taken, note) = (taken + batch, result.Checkpoint);
                    }
                    var atOnce = TileLog.Integrate(LogState.Empty, entries, Histories.Signer);
                    Assert.Equal(atOnce.Checkpoint, note);
                    Assert.All(atOnce.Files, file => Assert.Equal(file.Bytes, stored[file.Path]));
                },
                iter: 20
            );

    [Fact]
    public void The_checkpoint_is_signed_over_the_root()
    {
        var note = TileLog.Integrate(LogState.Empty, Trees.Entries(300), Histories.Signer).Checkpoint;
        var head = Checkpoint.Parse(NoteVerifier.Parse(Histories.Signer.VerifierKey).Open(note)!);
        Assert.Equal((Histories.Signer.Name, 300), (head.Origin, head.Size));
        Assert.Equal(Trees.Frontier(300).Root(), head.Root);
    }

    [Fact]
    public void The_state_of_a_log_stays_small()
    {
        var state = TileLog.Integrate(LogState.Empty, Trees.Entries(65_535), Histories.Signer).State;
        Assert.InRange(Encoding.UTF8.GetByteCount(JsonSerializer.Serialize(state)), 1, 40_000);
    }
}
