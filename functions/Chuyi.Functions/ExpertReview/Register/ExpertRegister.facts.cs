using Chuyi.Functions.Cases;

namespace Chuyi.Functions.ExpertReview;

/// <summary>An expert is drawn no more.</summary>
public sealed record ExpertRetired(ExpertRetirement Retirement) : Fact
{
    public override Sentence Say() =>
        new(
            $"专家 {Retirement.Expert} 退出专家库：{Retirement.Reason}",
            $"The expert {Retirement.Expert} retired from the pool: {Retirement.Reason}"
        );
}

/// <summary>An expert who had retired is drawn again.</summary>
/// <param name="Expert">The id under which they retired.</param>
public sealed record ExpertBroughtBack(string Expert, string Reason) : Fact
{
    public override Sentence Say() =>
        new($"专家 {Expert} 恢复入库：{Reason}", $"The expert {Expert} was brought back to the pool: {Reason}");
}

/// <summary>Two records are of one person.</summary>
public sealed record ExpertsMerged(ExpertMerger Merger) : Fact
{
    public override Sentence Say() =>
        new(
            $"专家记录 {Merger.From} 并入 {Merger.Into}，两者为同一人。理由：{Merger.Reason}",
            $"The record {Merger.From} was merged into {Merger.Into}: they are one person. Reason: {Merger.Reason}"
        );
}
