using System.Diagnostics;
using System.Globalization;
using Chuyi.Functions.Submission;
using Xunit;

namespace Chuyi.Tests.Submission;

/// <summary>
/// Files that are broken at random, always the same ones: whatever is said of them, it is said, and soon.
/// <c>CHUYI_MUTATED=100000 dotnet run --project tests/Chuyi.Tests -- -class '*.MutatedFileTests'</c> tries as many.
/// </summary>
public class MutatedFileTests
{
    private const int InTheLane = 2_000;

    private static readonly RecognitionLimits Limits = new() { Time = TimeSpan.FromSeconds(20), Unpacked = 64 << 20 };

    [Fact]
    public async Task No_broken_file_breaks_or_holds_up_who_reads_it()
    {
        var count = int.Parse(Environment.GetEnvironmentVariable("CHUYI_MUTATED") ?? $"{InTheLane}", CultureInfo.InvariantCulture);
        var files = OddFiles.All.Where(file => file.Content.Length is > 0 and < 200_000).ToList();
        await Parallel.ForEachAsync(
            Enumerable.Range(0, count),
            new ParallelOptions { MaxDegreeOfParallelism = 2 },
            async (seed, _) =>
            {
                var file = files[seed % files.Count];
                using var content = new MemoryStream(Mutated(file.Content, new Random(seed)));
                var time = Stopwatch.StartNew();
                var found = await Recognizer.Recognize(content, Limits);
                Assert.True(time.Elapsed < Limits.Time, $"{seed}: {file.Name}");
                Assert.True(found.Fault is not null || found.Type != DocumentType.Unknown, $"{seed}: {file.Name}");
            }
        );
    }

#pragma warning disable CA5394 // The same ones every time is what is wanted.
    private static byte[] Mutated(byte[] original, Random random)
    {
        var content = original.ToList();
        for (var changes = random.Next(1, 8); changes > 0 && content.Count > 0; changes--)
        {
            var at = random.Next(content.Count);
            var length = Math.Min(random.Next(1, 64), content.Count - at);
            switch (random.Next(6))
            {
                case 0:
                    content[at] ^= (byte)(1 << random.Next(8));
                    break;
                case 1:
                    content[at] = (byte)random.Next(256);
                    break;
                case 2:
                    content.RemoveRange(at, length);
                    break;
                case 3:
                    content.InsertRange(at, content.GetRange(random.Next(content.Count - length + 1), length));
                    break;
                case 4:
                    content.InsertRange(at, [0xFF, 0xFF, 0xFF, 0x7F]);
                    break;
                default:
                    content.RemoveRange(at, content.Count - at);
                    break;
            }
        }
        return [.. content];
    }
#pragma warning restore CA5394
}
