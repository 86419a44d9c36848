using Chuyi.Functions.Cases;

namespace Chuyi.Functions.Policy;

/// <summary>What a category says, in words.</summary>
public static class CategoryWords
{
    public static Sentence Of(RecommenderKind kind) =>
        kind switch
        {
            RecommenderKind.Bureau => new("市州教育局", "the bureau of the prefecture"),
            RecommenderKind.Supervisor => new("主管部门", "the supervising body"),
            RecommenderKind.Industry => new("行业组织", "a body of the industry"),
            _ => new("无需推荐", "nobody"),
        };

    public static Sentence Of(CategoryKind kind) =>
        kind switch
        {
            CategoryKind.Named => new("定向支持", "named by the policy"),
            CategoryKind.Allotted => new("按市州分配", "allotted to prefectures"),
            _ => new("竞争遴选", "competed for"),
        };
}
