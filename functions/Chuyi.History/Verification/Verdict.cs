namespace Chuyi.History.Verification;

/// <summary>What a verification comes to.</summary>
public enum Verdict
{
    /// <summary>Unchanged and in the log, nothing can be missing, and the reader gave the key that signed it.</summary>
    Whole,

    /// <summary>Something contradicts the signed log.</summary>
    NotWhole,

    /// <summary>There is no history here to verify.</summary>
    Unreadable,

    /// <summary>Nothing contradicts the signed log, but the reader gave no key: it may be anybody's log.</summary>
    KeyNotPinned,

    /// <summary>Nothing contradicts the signed log, under the reader's key, but something may be missing.</summary>
    PartlyCovered,
}
