using System.Globalization;
using System.Text.RegularExpressions;

namespace Chuyi.History.Tiles;

/// <summary>
/// The names of a log's files under C2SP tlog-tiles (<see href="https://c2sp.org/tlog-tiles"/>), relative to the log's
/// address. Published names: none of these changes.
/// </summary>
public static partial class TilePath
{
    /// <summary>Hashes in a full tile, entries in a full bundle.</summary>
    public const int Width = 256;

    /// <summary>The signed head of the log.</summary>
    public const string Checkpoint = "checkpoint";

    /// <summary>The tile of hashes at a level; a width below 256 names a partial tile.</summary>
    /// <param name="level">0 for the hashes of leaves; a hash above stands for a full tile of the level below.</param>
    /// <param name="index">Which tile of its level, from 0.</param>
    /// <param name="width">How many hashes are in it, from 1 to 256.</param>
    public static string Hashes(int level, long index, int width) =>
        string.Create(CultureInfo.InvariantCulture, $"tile/{level}/{Number(index)}{Partial(width)}");

    /// <summary>The bundle of entries beneath the tile of level 0 of the same index and width.</summary>
    public static string Entries(long index, int width) => $"tile/entries/{Number(index)}{Partial(width)}";

    /// <summary>Whether a log can have a file of this name beside its checkpoint.</summary>
    public static bool IsFile(string path) => Form().IsMatch(path);

    [GeneratedRegex(@"^tile/(entries|\d{1,2})(/x\d{3}){0,6}/\d{3}(\.p/\d{1,3})?\z")]
    private static partial Regex Form();

    internal static bool IsPartial(string path) => path.Contains(".p/", StringComparison.Ordinal);

    /// <summary>Groups of three digits, every one but the last marked with an x: 1234067 is x001/x234/067.</summary>
    private static string Number(long index)
    {
        var path = (index % 1000).ToString("000", CultureInfo.InvariantCulture);
        for (var rest = index / 1000; rest > 0; rest /= 1000)
            path = string.Create(CultureInfo.InvariantCulture, $"x{rest % 1000:000}/{path}");
        return path;
    }

    private static string Partial(int width) => width == Width ? "" : string.Create(CultureInfo.InvariantCulture, $".p/{width}");
}
