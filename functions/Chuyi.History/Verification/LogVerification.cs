using System.Text;
using Chuyi.History.Tiles;

namespace Chuyi.History.Verification;

/// <summary>The verification of one served log: it is built anew from its entries and compared file by file.</summary>
internal sealed class LogVerification(Func<string, CancellationToken, Task<byte[]?>> fetch)
{
    private readonly Findings _findings = new();
    private LogState _state = LogState.Empty;

    public async Task<VerifyReport> RunAsync(string verifierKey, CancellationToken cancellation)
    {
        if (await fetch(TilePath.Checkpoint, cancellation) is not { } note)
            return VerifyReport.Refused("这里没有日志：找不到检查点。", "There is no log here: it has no checkpoint.");
        if (SignedHead.Open(Encoding.UTF8.GetString(note), verifierKey, null, _findings) is { } head)
        {
            await RebuildAsync(head.Size, cancellation);
            SignedHead.Compare(head, _state.Frontier, _findings);
        }
        return Report();
    }

    private async Task RebuildAsync(long size, CancellationToken cancellation)
    {
        IReadOnlyList<LogFile> files = [];
        while (_state.Frontier.Size < size)
        {
            var width = (int)Math.Min(TilePath.Width, size - _state.Frontier.Size);
            var path = TilePath.Entries(_state.Frontier.Size / TilePath.Width, width);
            if (await EntriesAsync(path, width, cancellation) is not { } entries)
                return;
            (_state, files) = TileLog.Append(_state, entries);
            await CompareAsync(files.Where(f => !TilePath.IsPartial(f.Path) && f.Path != path), cancellation);
        }
        await CompareAsync(TileLog.Edge(_state), cancellation);
    }

    private async Task<IReadOnlyList<byte[]>?> EntriesAsync(string path, int width, CancellationToken cancellation)
    {
        try
        {
            var entries = await fetch(path, cancellation) is { } bundle ? EntryBundle.Parse(bundle) : [];
            if (entries.Count == width)
                return entries;
            _findings.Fault($"{path} 缺失或不完整。", $"{path} is missing or incomplete.");
        }
        catch (FormatException)
        {
            _findings.Fault($"{path} 无法识别。", $"{path} cannot be read.");
        }
        return null;
    }

    private async Task CompareAsync(IEnumerable<LogFile> expected, CancellationToken cancellation)
    {
        foreach (var file in expected)
        {
            var served = await fetch(file.Path, cancellation);
            if (served is null)
                _findings.Fault($"{file.Path} 缺失。", $"{file.Path} is missing.");
            else if (!file.Bytes.AsSpan().SequenceEqual(served))
                _findings.Fault($"{file.Path} 与日志的条目不符。", $"{file.Path} does not agree with the entries of the log.");
        }
    }

    private VerifyReport Report()
    {
        var leaves = _state.Frontier.Size;
        return _findings.AnyFault
            ? new(
                false,
                $"这份日志有问题：{_findings.FirstFault.Zh}",
                $"This log is not whole: {_findings.FirstFault.En}",
                _findings.All(),
                Leaves: leaves,
                LeavesWithoutEvent: leaves
            )
            : new(
                true,
                $"这份日志完整无缺：{leaves} 个条目与已签名的检查点相符。",
                $"This log is whole: its {leaves} entries agree with the signed checkpoint.",
                _findings.All(),
                Leaves: leaves,
                LeavesWithoutEvent: leaves
            );
    }
}
