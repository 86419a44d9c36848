using System.Security.Cryptography;
using Chuyi.History.Draws;

namespace Chuyi.Functions.ExpertReview;

/// <summary>
/// Draws that were repeated, the latest few. Repeating one takes as long as there are applications and experts, and anybody
/// may look at its page as often as they like. What comes of it follows from the bytes of the file alone, and it is by these
/// that it is kept: of a file that has changed, or of a draw of which something has moved since, nothing is known. Whoever
/// asks while it is being repeated waits for that.
/// </summary>
public sealed class RepeatedDraws
{
    /// <summary>How many: a report holds its draw.</summary>
    public const int Most = 4;

    private readonly Lock gate = new();
    private readonly List<(string Hash, Lazy<Task<DrawReport>> Report)> latest = [];

    /// <summary>What comes of repeating a draw.</summary>
    /// <param name="document">The file, as it stands in storage now.</param>
    public Task<DrawReport> Of(byte[] document) => Known(Convert.ToHexStringLower(SHA256.HashData(document)), document).Value;

    private Lazy<Task<DrawReport>> Known(string hash, byte[] document)
    {
        lock (gate)
        {
            var place = latest.FindIndex(one => one.Hash == hash);
            var report = place < 0 ? new(() => Task.Run(() => DrawVerifier.Verify(document))) : latest[place].Report;
            if (place >= 0)
                latest.RemoveAt(place);
            latest.Insert(0, (hash, report));
            if (latest.Count > Most)
                latest.RemoveAt(Most);
            return report;
        }
    }
}
