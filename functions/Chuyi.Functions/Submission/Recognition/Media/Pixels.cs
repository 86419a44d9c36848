namespace Chuyi.Functions.Submission;

/// <summary>How large a picture may be: a small file may say that it is as large as memory.</summary>
internal static class Pixels
{
    public static void Check(long width, long height, RecognitionBudget budget)
    {
        if (width <= 0 || height <= 0)
            throw new UnfitException(DocumentFault.Unreadable);
        if (width > int.MaxValue || height > int.MaxValue || width * height > budget.Limits.Pixels)
            throw new UnfitException(DocumentFault.TooManyPixels);
    }
}
