namespace Chuyi.Functions.Storage;

/// <summary>
/// Reads files that stand under the hash of their content. Such a file never changes, so the one that was read last is not
/// asked for again: one, so that the memory it takes has its bounds.
/// </summary>
/// <param name="files">Where they are.</param>
/// <param name="container">Their container.</param>
/// <param name="folder">What stands before their hashes.</param>
public sealed class LatestFile<T>(Files files, string container, string folder)
    where T : class
{
    private Kept? latest;

    public async Task<T> Read(string hash)
    {
        if (latest is { } kept && kept.Hash == hash)
            return kept.Content;
        var content = await files.Read<T>(container, folder + hash);
        latest = new(hash, content);
        return content;
    }

    private sealed record Kept(string Hash, T Content);
}
