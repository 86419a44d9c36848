using System.Text.RegularExpressions;
using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;

namespace Chuyi.Functions.Policy;

/// <summary>Reads what was typed into a section. It is kept as it is: what is wrong with it is told, and mended later.</summary>
public static partial class FormReading
{
    /// <summary>What was typed, or why it is not kept: it is too long, or there are characters in it that nobody can read.</summary>
    /// <param name="section">Which fields.</param>
    /// <param name="typed">The texts of all inputs of a name.</param>
    public static Outcome<FormAnswers> Read(FormSection section, Func<string, IReadOnlyList<string?>> typed)
    {
        var fields = new Dictionary<string, IReadOnlyList<IReadOnlyList<string>>>(StringComparer.Ordinal);
        var faults = new List<Refusal>();
        foreach (var field in section.Fields)
        {
            var columns = field.Cells.Select(cell => typed(field.InputOf(cell))).ToList();
            var rows = Enumerable
                .Range(0, columns.Max(column => column.Count))
                .Select(row => columns.Select(column => Tidy(column.ElementAtOrDefault(row))).ToList())
                .Where(row => row.Any(cell => cell.Length > 0))
                .ToList();
            faults.AddRange(Unkeepable(field, rows));
            if (rows.Count > 0)
                fields[field.Code] = rows;
        }
        return Refusal.Of(faults) is { } refusal ? refusal : new FormAnswers(fields);
    }

    private static IEnumerable<Refusal> Unkeepable(FormField field, List<List<string>> rows)
    {
        if (rows.Count > field.MostRows)
            yield return FormFaults.Rows(field, rows.Count);
        foreach (var (row, cells) in rows.Index())
        foreach (var (cell, text) in field.Cells.Zip(cells))
            if (text.Any(c => TextLimits.IsUnreadable(c) && !(HasLines(cell) && c == '\n')))
                yield return FormFaults.Of(field, cell, row, "unreadable", Unreadable);
            else if (cell is TextField && IdentityNumbers.Fault(field.Code, text) is { Reason: var reason })
                yield return FormFaults.Of(field, cell, row, "identity-number", new("：" + reason.Zh, ": " + reason.En));
            else if (text.Length > cell.Longest)
                yield return FormFaults.Of(field, cell, row, "too-long", cell.Fault(text) ?? TooLong(cell, text));
    }

    private static Sentence TooLong(CellField cell, string text) =>
        new($"最多 {cell.Longest} 字，现为 {text.Length} 字。", $"has at most {cell.Longest} characters; this has {text.Length}.");

    private static bool HasLines(CellField cell) => cell is TextField { HasLines: true };

    // Browsers send lines with both characters; what is pasted from a table has tabs.
    private static string Tidy(string? text) => Breaks().Replace(text ?? "", "\n").Replace('\t', ' ').Trim();

    private static Sentence Unreadable { get; } =
        new("含有换行或不可见的控制字符，请删除。", "contains line breaks or invisible control characters; please remove them.");

    [GeneratedRegex("\r\n?")]
    private static partial Regex Breaks();
}
