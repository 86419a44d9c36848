using System.Globalization;
using System.Text.Json;

namespace Chuyi.Benchmarks;

/// <summary>One number of the report.</summary>
/// <param name="Limit">What it may be at most; null if it only informs.</param>
internal sealed record Figure(string Name, double Value, double? Limit = null)
{
    /// <summary>Whether the limit is what it has to be at least.</summary>
    public bool IsFloor { get; init; }

    public bool Holds => Limit is null || (IsFloor ? Value >= Limit : Value <= Limit);
}

/// <summary>What was measured: a table for a person, a flat JSON object for a machine.</summary>
internal sealed class Report
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    private readonly List<Figure> figures = [];

    public bool Holds => figures.TrueForAll(figure => figure.Holds);

    // Judged as shown: what the table calls 1.5 is not above a limit of 1.5.
    public void Add(IEnumerable<Figure> measured) =>
        figures.AddRange(measured.Select(figure => figure with { Value = Math.Round(figure.Value, 2) }));

    public void Print(TextWriter writer)
    {
        Line(writer, "", "value", "limit", "");
        foreach (var figure in figures)
            Line(
                writer,
                figure.Name,
                Text(figure.Value),
                figure.Limit is { } limit ? (figure.IsFloor ? "≥ " : "≤ ") + Text(limit) : "",
                figure.Limit is null ? ""
                    : figure.Holds ? "holds"
                    : "EXCEEDED"
            );
    }

    public Task WriteAsync(string file) =>
        File.WriteAllTextAsync(
            file,
            JsonSerializer.Serialize(figures.ToDictionary(figure => figure.Name, figure => figure.Value), Indented)
        );

    private static string Text(double value) => value.ToString(CultureInfo.InvariantCulture);

    private static void Line(TextWriter writer, string name, string value, string limit, string verdict) =>
        writer.WriteLine($"{name.PadRight(32)}{value.PadLeft(10)}{limit.PadLeft(8)}  {verdict}".TrimEnd());
}
