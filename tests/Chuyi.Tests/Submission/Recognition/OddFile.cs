using Chuyi.Functions.Submission;

namespace Chuyi.Tests.Submission;

/// <summary>A file as it may come, and what is to be said of it.</summary>
/// <param name="Name">What is odd about it.</param>
/// <param name="Fault">Why it is refused, or null.</param>
/// <param name="Notes">What is noted of one that is taken.</param>
public sealed record OddFile(string Name, byte[] Content, DocumentType Type, DocumentFault? Fault, IReadOnlyList<DocumentNote> Notes)
{
    public static OddFile Taken(string name, byte[] content, DocumentType type, params DocumentNote[] notes) =>
        new(name, content, type, null, [.. notes.Order()]);

    public static OddFile Refused(string name, byte[] content, DocumentFault fault) => new(name, content, DocumentType.Unknown, fault, []);

    public override string ToString() => Name;
}
