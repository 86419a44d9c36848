using System.Security.Cryptography;
using System.Text;

namespace Chuyi.Functions.ExpertReview;

/// <summary>
/// The ids by which histories name experts across rounds. One follows from the first line of a pool that somebody held: it tells
/// nothing of them, and every process makes the same.
/// </summary>
public static class ExpertIds
{
    /// <param name="pool">The hash of the pool.</param>
    /// <param name="code">The code of the line.</param>
    public static string Of(string pool, string code) =>
        "X." + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{pool}\n{code}")))[..16];
}
