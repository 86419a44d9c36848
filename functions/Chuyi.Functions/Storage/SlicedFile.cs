using System.Text;
using Chuyi.Functions.Cases;

namespace Chuyi.Functions.Storage;

/// <summary>
/// A file that is read a slice at a time, one after the other, by steps that may run on any machine: who wants the first slice reads
/// the whole and puts the others beside it, each in a file of its own, so that no step but the first reads more than its slice. What
/// fits one slice has no such files. They are derived, and made anew where one is missing.
/// </summary>
/// <param name="files">Where they are.</param>
/// <param name="whole">The file itself, under its hash.</param>
/// <param name="folder">What stands before its hash in the names of the slices.</param>
/// <param name="parts">What is sliced, in its order.</param>
public sealed class SlicedFile<TWhole, TPart>(Files files, LatestFile<TWhole> whole, string folder, Func<TWhole, IEnumerable<TPart>> parts)
    where TWhole : class
{
    /// <summary>Parts of a slice.</summary>
    public const int Size = 50;

    private const int AtOnce = 8;

    private sealed record Slice(string Name, IReadOnlyList<TPart> Parts);

    private Slice? latest;

    /// <summary>The slice that a part stands in; empty beyond the last.</summary>
    /// <param name="hash">The hash of the file.</param>
    /// <param name="at">The place of the part among all, from 0.</param>
    public async Task<IReadOnlyList<TPart>> Read(string hash, int at)
    {
        var (number, name) = (at / Size, Name(hash, at / Size));
        if (latest is { } kept && kept.Name == name)
            return kept.Parts;
        var slice =
            number > 0 && await files.Find(Layout.Containers.Views, name, default) is { } found
                ? CorruptStorageException.Read(name, () => Json.Read<List<TPart>>(Encoding.UTF8.GetString(found)))
                : await Cut(hash, number);
        latest = new(name, slice);
        return slice;
    }

    /// <summary>A part; null where there is none at this place.</summary>
    public async Task<TPart?> Find(string hash, int at) => (await Read(hash, at)).ElementAtOrDefault(at % Size);

    private async Task<IReadOnlyList<TPart>> Cut(string hash, int wanted)
    {
        var slices = parts(await whole.Read(hash)).Chunk(Size).ToList();
        await Parallel.ForEachAsync(
            slices.Index().Skip(1),
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce },
            async (slice, cancellation) =>
                await files.Write(
                    Layout.Containers.Views,
                    Name(hash, slice.Index),
                    Encoding.UTF8.GetBytes(Json.Write(slice.Item)),
                    "application/json",
                    cancellation
                )
        );
        return wanted < slices.Count ? slices[wanted] : [];
    }

    private string Name(string hash, int number) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{folder}{hash}/{number}");
}
