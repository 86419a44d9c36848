using Chuyi.Functions.Cases;

namespace Chuyi.Functions.ExpertReview;

/// <summary>An expert is drawn no more. Who it is stands in the pools alone: its sentence names nobody.</summary>
public sealed record ExpertRetired(ExpertRetirement Retirement) : Fact
{
    public override Sentence Say() =>
        new($"一名专家退出专家库：{Retirement.Reason}", $"An expert retired from the pool: {Retirement.Reason}");
}

/// <summary>An expert who had retired is drawn again.</summary>
/// <param name="Expert">The id under which they retired.</param>
public sealed record ExpertBroughtBack(string Expert, string Reason) : Fact
{
    public override Sentence Say() => new($"一名专家恢复入库：{Reason}", $"An expert was brought back to the pool: {Reason}");
}

/// <summary>Two records are of one person.</summary>
public sealed record ExpertsMerged(ExpertMerger Merger) : Fact
{
    public override Sentence Say() =>
        new($"两条专家记录确为同一人，予以合并。理由：{Merger.Reason}", $"Two records of one expert were merged. Reason: {Merger.Reason}");
}
