namespace Chuyi.Cli.Upload;

/// <summary>A block of a file.</summary>
/// <param name="Hash">Lower-case hex of its SHA-256.</param>
internal sealed record Block(byte[] Bytes, string Hash);
