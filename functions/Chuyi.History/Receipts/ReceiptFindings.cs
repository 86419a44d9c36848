using Chuyi.History.Verification;

namespace Chuyi.History.Receipts;

/// <summary>What a check of a receipt has come upon so far.</summary>
internal sealed class ReceiptFindings
{
    private readonly List<Sentence> _faults = [];
    private readonly List<Sentence> _held = [];
    private readonly List<Sentence> _unchecked = [];

    public bool AnyFault => _faults.Count > 0;

    /// <summary>Whether each event comes with its place in the log.</summary>
    public bool IsLogged { get; set; }

    public void Fault(Sentence fault) => _faults.Add(fault);

    public void Hold(Sentence held) => _held.Add(held);

    public void Leave(Sentence unchecked_) => _unchecked.Add(unchecked_);

    public ReceiptReport Report(ReceiptData receipt, bool isPinned)
    {
        var verdict =
            AnyFault ? Verdict.NotWhole
            : !isPinned ? Verdict.KeyNotPinned
            : IsLogged ? Verdict.Whole
            : Verdict.PartlyCovered;
        return new()
        {
            Verdict = verdict,
            Sentence = Say(verdict),
            Faults = _faults,
            Held = _held,
            Unchecked = _unchecked,
            Said = AnyFault ? [] : [.. receipt.Entries.Select(entry => entry.Event.Sentence)],
            Documents = AnyFault
                ? []
                : receipt.Entries.Select(entry => ReceiptDocumentLine.Of(entry.Event)).LastOrDefault(lines => lines is not null) ?? [],
            Form = AnyFault
                ? null
                : receipt.Entries.Select(entry => ReceiptDocumentLine.FormOf(entry.Event)).LastOrDefault(form => form is not null),
        };
    }

    private Sentence Say(Verdict verdict) =>
        verdict switch
        {
            Verdict.NotWhole => new($"这份回执有问题：{_faults[0].Zh}", $"Something is wrong with this receipt: {_faults[0].En}"),
            Verdict.KeyNotPinned => new(
                "这份回执与所附公钥的签名相符，但该公钥属于谁尚未核对：请用公布的公钥再核验一次。",
                "This receipt agrees with the key that came with it, but whose key that is was not checked: "
                    + "check it again with the key as published."
            ),
            Verdict.PartlyCovered => new(
                "这份回执真实、未被改动；出具时日志尚未收录。",
                "This receipt is genuine and unchanged; when it was given the log did not have it yet."
            ),
            _ => new(
                "这份回执真实、未被改动，所载事件已收录于日志。",
                "This receipt is genuine and unchanged, and the log has what it tells."
            ),
        };
}
