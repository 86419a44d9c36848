namespace Chuyi.Functions.Submission;

/// <summary>
/// Ends the reading of a document from anywhere, also from below a library that reads through a stream of ours.
/// <see cref="Recognizer"/> alone makes a value of it.
/// </summary>
public sealed class UnfitException(DocumentFault fault, string? inside = null) : Exception(fault.ToString())
{
    public DocumentFault Fault { get; } = fault;

    /// <summary>In an archive, which file it is of.</summary>
    public string? Inside { get; } = inside;
}
