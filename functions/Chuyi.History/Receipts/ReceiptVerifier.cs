using Chuyi.History.MerkleTree;
using Chuyi.History.SignedNotes;
using Chuyi.History.Verification;

namespace Chuyi.History.Receipts;

/// <summary>Checks a receipt without trusting who gave it. A fault is an answer, never an exception.</summary>
public static class ReceiptVerifier
{
    /// <summary>Finds the receipt in a file and checks it.</summary>
    /// <param name="file">A file of any kind, see <see cref="ReceiptData"/>.</param>
    /// <param name="pinnedKey">The verifier key as published; without it the receipt's own is used, and nothing is called whole.</param>
    public static ReceiptReport Verify(ReadOnlySpan<byte> file, string? pinnedKey = null) =>
        ReceiptData.Find(file) is { Entries.Count: > 0 } receipt
            ? Verify(receipt, pinnedKey)
            : new()
            {
                Verdict = Verdict.Unreadable,
                Sentence = new(
                    "文件中没有可核验的回执数据。经打印、另存或转换的回执不再含有该数据，请使用下载的原文件。",
                    "There is no receipt in this file that can be checked. A receipt that was printed, saved anew or converted "
                        + "has lost what is checked: use the file as it was downloaded."
                ),
            };

    private static ReceiptReport Verify(ReceiptData receipt, string? pinnedKey)
    {
        var findings = new ReceiptFindings();
        var verifier = KeyOf(pinnedKey ?? receipt.VerifierKey, findings);
        if (pinnedKey is not null && pinnedKey != receipt.VerifierKey)
            findings.Fault(new("回执所附公钥不是您给出的公钥。", "The receipt comes with another key than the one you gave."));
        Events(receipt, findings);
        if (verifier is not null)
        {
            Promise(receipt, verifier, findings);
            Log(receipt, verifier, findings);
        }
        if (pinnedKey is null)
            findings.Leave(
                new(
                    $"未给出公布的公钥，请与公布的公钥核对：{receipt.VerifierKey}",
                    $"You gave no published key. Compare the receipt's with it: {receipt.VerifierKey}"
                )
            );
        findings.Leave(
            new(
                "所核验的是文件所含数据；页面上印的文字如有出入，以下列内容为准。",
                "What was checked is the data in the file; should what is printed on the page differ, what is told here counts."
            )
        );
        return findings.Report(receipt, pinnedKey is not null);
    }

    private static NoteVerifier? KeyOf(string key, ReceiptFindings findings)
    {
        try
        {
            return NoteVerifier.Parse(key);
        }
        catch (FormatException)
        {
            findings.Fault(new("公钥无法识别。", "The key cannot be read."));
            return null;
        }
    }

    private static void Events(ReceiptData receipt, ReceiptFindings findings)
    {
        var events = receipt.Entries.Select(entry => entry.Event).ToList();
        if (events.Any(one => one.Case != events[0].Case) || events.Zip(events.Skip(1)).Any(pair => pair.First.Seq >= pair.Second.Seq))
            findings.Fault(new("所列事件不属于同一案卷，或次序有误。", "The events are not of one case, or not in their order."));
        foreach (var one in events.Where(one => !IsIntact(one)))
            findings.Fault(
                new(
                    $"第 {one.Seq} 号事件的内容与校验值不符，已被改动。",
                    $"Event {one.Seq} was changed: its content does not have its hash."
                )
            );
        if (findings.AnyFault)
            return;
        findings.Hold(
            new(
                $"案卷 {events[0].Case} 的 {events.Count} 个事件与校验值相符。",
                $"{events.Count} events of case {events[0].Case} have their hashes."
            )
        );
    }

    private static bool IsIntact(Chuyi.History.Events.EventRecord one)
    {
        try
        {
            return one.IsIntact();
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private static void Promise(ReceiptData receipt, NoteVerifier verifier, ReceiptFindings findings)
    {
        if (verifier.Open(receipt.Promise) == ReceiptPromise.Of(verifier.Name, [.. receipt.Entries.Select(entry => entry.Event)]))
            findings.Hold(new("回执由该公钥签名。", "The receipt is signed with the key."));
        else
            findings.Fault(new("回执的签名无效。", "The signature of the receipt is not valid."));
    }

    private static void Log(ReceiptData receipt, NoteVerifier verifier, ReceiptFindings findings)
    {
        findings.IsLogged = receipt.Entries.All(entry => entry is { Leaf: not null, Path: not null });
        if (!findings.IsLogged)
            findings.Leave(
                new(
                    "出具回执时日志尚未收录全部事件；稍后重新下载的回执附有收录证明。",
                    "When it was given the log did not have all of its events yet; one that is downloaded later holds the proof."
                )
            );
        if (receipt.Checkpoint is not { } note || receipt.Entries.All(entry => entry.Leaf is null))
            return;
        if (Head(note, verifier) is not { } head)
        {
            findings.Fault(new("检查点无效，或不是该公钥签名的。", "The checkpoint is not valid, or not signed with the key."));
            return;
        }
        foreach (var entry in receipt.Entries.Where(entry => entry.Leaf is not null))
            if (!IsIn(head, entry))
                findings.Fault(
                    new(
                        $"第 {entry.Event.Seq} 号事件的收录证明不成立。",
                        $"The proof that event {entry.Event.Seq} is in the log does not hold."
                    )
                );
        if (findings is { IsLogged: true, AnyFault: false })
            findings.Hold(new($"事件已收录于 {head.Size} 个条目的日志。", $"The events are in the log of {head.Size} entries."));
    }

    private static bool IsIn(Checkpoint head, ReceiptEntry entry) =>
        entry.Event.Hash.Length == 2 * Merkle.HashSize
        && entry.Event.Hash.All(char.IsAsciiHexDigitLower)
        && MerkleProofVerifier.Includes(
            entry.Leaf!.Value,
            head.Size,
            Merkle.LeafHash(Convert.FromHexString(entry.Event.Hash)),
            entry.Path ?? [],
            head.Root
        );

    private static Checkpoint? Head(string note, NoteVerifier verifier)
    {
        try
        {
            return verifier.Open(note) is { } text && Checkpoint.Parse(text) is var head && head.Origin == verifier.Name ? head : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
