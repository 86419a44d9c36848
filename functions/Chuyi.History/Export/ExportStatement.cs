using System.Globalization;
using System.Text;

namespace Chuyi.History.Export;

/// <summary>
/// What is signed at the end of an export: which part of the history it says to be, and every byte before. The text of a
/// signed note under the log's key; its first line keeps it from ever being taken for the checkpoint of a log.
/// </summary>
/// <param name="Origin">The origin of the log.</param>
/// <param name="Scope"><see cref="ExportFormat.WholeHistory"/>, or the id of the round that was exported.</param>
/// <param name="LogSize">The leaves under the checkpoint.</param>
/// <param name="Events">The events in the file.</param>
/// <param name="Sha256">SHA-256 of all bytes before the last line, in lower-case hex.</param>
public sealed record ExportStatement(string Origin, string Scope, long LogSize, long Events, string Sha256)
{
    private const string Format = "chuyi.export/v1";

    /// <summary>Six lines, each with a line feed.</summary>
    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Format}\n{Origin}\nscope {Scope}\nlog {LogSize}\nevents {Events}\nsha256 {Sha256}\n"
        );

    /// <summary>Reads the text of an opened note, or null if it is no such statement.</summary>
    public static ExportStatement? Parse(string text)
    {
        var lines = text.Split('\n');
        return
            lines is [_, var origin, var scope, var log, var events, var sha256, ""]
            && long.TryParse(After(log), NumberStyles.None, CultureInfo.InvariantCulture, out var size)
            && long.TryParse(After(events), NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            && new ExportStatement(origin, After(scope), size, count, After(sha256)) is var read
            && read.ToString() == text
            ? read
            : null;
    }

    private static string After(string line) => line[(line.IndexOf(' ', StringComparison.Ordinal) + 1)..];
}
