namespace Chuyi.History.Verification;

/// <summary>A checkpoint that the reader has seen before.</summary>
/// <param name="VerifierKey">The key it was verified with, or null if that is to be the key of this verification.</param>
/// <param name="Note">The signed checkpoint.</param>
/// <param name="Given">Whether the reader asks for this one by name: then an older history is a fault, not a remark.</param>
public sealed record SeenHead(string? VerifierKey, string Note, bool Given = false)
{
    /// <summary>Whether the reader had named its key then: else anybody may have made the file that it was found in.</summary>
    public bool IsPinned { get; init; } = true;
}
