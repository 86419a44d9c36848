using System.Text.Json.Serialization;
using Chuyi.Functions.Cases;

namespace Chuyi.Functions.Policy;

/// <summary>One line of the score sheet: a score that counts with its weight; the weights of a sheet add up to 100.</summary>
public sealed record Criterion(string Code, Sentence Name, int Weight)
{
    /// <summary>How it is judged; by points in rounds of before.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public Judging Judged { get; init; }

    public static IReadOnlyList<Criterion> Default { get; } =
    [
        new("foundation", new("办学基础与条件", "Foundation and conditions"), 25),
        new("reform", new("教育教学改革", "Reform of teaching"), 30),
        new("cooperation", new("产教融合与校企合作", "Cooperation with industry"), 25),
        new("plan", new("建设方案与保障", "Plan and safeguards"), 20),
    ];
}
