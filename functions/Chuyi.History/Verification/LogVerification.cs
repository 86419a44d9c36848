using System.Text;
using Chuyi.History.MerkleTree;
using Chuyi.History.SignedNotes;
using Chuyi.History.Tiles;

namespace Chuyi.History.Verification;

/// <summary>The verification of one served log: it is built anew from its entries and compared file by file.</summary>
internal sealed class LogVerification(Func<string, CancellationToken, Task<byte[]?>> fetch)
{
    /// <summary>Where a log serves its key, beside its checkpoint.</summary>
    private const string KeyPath = "key";

    private readonly Findings _findings = new();
    private LogState _state = LogState.Empty;

    public async Task<VerifyReport> RunAsync(string? pinnedKey, SeenHeads seen, CancellationToken cancellation)
    {
        if ((pinnedKey ?? (await TextAsync(KeyPath, cancellation))?.Trim()) is not { } key)
            return VerifyReport.Refused(new("这里没有日志：找不到公钥。", "There is no log here: it has no key."));
        if (await TextAsync(TilePath.Checkpoint, cancellation) is not { } note)
            return VerifyReport.Refused(new("这里没有日志：找不到检查点。", "There is no log here: it has no checkpoint."));
        var head = SignedHead.Open(note, key, null, _findings);
        var continuity = new Continuity(head is null ? [] : seen(head.Origin), key, pinnedKey is not null, _findings);
        if (head is not null)
        {
            await RebuildAsync(head.Size, continuity, cancellation);
            SignedHead.Compare(head, _state.Frontier, _findings);
            await LookBeyondAsync(head, key, cancellation);
        }
        return Report(key, pinnedKey is not null, note, head, continuity);
    }

    private async Task RebuildAsync(long size, Continuity continuity, CancellationToken cancellation)
    {
        IReadOnlyList<LogFile> files = [];
        while (_state.Frontier.Size < size)
        {
            var width = (int)Math.Min(TilePath.Width, size - _state.Frontier.Size);
            var path = TilePath.Entries(_state.Frontier.Size / TilePath.Width, width);
            if (await EntriesAsync(path, width, cancellation) is not { } entries)
                return;
            var log = _state.Frontier;
            foreach (var entry in entries)
                continuity.Passed(log = log.Append(Merkle.LeafHash(entry)));
            (_state, files) = TileLog.Append(_state, entries);
            await CompareAsync(files.Where(f => !TilePath.IsPartial(f.Path) && f.Path != path), cancellation);
        }
        await CompareAsync(TileLog.Edge(_state), cancellation);
    }

    // A full bundle beyond the head was written under a later one; unless that came while this was read, it was put away.
    private async Task LookBeyondAsync(Checkpoint head, string key, CancellationToken cancellation)
    {
        if (
            await fetch(TilePath.Entries(head.Size / TilePath.Width, TilePath.Width), cancellation) is not null
            && await TextAsync(TilePath.Checkpoint, cancellation) is { } note
            && SignedHead.Open(note, key, null, _findings) is { } now
            && now.Size <= head.Size
        )
        {
            _findings.Fault(
                Question.Completeness,
                new(
                    $"检查点之后还有条目：日志已超过 {head.Size} 个条目，检查点却是旧的。",
                    $"The log goes on beyond its checkpoint: there are more than its {head.Size} entries, the checkpoint is an old one."
                )
            );
        }
    }

    private async Task<string?> TextAsync(string path, CancellationToken cancellation) =>
        await fetch(path, cancellation) is { } bytes ? Encoding.UTF8.GetString(bytes) : null;

    private async Task<IReadOnlyList<byte[]>?> EntriesAsync(string path, int width, CancellationToken cancellation)
    {
        try
        {
            var entries = await fetch(path, cancellation) is { } bundle ? EntryBundle.Parse(bundle) : [];
            if (entries.Count == width)
                return entries;
            _findings.Fault(Question.Content, new($"{path} 缺失或不完整。", $"{path} is missing or incomplete."));
        }
        catch (FormatException)
        {
            _findings.Fault(Question.Content, new($"{path} 无法识别。", $"{path} cannot be read."));
        }
        return null;
    }

    private async Task CompareAsync(IEnumerable<LogFile> expected, CancellationToken cancellation)
    {
        foreach (var file in expected)
        {
            var served = await fetch(file.Path, cancellation);
            if (served is null)
                _findings.Fault(Question.Content, new($"{file.Path} 缺失。", $"{file.Path} is missing."));
            else if (!file.Bytes.AsSpan().SequenceEqual(served))
                _findings.Fault(
                    Question.Content,
                    new($"{file.Path} 与日志的条目不符。", $"{file.Path} does not agree with the entries of the log.")
                );
        }
    }

    private VerifyReport Report(string key, bool pinned, string note, Checkpoint? head, Continuity continuity)
    {
        var leaves = _state.Frontier.Size;
        var continues = continuity.Finish(head, served: true);
        var judged = new Judgement(
            Answer(
                Question.Content,
                head,
                new(
                    $"日志的 {leaves} 个条目和全部文件与已签名的检查点相符；事件的内容不在日志里，未作核验。",
                    $"The {leaves} entries and all files of the log agree with its signed checkpoint; "
                        + "the events themselves are not in the log and were not looked at."
                )
            ),
            Answer(
                Question.Completeness,
                head,
                new(
                    $"检查点之前的 {leaves} 个条目无一缺失，其后未见条目。",
                    $"None of the {leaves} entries under the checkpoint is missing, and none was found beyond it."
                )
            ),
            Judgement.KeyOf(_findings, key, pinned),
            continues
        );
        var verdict = judged.Say(
            _findings,
            new("日志", "log"),
            new(
                $"这份日志完整无缺：{leaves} 个条目与已签名的检查点相符。",
                $"This log is whole: its {leaves} entries agree with the signed checkpoint."
            )
        );
        return new()
        {
            Verdict = judged.Verdict(_findings),
            Sentence = verdict,
            Answers = judged.Answers,
            Details = _findings.All(),
            Leaves = leaves,
            LeavesWithoutEvent = leaves,
            Head = _findings.AnyFault ? null : new(key, note),
        };
    }

    private Answer Answer(Question question, Checkpoint? head, Sentence whole) =>
        _findings.First(question) is { } fault ? new(false, fault)
        : head is null ? new(null, new("检查点无效，无从断定。", "The checkpoint is not valid; it cannot be told."))
        : new(true, whole);
}
