using System.Security.Cryptography;
using Chuyi.Functions.Submission;

namespace Chuyi.Cli.Upload;

/// <summary>Cuts a file into its blocks: the next is read and hashed while one is sent, and never are there more than two.</summary>
internal sealed class BlockReader : IDisposable
{
    private readonly FileStream file;
    private Task<Block> next;

    public BlockReader(string path)
    {
        file = new(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, useAsync: true);
        next = Read();
    }

    /// <summary>The next block, or null after the last.</summary>
    public async Task<Block?> Next()
    {
        var block = await next;
        if (block.Bytes.Length == 0)
            return null;
        next = Read();
        return block;
    }

    public void Dispose() => file.Dispose();

    private async Task<Block> Read()
    {
        var bytes = new byte[(int)Math.Min(UploadBlocks.Length, file.Length - file.Position)];
        await file.ReadExactlyAsync(bytes);
        return new(bytes, Convert.ToHexStringLower(SHA256.HashData(bytes)));
    }
}
