namespace Chuyi.History.Verification;

/// <summary>Gathers faults and remarks; keeps a bounded number, so that a hostile file cannot fill the memory.</summary>
internal sealed class Findings
{
    private const int Told = 100;

    private readonly List<Sentence> _faults = [];
    private readonly List<Sentence> _remarks = [];
    private readonly Dictionary<Question, Sentence> _first = [];
    private long _untold,
        _unremarked;

    public bool AnyFault => _faults.Count > 0;

    public Sentence FirstFault => _faults[0];

    /// <summary>The first fault that bears on a question, or null.</summary>
    public Sentence? First(Question question) => _first.TryGetValue(question, out var first) ? first : null;

    public void Fault(Question question, Sentence fault)
    {
        _first.TryAdd(question, fault);
        if (_faults.Count < Told)
            _faults.Add(fault);
        else
            _untold++;
    }

    public void Remark(Sentence remark)
    {
        if (_remarks.Count < Told)
            _remarks.Add(remark);
        else
            _unremarked++;
    }

    public IReadOnlyList<Sentence> All() =>
        [
            .. _faults,
            .. Further(_untold, new($"另有 {_untold} 处问题未逐一列出。", $"{_untold} further faults are not listed.")),
            .. _remarks,
            .. Further(_unremarked, new($"另有 {_unremarked} 条提示未逐一列出。", $"{_unremarked} further remarks are not listed.")),
        ];

    private static IEnumerable<Sentence> Further(long count, Sentence what) => count == 0 ? [] : [what];
}
