namespace Chuyi.Functions.Submission;

/// <summary>
/// Opens a document and says what it is and whether a person can work with it. It reads on a thread of its own, which has a time,
/// a number of bytes and a depth, and is left behind if it keeps none of them.
/// </summary>
public static class Recognizer
{
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    // Deep enough for the depth that the readers allow.
    private const int Stack = 8 << 20;

    /// <param name="content">All of it, read from its beginning; the caller disposes of it.</param>
    public static async Task<Recognized> Recognize(Stream content, RecognitionLimits limits)
    {
        var budget = new RecognitionBudget(limits, content.Length);
        var found = new TaskCompletionSource<Recognized>(TaskCreationOptions.RunContinuationsAsynchronously);
        new Thread(() => found.SetResult(Open(content, budget)), Stack) { IsBackground = true, Name = "recognition" }.Start();
        try
        {
            return await found.Task.WaitAsync(limits.Time + Grace);
        }
        catch (TimeoutException)
        {
            budget.GiveUp();
            return Recognized.Unfit(DocumentFault.TooComplex);
        }
    }

    private static Recognized Open(Stream content, RecognitionBudget budget)
    {
        try
        {
            return Opening.Read(new GuardedContent(content, budget), budget, depth: 0);
        }
        catch (UnfitException unfit)
        {
            return Recognized.Unfit(unfit.Fault) with { Inside = unfit.Inside };
        }
        // Whatever a library says of bytes that somebody made up: it is one and the same to whoever sent them.
        catch (Exception) when (budget.IsSpent)
        {
            return Recognized.Unfit(DocumentFault.TooComplex);
        }
        catch (OutOfMemoryException)
        {
            return Recognized.Unfit(DocumentFault.TooComplex);
        }
        catch (Exception fault) when (fault is not ObjectDisposedException)
        {
            return Recognized.Unfit(DocumentFault.Unreadable);
        }
        catch (ObjectDisposedException)
        {
            return Recognized.Unfit(DocumentFault.TooComplex);
        }
    }
}
