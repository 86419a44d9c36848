namespace Chuyi.Functions.Submission;

/// <summary>A file in an archive, as the directory at its end says.</summary>
internal sealed record ZipEntry
{
    /// <summary>With its folders.</summary>
    public required string Name { get; init; }

    public required int Flags { get; init; }
    public required int Method { get; init; }
    public required uint Crc { get; init; }
    public required long Packed { get; init; }
    public required long Length { get; init; }

    /// <summary>Where its own header stands.</summary>
    public required long At { get; init; }

    public bool IsFolder => Name.EndsWith('/') && Length == 0;
    public bool IsEncrypted => (Flags & 0x41) != 0;
}
