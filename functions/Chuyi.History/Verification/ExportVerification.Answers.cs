namespace Chuyi.History.Verification;

/// <summary>What is said of an export once all its lines were read.</summary>
internal sealed partial class ExportVerification
{
    private Answer Content() =>
        _findings.First(Question.Content) is { } fault ? new(false, fault)
        : _checkpoint is null
            ? new(null, new("检查点无效，无从断定内容是否属实。", "The checkpoint is not valid; nothing can be said of the content."))
        : new(
            true,
            new(
                $"文件中 {_chains.Cases} 个案卷的 {_events} 个事件都在日志中，封存后未被改动。",
                $"The {_events} events of {_chains.Cases} cases in the file are in the log and unchanged since they were sealed."
            )
        );

    private Answer WholeLog()
    {
        if (_leaves.Waiting > 0)
            _findings.Fault(
                Question.Completeness,
                new($"日志中有 {_leaves.Waiting} 片叶子没有对应的事件。", $"{_leaves.Waiting} leaves of the log have no event in the file.")
            );
        return _findings.First(Question.Completeness) is { } fault
            ? new(false, fault)
            : new(
                true,
                new(
                    $"日志的 {_leaves.Log.Size} 片叶子都有对应的事件，无一缺失。",
                    $"Every one of the {_leaves.Log.Size} leaves of the log has its event; nothing is missing."
                )
            );
    }

    private Sentence Whole() =>
        _coverage is null
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
