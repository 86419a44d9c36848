using System.Globalization;
using Chuyi.Functions.Storage;

namespace Chuyi.Functions.Cases;

/// <summary>A summary as it was written at some time. It stands beside the summaries of its index, before all of them.</summary>
/// <param name="At">When, by the real clock of whoever wrote it.</param>
/// <param name="Seq">The event of its case after which it is so.</param>
/// <param name="Summary">What was written.</param>
public sealed record SummaryChange(DateTimeOffset At, int Seq, CaseSummary Summary)
{
    /// <summary>Before the rows of changes.</summary>
    public const string BeforeAll = "!";

    /// <summary>After them.</summary>
    public const string AfterAll = "\"";

    /// <summary>The key of its row; of an empty case, the first that a change of this instant may have.</summary>
    public static string RowOf(DateTimeOffset at, string @case) =>
        string.Create(CultureInfo.InvariantCulture, $"{BeforeAll}{at.UtcTicks:D19}|{@case}");

    /// <summary>When it was written, by the key of its row.</summary>
    public static DateTimeOffset TimeOf(string row) =>
        CorruptStorageException.Read(
            $"The time of the row {row}",
            () => new DateTimeOffset(long.Parse(row.AsSpan(1, 19), NumberStyles.None, CultureInfo.InvariantCulture), TimeSpan.Zero)
        );
}
