namespace Chuyi.History.Verification;

/// <summary>Gathers faults and remarks; keeps a bounded number, so that a hostile file cannot fill the memory.</summary>
internal sealed class Findings
{
    private const int Told = 100;

    private readonly List<Finding> _faults = [];
    private readonly List<Finding> _remarks = [];
    private long _untold;

    public bool AnyFault => _faults.Count > 0;

    public Finding FirstFault => _faults[0];

    public void Fault(string zh, string en)
    {
        if (_faults.Count < Told)
            _faults.Add(new(zh, en));
        else
            _untold++;
    }

    public void Remark(string zh, string en) => _remarks.Add(new(zh, en));

    public IReadOnlyList<Finding> All() =>
        _untold == 0
            ? [.. _faults, .. _remarks]
            : [.. _faults, new($"另有 {_untold} 处问题未逐一列出。", $"{_untold} further faults are not listed."), .. _remarks];
}
