using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace Chuyi.Tests.LocalHost.Semantics;

/// <summary>
/// One orchestrator in several versions of its code. They have one name, so they hide from the search for functions:
/// a host is given the version that it runs.
/// </summary>
internal static class Versions
{
    public const string Story = "Story";

    /// <summary>Does something at its start and after its first event, and ends with its second.</summary>
    public static class AsItWas
    {
        [Function(Story)]
        public static async Task<string> Run([OrchestrationTrigger] TaskOrchestrationContext context, string key)
        {
            await context.CallActivityAsync<int>(nameof(Deeds.Do), key);
            return await Rest(context, nameof(Deeds.Do), key);
        }
    }

    public static class WithACallMore
    {
        [Function(Story)]
        public static async Task<string> Run([OrchestrationTrigger] TaskOrchestrationContext context, string key)
        {
            await Task.WhenAll(context.CallActivityAsync<int>(nameof(Deeds.Do), key), context.CallActivityAsync<int>(nameof(Deeds.Hold), key));
            return await Rest(context, nameof(Deeds.Do), key);
        }
    }

    public static class WithACallLess
    {
        [Function(Story)]
        public static Task<string> Run([OrchestrationTrigger] TaskOrchestrationContext context, string key) => Rest(context, nameof(Deeds.Do), key);
    }

    public static class WithAnotherName
    {
        [Function(Story)]
        public static async Task<string> Run([OrchestrationTrigger] TaskOrchestrationContext context, string key)
        {
            await context.CallActivityAsync<int>(nameof(Deeds.Hold), key);
            return await Rest(context, nameof(Deeds.Do), key);
        }
    }

    public static class WithAnotherKind
    {
        [Function(Story)]
        public static async Task<string> Run([OrchestrationTrigger] TaskOrchestrationContext context, string key)
        {
            await context.CreateTimer(TimeSpan.FromHours(1), CancellationToken.None);
            return await Rest(context, nameof(Deeds.Do), key);
        }
    }

    public static class WithAnotherNameLater
    {
        [Function(Story)]
        public static async Task<string> Run([OrchestrationTrigger] TaskOrchestrationContext context, string key)
        {
            await context.CallActivityAsync<int>(nameof(Deeds.Do), key);
            return await Rest(context, nameof(Deeds.Hold), key);
        }
    }

    /// <summary>Differs where history has nothing to say: inputs, a status, what comes after.</summary>
    public static class WithOtherWords
    {
        [Function(Story)]
        public static async Task<string> Run([OrchestrationTrigger] TaskOrchestrationContext context, string key)
        {
            context.SetCustomStatus("new");
            await context.CallActivityAsync<int>(nameof(Deeds.Do), key + "-other");
            return "new " + await Rest(context, nameof(Deeds.Do), key);
        }
    }

    private static async Task<string> Rest(TaskOrchestrationContext context, string deed, string key)
    {
        await context.WaitForExternalEvent<string>("Go");
        await context.CallActivityAsync<int>(deed, key);
        return await context.WaitForExternalEvent<string>("End");
    }
}
