using System.Text.Json;
using System.Text.Json.Nodes;
using Chuyi.History.Events;
using Chuyi.History.Export;
using Chuyi.History.MerkleTree;
using Chuyi.History.SignedNotes;

namespace Chuyi.History.Verification;

/// <summary>The verification of one export, line by line.</summary>
internal sealed class ExportVerification
{
    // A line of an export is told twice over only by someone who wants two readers to see different things.
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    private readonly Findings _findings = new();
    private readonly LeafSet _leaves = new();
    private readonly EventChains _chains;
    private ExportHeader? _header;
    private Checkpoint? _checkpoint;
    private long _line,
        _events;
    private bool _ended;

    public ExportVerification() => _chains = new(_findings);

    /// <summary>Reads the first line; false if this is no export at all.</summary>
    public bool Begin(string line, string? pinnedKey)
    {
        _line = 1;
        if (
            Parse(line) is not { } json
            || Text(json, "kind") != ExportFormat.Checkpoint
            || Text(json, "origin") is not { } origin
            || Text(json, "vkey") is not { } key
            || Text(json, "note") is not { } note
            || Text(json, "scope") is not { } scope
        )
        {
            return false;
        }
        _header = new(origin, key, note, scope);
        _checkpoint = SignedHead.Open(note, pinnedKey ?? key, origin, _findings);
        if (pinnedKey is null)
            _findings.Remark(
                $"检查点按文件自带的公钥核验，请与公布的公钥核对：{key}",
                $"The checkpoint was verified with the key in the file itself; compare it with the published one: {key}"
            );
        else if (pinnedKey != key)
            _findings.Fault("文件自带的公钥不是公布的公钥。", "The key in the file is not the published key.");
        return true;
    }

    public void Read(string line)
    {
        _line++;
        var json = Parse(line);
        switch (json is null ? null : Text(json, "kind"))
        {
            case ExportFormat.Leaves when _events == 0 && !_ended:
                Leaves(json!);
                break;
            case ExportFormat.Event when !_ended:
                Event(json!);
                break;
            case ExportFormat.End when !_ended:
                End(json!);
                break;
            default:
                Unreadable();
                break;
        }
    }

    public VerifyReport Finish()
    {
        if (!_ended)
            _findings.Fault("文件不完整，末尾缺失。", "The file is truncated: its end is missing.");
        if (_checkpoint is { } head)
            SignedHead.Compare(head, _leaves.Log, _findings);
        var all = _header!.Scope == ExportFormat.WholeHistory;
        if (all && _leaves.Waiting > 0)
            _findings.Fault(
                $"日志中有 {_leaves.Waiting} 片叶子没有对应的事件。",
                $"{_leaves.Waiting} leaves of the log have no event in the file."
            );
        var verdict = Verdict(all);
        return new(!_findings.AnyFault, verdict.Zh, verdict.En, _findings.All(), _chains.Cases, _events, _leaves.Log.Size, _leaves.Waiting);
    }

    private Finding Verdict(bool all)
    {
        if (_findings.AnyFault)
            return new($"这份历史有问题：{_findings.FirstFault.Zh}", $"This history is not whole: {_findings.FirstFault.En}");
        return all
            ? new(
                $"这份历史完整无缺：{_chains.Cases} 个案卷的 {_events} 个事件全部与已签名的日志相符。",
                $"This history is whole: all {_events} events of {_chains.Cases} cases agree with the signed log."
            )
            : new(
                $"这份历史就批次 {_header!.Scope} 而言完整无缺：{_chains.Cases} 个案卷的 {_events} 个事件与已签名的日志相符，"
                    + $"日志中另有 {_leaves.Waiting} 个事件不在本文件内。",
                $"This history is whole as far as round {_header.Scope} goes: "
                    + $"{_events} events of {_chains.Cases} cases agree with the signed log, "
                    + $"which has {_leaves.Waiting} more that are not in this file."
            );
    }

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
            _findings.Remark($"叶子 {hex} 在日志中出现不止一次。", $"The leaf {hex} stands in the log more than once.");
    }

    private void Event(JsonObject json)
    {
        json.Remove("kind");
        try
        {
            var @event = EventRecord.FromJson(json);
            _chains.Check(@event);
            if (Digest(@event.Hash) is not { } leaf || !_leaves.Take(leaf))
                _findings.Fault(
                    $"案卷 {@event.Case} 的第 {@event.Seq} 个事件不在日志中。",
                    $"Event {@event.Seq} of case {@event.Case} is not in the log."
                );
        }
        catch (Exception e) when (e is FormatException or ArgumentException)
        {
            Unreadable();
        }
        _events++;
    }

    private void End(JsonObject json)
    {
        _ended = true;
        if (json["events"] is not JsonValue value || !value.TryGetValue<long>(out var told) || told != _events)
            _findings.Fault("事件的数目与文件末尾所记不符。", "The number of events is not the one the file ends with.");
    }

    private void Unreadable() => _findings.Fault($"第 {_line} 行无法识别。", $"Line {_line} cannot be read as a part of an export.");

    private static byte[]? Digest(string hex)
    {
        var digest = new byte[Merkle.HashSize];
        return hex.Length == 2 * digest.Length && Convert.FromHexString(hex, digest, out _, out _) == System.Buffers.OperationStatus.Done
            ? digest
            : null;
    }

    private static JsonObject? Parse(string line)
    {
        try
        {
            return JsonNode.Parse(line, documentOptions: Strict) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? Text(JsonObject json, string name) =>
        json[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
