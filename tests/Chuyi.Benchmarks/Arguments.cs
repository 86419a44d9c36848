using System.Globalization;

namespace Chuyi.Benchmarks;

/// <summary>What the command line asks for.</summary>
/// <param name="Command">Which numbers: <c>host</c>, <c>dossiers</c>, <c>pages</c> or <c>review</c>.</param>
/// <param name="Asked">Which of them; empty for all.</param>
/// <param name="File">Where they are written for a machine, or null.</param>
/// <param name="Applications">How many applications the office has.</param>
internal sealed record Arguments(string Command, IReadOnlyList<string> Asked, string? File, int Applications)
{
    private const int Usual = 10_000;

    /// <summary>Reads a command line; null if it cannot be understood.</summary>
    public static Arguments? Read(string[] args)
    {
        if (args is not [var command, .. var rest])
            return null;
        var read = new Arguments(command, [], null, Usual);
        for (var i = 0; i < rest.Length; i++)
            switch (rest[i])
            {
                case "--json" when i + 1 < rest.Length:
                    read = read with { File = rest[++i] };
                    break;
                case "--applications" when i + 1 < rest.Length:
                    if (!int.TryParse(rest[++i], NumberStyles.None, CultureInfo.InvariantCulture, out var many) || many == 0)
                        return null;
                    read = read with { Applications = many };
                    break;
                default:
                    read = read with { Asked = [.. read.Asked, rest[i]] };
                    break;
            }
        return read;
    }
}
