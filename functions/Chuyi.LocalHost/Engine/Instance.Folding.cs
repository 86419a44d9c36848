using Chuyi.LocalHost.Stores;

namespace Chuyi.LocalHost.Engine;

/// <content>Keeps the partition of a long history small: a write and a restart cost what there is in rows.</content>
internal sealed partial class Instance
{
    /// <summary>So many steps become one row; its transaction deletes theirs.</summary>
    private const int FoldedSteps = 64;

    private const int LongestFold = 1_000_000;

    /// <summary>How many of the steps of this generation are folded.</summary>
    private int folded;

    /// <summary>Puts the steps since the last folding into one row.</summary>
    private async Task FoldAsync()
    {
        var rows = (await engine.ReadAsync(Id))
            .Where(row => row.Key.StartsWith(Step.KeyPrefix(Row), StringComparison.Ordinal) && !Step.IsFold(row.Key))
            .ToList();
        // More than one folding if the process died before the last one.
        foreach (var some in rows.Chunk(FoldedSteps).Where(some => some.Length == FoldedSteps))
        {
            // Long texts stay where they are: one request has to carry a fold.
            if (some.Sum(row => row.Data.Length) > LongestFold)
                return;
            var fold = Json.Write(some.Select(row => Json.Read<Step>(row.Data)));
            await WriteAsync(
                [
                    new(WriteKind.Insert, Step.FoldKey(Row, folded + FoldedSteps), fold),
                    .. some.Select(row => new Write(WriteKind.Delete, row.Key)),
                ],
                "engine:clean"
            );
            folded += FoldedSteps;
        }
    }

    /// <summary>The rows of this generation's history.</summary>
    private List<string> HistoryKeys(InstanceRow row) =>
        [
            .. Enumerable.Range(1, folded / FoldedSteps).Select(fold => Step.FoldKey(row, fold * FoldedSteps)),
            .. Enumerable.Range(folded + 1, steps - folded).Select(number => Step.Key(row, number)),
        ];
}
