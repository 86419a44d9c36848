using Chuyi.History.MerkleTree;
using Chuyi.History.SignedNotes;

namespace Chuyi.History.Verification;

/// <summary>Whether a log goes on from the checkpoints that the reader has seen before.</summary>
internal sealed class Continuity
{
    private readonly List<(Checkpoint Seen, bool Given, byte[]? Root)> _heads = [];
    private readonly Findings _findings;

    /// <param name="seen">Checkpoints of this origin.</param>
    public Continuity(IReadOnlyList<SeenHead> seen, string key, bool pinned, Findings findings)
    {
        _findings = findings;
        foreach (var head in seen)
            if (head.VerifierKey is null || head.VerifierKey == key)
                Take(head, key);
            else if (!pinned && head.IsPinned)
                findings.Fault(Question.Key, OtherKey(head.VerifierKey));
            else if (!pinned)
                findings.Remark(OtherKey(head.VerifierKey));
        Passed(Frontier.Empty);
    }

    /// <summary>Is told every size of the log, in order.</summary>
    public void Passed(Frontier log)
    {
        for (var i = 0; i < _heads.Count; i++)
            if (_heads[i].Seen.Size == log.Size)
                _heads[i] = _heads[i] with { Root = log.Root() };
    }

    /// <param name="served">Whether this is the log itself, whose head never goes back; a file may just be old.</param>
    public Answer Finish(Checkpoint? head, bool served)
    {
        if (head is null)
            return new(
                null,
                new("检查点无效，无从与此前的相比。", "The checkpoint is not valid; there is nothing to compare with what was seen before.")
            );
        var older = false;
        foreach (var (seen, given, root) in _heads)
            if (seen.Size <= head.Size)
                Compare(seen, root);
            else if (given || served)
                _findings.Fault(
                    Question.Continuity,
                    new(
                        $"日志回退：此前见过的检查点有 {seen.Size} 个条目，这里只有 {head.Size} 个。",
                        $"The log was rolled back: a checkpoint seen before has {seen.Size} entries, this one has {head.Size}."
                    )
                );
            else
                older = true;
        if (_findings.First(Question.Continuity) is { } fault)
            return new(false, fault);
        if (older)
            return Older(head);
        return _heads.Count == 0
            ? new(
                null,
                new(
                    $"此前没有见过这份日志的检查点，无从比较；本次为 {head.Size} 个条目。",
                    $"No checkpoint of this log was seen before; this one has {head.Size} entries."
                )
            )
            : new(
                true,
                new(
                    $"接续此前见过的检查点：由 {_heads.Max(h => h.Seen.Size)} 个条目增至 {head.Size} 个，未见分叉或回退。",
                    $"It continues what was seen before, from {_heads.Max(h => h.Seen.Size)} entries to {head.Size}, "
                        + "without a fork or a roll-back."
                )
            );
    }

    /// <summary>Whether a newer head than this is known, so that this one is not what is to be remembered.</summary>
    public bool KnowsNewer(Checkpoint head) => _heads.Any(h => h.Seen.Size > head.Size);

    private static Sentence OtherKey(string key) =>
        new($"此前见过的同名日志由另一把公钥签名：{key}", $"The log of this name that was seen before is signed with another key: {key}");

    private void Take(SeenHead head, string key)
    {
        if (Opened(head.Note, key) is { } seen)
            _heads.Add((seen, head.Given, null));
        else if (head.Given)
            _findings.Fault(
                Question.Continuity,
                new(
                    "给出的此前的检查点无法识别，或者不是同一把公钥签名的。",
                    "The earlier checkpoint that was given cannot be read, or is not signed with the same key."
                )
            );
        else
            _findings.Remark(
                new("记下的此前的检查点无法识别，未作比较。", "The checkpoint that was remembered cannot be read and was not compared.")
            );
    }

    private static Checkpoint? Opened(string note, string key)
    {
        try
        {
            var verifier = NoteVerifier.Parse(key);
            return verifier.Open(note) is { } text && Checkpoint.Parse(text) is var seen && seen.Origin == verifier.Name ? seen : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private void Compare(Checkpoint seen, byte[]? root)
    {
        // Without a root the leaves ended too early, which is a fault of its own.
        if (root is not null && !root.AsSpan().SequenceEqual(seen.Root))
            _findings.Fault(
                Question.Continuity,
                new(
                    $"日志分叉：前 {seen.Size} 个条目的根与此前见过的检查点不同，同一份日志被签署过两种内容。",
                    $"The log was forked: the root of its first {seen.Size} entries is not that of the checkpoint seen before; "
                        + "two logs were signed under one name."
                )
            );
    }

    private Answer Older(Checkpoint head)
    {
        var newest = _heads.Max(h => h.Seen.Size);
        return new(
            null,
            new(
                $"这份文件比此前见过的检查点旧（{head.Size} 个条目，见过 {newest} 个）。若它是新近导出的，则日志已被回退。",
                $"This file is older than a checkpoint seen before ({head.Size} entries, {newest} were seen). "
                    + "If it was exported since, the log was rolled back."
            )
        );
    }
}
