using System.Text;

namespace Chuyi.Tests.History;

/// <summary>Changes a file of lines as chance or malice would: its bytes, its lines, its words.</summary>
internal static class Mutation
{
    private static readonly string[] Words =
    [
        "\\ud800",
        "\\u0000",
        "1e999",
        "-0",
        "9223372036854775808",
        "null",
        "[[[[[[[[",
        "{}",
        "\"\"",
        "\r\n",
        "\uFEFF",
        " ",
        "all",
        "r-1",
        "\"kind\":\"end\",",
        "é",
    ];

    public static byte[] Of(byte[] file, Random random)
    {
        var mutated = file;
        for (var times = random.Next(4) == 0 ? random.Next(2, 6) : 1; times > 0; times--)
            mutated =
                mutated.Length == 0
                    ? [(byte)random.Next(256)]
                    : random.Next(9) switch
                    {
                        0 => Flip(mutated, random),
                        1 => Splice(mutated, random.Next(mutated.Length), 1, []),
                        2 => Splice(mutated, random.Next(mutated.Length + 1), 0, [(byte)random.Next(256)]),
                        3 => mutated[..random.Next(mutated.Length)],
                        4 => Lines(mutated, lines => lines.RemoveAt(random.Next(lines.Count))),
                        5 => Lines(mutated, lines => lines.Insert(random.Next(lines.Count + 1), lines[random.Next(lines.Count)])),
                        6 => Lines(mutated, lines => Swap(lines, random.Next(lines.Count), random.Next(lines.Count))),
                        7 => Splice(mutated, random.Next(mutated.Length), random.Next(8), Word(random)),
                        _ => Splice(mutated, random.Next(mutated.Length), 0, Word(random)),
                    };
        return mutated;
    }

    private static byte[] Word(Random random) => Encoding.UTF8.GetBytes(Words[random.Next(Words.Length)]);

    private static byte[] Flip(byte[] file, Random random)
    {
        byte[] flipped = [.. file];
        flipped[random.Next(flipped.Length)] ^= (byte)(1 << random.Next(8));
        return flipped;
    }

    private static byte[] Splice(byte[] file, int at, int drop, ReadOnlySpan<byte> add) =>
        [.. file.AsSpan(0, at), .. add, .. file.AsSpan(Math.Min(file.Length, at + drop))];

    private static void Swap(List<string> lines, int one, int other) => (lines[one], lines[other]) = (lines[other], lines[one]);

    // One character a byte, so that what is no UTF-8 stays as it is.
    private static byte[] Lines(byte[] file, Action<List<string>> change)
    {
        List<string> lines = [.. Encoding.Latin1.GetString(file).Split('\n')];
        change(lines);
        return Encoding.Latin1.GetBytes(string.Join('\n', lines));
    }
}
