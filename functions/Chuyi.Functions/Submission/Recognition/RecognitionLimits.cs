namespace Chuyi.Functions.Submission;

/// <summary>What one document may cost. It is a bound on harm, wide enough for anything that people write.</summary>
public sealed record RecognitionLimits
{
    /// <summary>How long it may take, whatever its size; a read of what is large takes its time besides.</summary>
    public TimeSpan Time { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>How many bytes may come of it when all is unpacked: as many as a gigabyte and more of slides has.</summary>
    public long Unpacked { get; init; } = 8L << 30;

    /// <summary>How often its bytes may be read, all in all.</summary>
    public int Readings { get; init; } = 4;

    /// <summary>What is read at once at most, by a library that asks for a whole object.</summary>
    public int AtOnce { get; init; } = 24 << 20;

    /// <summary>How many pixels a picture may have: an A0 sheet at 600 dots an inch has 560 million.</summary>
    public long Pixels { get; init; } = 600_000_000;

    /// <summary>How many entries an archive, or objects a document, may have.</summary>
    public int Entries { get; init; } = 20_000;
}
