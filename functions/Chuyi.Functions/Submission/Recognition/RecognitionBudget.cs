using System.Diagnostics;

namespace Chuyi.Functions.Submission;

/// <summary>What is left of the limits of one document, and of all that is inside it.</summary>
public sealed class RecognitionBudget(RecognitionLimits limits, long length)
{
    private readonly Stopwatch time = Stopwatch.StartNew();
    private long reads = length * limits.Readings + (64L << 20);
    private long unpacked = limits.Unpacked;
    private volatile bool isGivenUp;

    public RecognitionLimits Limits => limits;

    /// <summary>Whether it was used up: a library may have swallowed that it was told so.</summary>
    public bool IsSpent { get; private set; }

    /// <summary>Ends the reading wherever it is, at its next step.</summary>
    public void GiveUp() => isGivenUp = true;

    /// <summary>Told by every reader of what it reads, and by every loop.</summary>
    public void Read(long bytes)
    {
        reads -= bytes;
        if (isGivenUp || reads < 0 || time.Elapsed > limits.Time)
            throw Spent(DocumentFault.TooComplex);
    }

    /// <summary>Told of what was unpacked.</summary>
    /// <param name="bytes">How much now.</param>
    /// <param name="all">How much of this part so far.</param>
    /// <param name="packed">How long the part is.</param>
    public void Unpack(long bytes, long all, long packed)
    {
        unpacked -= bytes;
        if (unpacked < 0 || (all > 16L << 20 && all / 100 > packed))
            throw Spent(DocumentFault.Bomb);
        Read(0);
    }

    private UnfitException Spent(DocumentFault fault)
    {
        IsSpent = true;
        return new(fault);
    }
}
