using Chuyi.History.Draws;
using Chuyi.History.Verification;

namespace Chuyi.Verify;

/// <summary>A published draw in a file: repeated, and told in sentences.</summary>
internal static class DrawFile
{
    // The word by which a draw is known stands at its beginning.
    private const int Beginning = 4096;

    /// <summary>Whether the file says that it is a draw.</summary>
    public static async Task<bool> IsDrawAsync(string path, CancellationToken cancellation)
    {
        await using var file = File.OpenRead(path);
        var start = new byte[Beginning];
        return DrawVerifier.IsDraw(start.AsSpan(0, await file.ReadAtLeastAsync(start, Beginning, throwOnEndOfStream: false, cancellation)));
    }

    /// <summary>The verdict first, then what does not hold, what does, and what no file can show.</summary>
    public static async Task<DrawReport> SayAsync(string path, TextWriter output, CancellationToken cancellation)
    {
        var report = DrawVerifier.Verify(await File.ReadAllBytesAsync(path, cancellation));
        await Telling.SayAsync(output, report.Verdict);
        if (report.Moves is { } moves)
            await Telling.SayAsync(output, moves.Verdict);
        await Telling.ListAsync(output, "✗", [.. report.Faults, .. report.Moves?.Faults ?? []]);
        await Telling.ListAsync(output, "✓", report.Held);
        await Telling.ListAsync(output, "?", report.Unchecked);
        return report;
    }
}
