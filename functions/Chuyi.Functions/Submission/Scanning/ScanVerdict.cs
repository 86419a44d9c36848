namespace Chuyi.Functions.Submission;

/// <summary>What a scanner says of a document.</summary>
public enum ScanVerdict
{
    Clean,
    Infected,

    /// <summary>It says nothing yet, or cannot be reached: the document waits.</summary>
    Away,
}
