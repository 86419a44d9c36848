using System.Security.Cryptography;
using System.Text;
using Chuyi.History.Verification;

namespace Chuyi.Verify;

/// <summary>
/// The heads of logs that this user has verified before, one for each origin and key, in a folder of theirs: a log that
/// is forked or rolled back afterwards is found out. What cannot be kept is not remembered; verifying does not fail by it.
/// </summary>
/// <param name="folder">Is made when there is something to keep.</param>
internal sealed class HeadMemory(string folder)
{
    /// <summary>The variable that names another folder than the one in the user's configuration.</summary>
    private const string Variable = "CHUYI_HEADS";

    private const string Named = ".head",
        Unnamed = ".unnamed";

    /// <summary>No note of a checkpoint is longer; a hostile one is not kept.</summary>
    private const int Longest = 1 << 16;

    public static HeadMemory OfUser() =>
        new(
            Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named
                ? named
                : Path.Combine(
                    Environment.GetFolderPath(Environment.SpecialFolder.ApplicationData, Environment.SpecialFolderOption.DoNotVerify),
                    "chuyi",
                    "heads"
                )
        );

    /// <summary>What is remembered of an origin.</summary>
    public IReadOnlyList<SeenHead> Of(string origin)
    {
        try
        {
            return Directory.Exists(folder) ? [.. Files(origin, Named), .. Files(origin, Unnamed)] : [];
        }
        catch (Exception away) when (away is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    /// <summary>
    /// Remembers a head in place of the one before. Of a key that the reader did not name it is remembered apart: a file that
    /// anybody may have made says nothing against the log's own.
    /// </summary>
    public void Keep(string origin, SeenHead head)
    {
        if (head.Note.Length > Longest)
            return;
        try
        {
            Directory.CreateDirectory(folder);
            var place = Path.Combine(folder, $"{Short(origin)}-{Short(head.VerifierKey!)}");
            var file = place + (head.IsPinned || File.Exists(place + Named) ? Named : Unnamed);
            var fresh = $"{file}.{Guid.NewGuid():N}";
            File.WriteAllText(fresh, $"{head.VerifierKey}\n{head.Note}");
            File.Move(fresh, file, overwrite: true);
        }
        catch (Exception away) when (away is IOException or UnauthorizedAccessException)
        {
            // A folder that cannot be written keeps nobody from verifying.
        }
    }

    private IEnumerable<SeenHead> Files(string origin, string ending) =>
        Directory.EnumerateFiles(folder, $"{Short(origin)}-*{ending}").Select(file => Read(file) with { IsPinned = ending == Named });

    // The key on the first line, the note after it.
    private static SeenHead Read(string file)
    {
        var text = File.ReadAllText(file);
        var end = text.IndexOf('\n', StringComparison.Ordinal);
        return end < 0 ? new(null, "") : new(text[..end], text[(end + 1)..]);
    }

    private static string Short(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..24];
}
