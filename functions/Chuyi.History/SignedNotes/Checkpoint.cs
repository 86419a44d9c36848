using System.Globalization;
using Chuyi.History.MerkleTree;

namespace Chuyi.History.SignedNotes;

/// <summary>
/// The head of a log as C2SP tlog-checkpoint writes it (<see href="https://c2sp.org/tlog-checkpoint"/>): the text of a
/// signed note.
/// </summary>
/// <param name="Origin">Names the log, in one line that is not empty.</param>
/// <param name="Size">How many leaves it has.</param>
/// <param name="Root">The root of the Merkle tree over them (RFC 6962), 32 bytes.</param>
public sealed record Checkpoint(string Origin, long Size, byte[] Root)
{
    /// <summary>Three lines, each with a line feed: origin, size in decimal, root in base64.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Origin}\n{Size}\n{Convert.ToBase64String(Root)}\n");

    /// <summary>Reads the text of an opened note; lines after the third are extensions and are passed over.</summary>
    /// <exception cref="FormatException">It is not a checkpoint.</exception>
    public static Checkpoint Parse(string text)
    {
        var lines = text.Split('\n');
        var root = new byte[Merkle.HashSize];
        if (
            lines.Length < 4
            || lines[0].Length == 0
            || !long.TryParse(lines[1], NumberStyles.None, CultureInfo.InvariantCulture, out var size)
            || !Convert.TryFromBase64String(lines[2], root, out var length)
            || length != root.Length
        )
        {
            throw new FormatException("This is not the checkpoint of a log.");
        }
        return new(lines[0], size, root);
    }
}
