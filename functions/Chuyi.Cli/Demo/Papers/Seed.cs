using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Chuyi.Cli.Demo.Papers;

/// <summary>Chance that falls the same way every time, on every machine.</summary>
internal static class Seed
{
    public static Random Of(string name, int seed) =>
        new(BinaryPrimitives.ReadInt32BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes($"{name}|{seed}"))));

    public static string Pick(this Random random, IReadOnlyList<string> from) => from[random.Next(from.Count)];
}
