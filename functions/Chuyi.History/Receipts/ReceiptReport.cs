using Chuyi.History.Verification;

namespace Chuyi.History.Receipts;

/// <summary>What came of checking a receipt.</summary>
public sealed record ReceiptReport
{
    /// <summary>What it comes to; <see cref="Verification.Verdict.Unreadable"/> where the file holds no receipt.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>The verdict in one sentence.</summary>
    public required Sentence Sentence { get; init; }

    /// <summary>What is wrong.</summary>
    public IReadOnlyList<Sentence> Faults { get; init; } = [];

    /// <summary>What was checked and holds.</summary>
    public IReadOnlyList<Sentence> Held { get; init; } = [];

    /// <summary>What the file cannot show.</summary>
    public IReadOnlyList<Sentence> Unchecked { get; init; } = [];

    /// <summary>What was recorded, in the words of the history.</summary>
    public IReadOnlyList<Sentence> Said { get; init; } = [];

    /// <summary>The documents as the last event that names them lists them; empty where nothing can be relied on.</summary>
    public IReadOnlyList<ReceiptDocumentLine> Documents { get; init; } = [];

    /// <summary>The answers to the form of the round, likewise; null where there are none.</summary>
    public ReceiptDocumentLine? Form { get; init; }
}
