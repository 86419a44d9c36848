using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace Chuyi.Tests.LocalHost.Host;

/// <summary>Functions by their inputs; they hide from the search for functions.</summary>
internal static class Inputs
{
    public static class Orchestrators
    {
        public static Task OfAnInterface([OrchestrationTrigger] TaskOrchestrationContext context, IReadOnlyList<string> names) => Task.CompletedTask;

        public static Task OfAnAbstractType([OrchestrationTrigger] TaskOrchestrationContext context, Stream names) => Task.CompletedTask;

        public static Task OfANullableValue([OrchestrationTrigger] TaskOrchestrationContext context, int? names) => Task.CompletedTask;

        public static Task OfAText([OrchestrationTrigger] TaskOrchestrationContext context, string? names) => Task.CompletedTask;

        public static Task OfANumber([OrchestrationTrigger] TaskOrchestrationContext context, int names) => Task.CompletedTask;

        public static Task OfAList([OrchestrationTrigger] TaskOrchestrationContext context, List<string> names) => Task.CompletedTask;

        public static Task OfARecord([OrchestrationTrigger] TaskOrchestrationContext context, Paper names) => Task.CompletedTask;
    }

    /// <summary>An app that would get null on Azure.</summary>
    public static class Wrong
    {
        [Function("Rank")]
        public static Task Rank([OrchestrationTrigger] TaskOrchestrationContext context, IReadOnlyList<string> names) => Task.CompletedTask;
    }

    /// <summary>An activity's input is read as its type says.</summary>
    public static class Right
    {
        [Function("Join")]
        public static string Join([ActivityTrigger] IReadOnlyList<string> names) => string.Join(' ', names);

        [Function("JoinThem")]
        public static Task<string> JoinThem([OrchestrationTrigger] TaskOrchestrationContext context, string[] names) => context.CallActivityAsync<string>("Join", names);
    }
}
