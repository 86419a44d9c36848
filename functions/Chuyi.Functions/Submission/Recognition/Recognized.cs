namespace Chuyi.Functions.Submission;

/// <summary>What was found in a document.</summary>
/// <param name="Type">Its type by content, as far as it was recognised.</param>
/// <param name="Fault">Why it is not taken, or null.</param>
/// <param name="Notes">What is worth knowing of one that is taken.</param>
/// <param name="Inside">In an archive, which file the fault is of.</param>
public sealed record Recognized(DocumentType Type, DocumentFault? Fault, IReadOnlyList<DocumentNote> Notes, string? Inside = null)
{
    public static Recognized As(DocumentType type, params IEnumerable<DocumentNote> notes) =>
        new(type, null, [.. notes.Distinct().Order()]);

    public static Recognized Unfit(DocumentFault fault, DocumentType type = DocumentType.Unknown) => new(type, fault, []);
}
