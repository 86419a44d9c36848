namespace Chuyi.History.Verification;

/// <summary>Gathers faults and remarks; keeps a bounded number, so that a hostile file cannot fill the memory.</summary>
internal sealed class Findings
{
    private const int Told = 100;

    private readonly List<Finding> _faults = [];
    private readonly List<Finding> _remarks = [];
    private readonly Dictionary<Question, Finding> _first = [];
    private long _untold,
        _unremarked;

    public bool AnyFault => _faults.Count > 0;

    public Finding FirstFault => _faults[0];

    /// <summary>The first fault that bears on a question, or null.</summary>
    public Finding? First(Question question) => _first.GetValueOrDefault(question);

    public void Fault(Question question, string zh, string en)
    {
        var fault = new Finding(zh, en);
        _first.TryAdd(question, fault);
        if (_faults.Count < Told)
            _faults.Add(fault);
        else
            _untold++;
    }

    public void Remark(string zh, string en)
    {
        if (_remarks.Count < Told)
            _remarks.Add(new(zh, en));
        else
            _unremarked++;
    }

    public IReadOnlyList<Finding> All() =>
        [
            .. _faults,
            .. Further(_untold, $"另有 {_untold} 处问题未逐一列出。", $"{_untold} further faults are not listed."),
            .. _remarks,
            .. Further(_unremarked, $"另有 {_unremarked} 条提示未逐一列出。", $"{_unremarked} further remarks are not listed."),
        ];

    private static IEnumerable<Finding> Further(long count, string zh, string en) => count == 0 ? [] : [new(zh, en)];
}
