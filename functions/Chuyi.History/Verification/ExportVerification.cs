using System.Buffers;
using System.Text.Json.Nodes;
using Chuyi.History.Events;
using Chuyi.History.Export;
using Chuyi.History.MerkleTree;
using Chuyi.History.SignedNotes;

namespace Chuyi.History.Verification;

/// <summary>The verification of one export, line by line.</summary>
internal sealed partial class ExportVerification : IDisposable
{
    private readonly Findings _findings = new();
    private readonly LeafSet _leaves = new();
    private readonly EventChains _chains;
    private readonly ExportEnd _end;
    private readonly ExportHeader _header;
    private readonly bool _pinned;
    private readonly string _key;
    private readonly Checkpoint? _checkpoint;
    private readonly Continuity _continuity;
    private readonly Coverage? _coverage;
    private long _line = 1,
        _events;
    private bool _ended;

    private ExportVerification(ExportLine first, ExportHeader header, string? pinnedKey, SeenHeads seen)
    {
        (_chains, _end) = (new(_findings), new(_findings));
        (_header, _pinned, _key) = (header, pinnedKey is not null, pinnedKey ?? header.VerifierKey);
        _checkpoint = SignedHead.Open(header.Note, _key, header.Origin, _findings);
        if (_pinned && pinnedKey != header.VerifierKey)
            _findings.Fault(Question.Key, new("文件自带的公钥不是公布的公钥。", "The key in the file is not the published key."));
        _continuity = new(seen(header.Origin), _key, _pinned, _findings);
        _coverage = header.Scope == ExportFormat.WholeHistory ? null : new(header.Scope, _leaves, _chains, _findings);
        _end.Append(first.Bytes.Span);
    }

    /// <summary>Reads the first line; null if this is no export at all.</summary>
    public static ExportVerification? Begin(ExportLine first, string? pinnedKey, SeenHeads seen) =>
        first.Kind == ExportFormat.Checkpoint
        && first.Text("origin") is { } origin
        && first.Text("vkey") is { } key
        && first.Text("note") is { } note
        && first.Text("scope") is { } scope
            ? new(first, new(origin, key, note, scope), pinnedKey, seen)
            : null;

    public void Read(ExportLine line)
    {
        _line++;
        switch (line.Kind)
        {
            case ExportFormat.Leaves when _events == 0 && !_ended:
                Leaves(line.Json!);
                break;
            case ExportFormat.Event when !_ended:
                Event(line.Json!);
                break;
            case ExportFormat.End when !_ended:
                End(line);
                return;
            default:
                Unreadable();
                break;
        }
        if (!_ended)
            _end.Append(line.Bytes.Span);
    }

    /// <summary>The next line is longer than any line of an export; nothing more is read.</summary>
    public void TooLong()
    {
        _line++;
        _findings.Fault(
            Question.Content,
            new(
                $"第 {_line} 行过长，不可能是导出文件的一行，其后未再读取。",
                $"Line {_line} is longer than any line of an export; nothing after it was read."
            )
        );
    }

    public VerifyReport Finish()
    {
        _end.Finish();
        if (_checkpoint is { } head)
            SignedHead.Compare(head, _leaves.Log, _findings);
        var completeness = _coverage?.Answer(_events) ?? WholeLog();
        var continuity = _continuity.Finish(_checkpoint, served: false);
        var older = _checkpoint is not null && _continuity.KnowsNewer(_checkpoint);
        var judged = new Judgement(Content(), completeness, Judgement.KeyOf(_findings, _key, _pinned), continuity, older);
        var verdict = judged.Say(_findings, new("历史", "history"), Whole());
        return new()
        {
            Verdict = judged.Verdict(_findings),
            Sentence = verdict,
            Answers = judged.Answers,
            Details = _findings.All(),
            Cases = _chains.Cases,
            Events = _events,
            Leaves = _leaves.Log.Size,
            LeavesWithoutEvent = _leaves.Waiting,
            Head = _findings.AnyFault || older ? null : new(_key, _header.Note),
        };
    }

    public void Dispose() => _end.Dispose();

    private void Leaves(JsonObject json)
    {
        if (json["hashes"] is not JsonArray hashes)
        {
            Unreadable();
            return;
        }
        foreach (var item in hashes)
        {
            if (item is JsonValue value && value.TryGetValue<string>(out var hex) && Digest(hex) is { } leaf)
                Append(leaf, hex);
            else
                Unreadable();
        }
    }

    // The same fact twice in the log says nothing new and hides nothing.
    private void Append(byte[] leaf, string hex)
    {
        if (!_leaves.Append(leaf))
            _findings.Remark(new($"叶子 {hex} 在日志中出现不止一次。", $"The leaf {hex} stands in the log more than once."));
        _continuity.Passed(_leaves.Log);
    }

    private void Event(JsonObject json)
    {
        _events++;
        json.Remove("kind");
        try
        {
            var @event = EventRecord.FromJson(json);
            var follows = _chains.Check(@event);
            if (Digest(@event.Hash) is not { } leaf || _leaves.Take(leaf) is not { } place)
                _findings.Fault(
                    Question.Content,
                    new(
                        $"案卷 {@event.Case} 的第 {@event.Seq} 个事件不在日志中。",
                        $"Event {@event.Seq} of case {@event.Case} is not in the log."
                    )
                );
            else if (follows)
                _coverage?.Add(@event, place);
        }
        catch (Exception e) when (e is FormatException or ArgumentException)
        {
            Unreadable();
        }
    }

    private void End(ExportLine line)
    {
        _ended = true;
        _end.Compare(line.Text("statement"), _key, _header, _checkpoint?.Size, _events);
        if (line.Json!.Count != 3 || line.Number("events") != _events)
            _findings.Fault(
                Question.Completeness,
                new("事件的数目与文件末尾所记不符。", "The number of events is not the one the file ends with.")
            );
    }

    private void Unreadable() =>
        _findings.Fault(Question.Content, new($"第 {_line} 行无法识别。", $"Line {_line} cannot be read as a part of an export."));

    private static byte[]? Digest(string hex)
    {
        var digest = new byte[Merkle.HashSize];
        return hex.Length == 2 * digest.Length && Convert.FromHexString(hex, digest, out _, out _) == OperationStatus.Done ? digest : null;
    }
}
