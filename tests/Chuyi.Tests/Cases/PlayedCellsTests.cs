using Chuyi.Functions.Cases;
using Xunit;

namespace Chuyi.Tests.Cases;

/// <summary>
/// Each cell of the table of act × stage in which an act is taken has a rehearsal that plays it: the histories that
/// rehearsals recorded say which acts were taken in which stage. A cell that opens needs one, mostly in StageRehearsals.
/// </summary>
public class PlayedCellsTests
{
    private static readonly IReadOnlySet<string> Played = Directory
        .EnumerateFiles(Path.Combine(Sources.Root, "tests/Chuyi.Rehearsals/Histories"), "*.ndjson")
        .SelectMany(File.ReadLines)
        .SelectMany(PlayedCase.Cells)
        .ToHashSet();

    private static readonly IReadOnlySet<string> Taken = (
        from kind in StageTableTests.All
        from act in kind.Acts.Values
        from stage in kind.Taken(act)
        select PlayedCase.Cell(kind, stage, act)
    ).ToHashSet();

    [Fact]
    public void Whatever_is_taken_in_a_stage_was_played_in_it() => Assert.Empty(Taken.Except(Played).Order(StringComparer.Ordinal));

    [Fact]
    public void Whatever_was_played_is_taken() => Assert.Empty(Played.Except(Taken).Order(StringComparer.Ordinal));
}
