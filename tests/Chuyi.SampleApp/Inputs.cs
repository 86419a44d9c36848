using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace Chuyi.SampleApp;

/// <summary>Functions by the types of their inputs.</summary>
public static class Inputs
{
    [Function(nameof(Join))]
    public static string Join([ActivityTrigger] IReadOnlyList<string> names) => string.Join(' ', names);

    [Function(nameof(JoinThem))]
    public static Task<string> JoinThem([OrchestrationTrigger] TaskOrchestrationContext context, string[] names) =>
        context.CallActivityAsync<string>(nameof(Join), names);

    [Function(nameof(TellInterface))]
    public static Task<string> TellInterface([OrchestrationTrigger] TaskOrchestrationContext context, IReadOnlyList<string>? names) =>
        Task.FromResult(
            $"{names?.Count.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "null"} {context.GetInput<string[]>()?.Length}"
        );
}
