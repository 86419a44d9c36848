using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace Chuyi.Tests.Determinism;

/// <summary>Ways to go through a collection that has no order.</summary>
internal static class BadOrder
{
    private const string Set = " over System.Collections.Generic.HashSet";

    [Commits("System.Collections.Generic.Dictionary.GetEnumerator")]
    public static async Task GoesThroughATable([OrchestrationTrigger] TaskOrchestrationContext context, Dictionary<string, int> quotas)
    {
        foreach (var (category, quota) in quotas)
            await context.CallActivityAsync(category, quota);
    }

    [Commits("System.Collections.Generic.IEnumerable.GetEnumerator over System.Collections.Generic.IReadOnlyDictionary")]
    public static async Task GoesThroughAnyTable(
        [OrchestrationTrigger] TaskOrchestrationContext context,
        IReadOnlyDictionary<string, int> quotas
    )
    {
        foreach (var (category, quota) in quotas)
            await context.CallActivityAsync(category, quota);
    }

    [Commits("System.Linq.Enumerable.ToList over System.Collections.Generic.Dictionary")]
    public static List<string> ListsItsKeys([OrchestrationTrigger] TaskOrchestrationContext context, Dictionary<string, int> quotas) =>
        quotas.Keys.ToList();

    [Commits("System.Linq.Enumerable.Select" + Set)]
    public static string Joins([OrchestrationTrigger] TaskOrchestrationContext context, string[] experts) =>
        string.Join(", ", experts.ToHashSet(StringComparer.Ordinal).Select(e => e.Trim()));

    [Commits("System.Linq.Enumerable.ToArray" + Set)]
    public static string[] Spreads([OrchestrationTrigger] TaskOrchestrationContext context, HashSet<string> experts) => [.. experts];

    // A key leaves ties, and those stay as they came.
    [Commits("System.Linq.Enumerable.OrderBy" + Set)]
    public static IEnumerable<string> SortsByAPart([OrchestrationTrigger] TaskOrchestrationContext context, HashSet<string> experts) =>
        experts.OrderBy(e => e.Length);

    [Commits("System.Collections.Generic.HashSet as System.Collections.Generic.IEnumerable")]
    public static IEnumerable<string> ForgetsIt([OrchestrationTrigger] TaskOrchestrationContext context, HashSet<string> experts) =>
        experts;

    [Commits("System.String.Join" + Set)]
    public static string IsGivenSets([OrchestrationTrigger] TaskOrchestrationContext context, List<HashSet<string>> panels) =>
        string.Join(", ", panels[0]);

    [Commits("System.String.Join" + Set)]
    public static async Task<string> GetsASet([OrchestrationTrigger] TaskOrchestrationContext context) =>
        string.Join(", ", await context.CallActivityAsync<HashSet<string>>(context.Name));
}
