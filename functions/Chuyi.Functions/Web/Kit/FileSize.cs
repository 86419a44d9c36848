using System.Globalization;

namespace Chuyi.Functions.Web;

/// <summary>The size of a file as people read it.</summary>
public static class FileSize
{
    private const int Step = 1024;

    /// <summary>Whole kilobytes below a megabyte, one at least, and megabytes with one decimal unless they are whole.</summary>
    public static string Say(long bytes) =>
        bytes < Step * Step
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"{Math.Max(1, Math.Round((double)bytes / Step, MidpointRounding.AwayFromZero))} KB"
            )
            : string.Create(CultureInfo.InvariantCulture, $"{(double)bytes / Step / Step:0.#} MB");
}
