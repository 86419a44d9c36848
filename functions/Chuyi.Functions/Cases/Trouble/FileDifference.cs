namespace Chuyi.Functions.Cases;

/// <summary>A sealed file that storage does not hold as the history says.</summary>
/// <param name="FileName">What it is called.</param>
/// <param name="Sha256">What its hash should be.</param>
/// <param name="Fault">What is wrong with it.</param>
public sealed record FileDifference(string FileName, string Sha256, FileFault Fault)
{
    /// <summary>So many are named one by one.</summary>
    public const int Longest = 20;

    /// <summary>The file and what is wrong, in words.</summary>
    public Sentence Say()
    {
        var fault = Fault switch
        {
            FileFault.Missing => new Sentence("缺失", "missing"),
            FileFault.Length => new("长度不符", "of another length"),
            _ => new("内容不符", "of other content"),
        };
        return new($"《{FileName}》（{fault.Zh}）", $"{Quotation.Of(FileName)} ({fault.En})");
    }
}
