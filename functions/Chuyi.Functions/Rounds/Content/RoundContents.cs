using System.Collections.Concurrent;
using Chuyi.Functions.Storage;

namespace Chuyi.Functions.Rounds;

/// <summary>The content of rounds, by its hash. It never changes, so it is read once.</summary>
public sealed class RoundContents(Files files)
{
    /// <summary>Where it stands in the archive.</summary>
    internal const string Folder = "categories/";

    private readonly ConcurrentDictionary<string, RoundContent> known = new(StringComparer.Ordinal);

    /// <summary>Keeps the content of a round that is being opened, and gives its hash.</summary>
    public Task<string> Keep(RoundContent content) => files.Keep(Layout.Containers.Archive, Folder, content);

    /// <summary>The content of a round; null for one that asks for documents alone.</summary>
    public async Task<RoundContent?> Of(RoundCall call, CancellationToken cancellation) =>
        call.Content is not { } hash ? null
        : known.TryGetValue(hash, out var found) ? found
        : known[hash] = await files.Read<RoundContent>(Layout.Containers.Archive, Folder + hash, cancellation);
}
