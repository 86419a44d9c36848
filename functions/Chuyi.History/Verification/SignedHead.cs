using Chuyi.History.MerkleTree;
using Chuyi.History.SignedNotes;

namespace Chuyi.History.Verification;

/// <summary>The signed head of a log: whether it is signed, and whether the leaves lead to it.</summary>
internal static class SignedHead
{
    /// <summary>The checkpoint in the note, or null and a fault.</summary>
    public static Checkpoint? Open(string note, string verifierKey, string? origin, Findings findings)
    {
        try
        {
            var verifier = NoteVerifier.Parse(verifierKey);
            if (verifier.Open(note) is { } text)
            {
                var checkpoint = Checkpoint.Parse(text);
                if (checkpoint.Origin == (origin ?? verifier.Name))
                    return checkpoint;
                findings.Fault(Question.Key, new("检查点属于另一份日志。", "The checkpoint is that of another log."));
                return null;
            }
            findings.Fault(Question.Key, new("检查点的签名无效。", "The signature of the checkpoint is not valid."));
        }
        catch (FormatException)
        {
            findings.Fault(Question.Key, new("检查点或公钥无法识别。", "The checkpoint or its key cannot be read."));
        }
        return null;
    }

    /// <summary>Compares what the leaves come to with what was signed.</summary>
    public static void Compare(Checkpoint head, Frontier log, Findings findings)
    {
        if (log.Size != head.Size)
            findings.Fault(
                Question.Content,
                new(
                    $"叶子有 {log.Size} 片，检查点所记为 {head.Size} 片。",
                    $"There are {log.Size} leaves, but {head.Size} under the checkpoint."
                )
            );
        else if (!log.Root().AsSpan().SequenceEqual(head.Root))
            findings.Fault(
                Question.Content,
                new("由叶子算得的根与检查点不符。", "The root of the leaves is not the root that was signed.")
            );
    }
}
