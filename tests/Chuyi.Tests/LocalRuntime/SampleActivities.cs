using Microsoft.Azure.Functions.Worker;

namespace Chuyi.Tests.LocalRuntime;

/// <summary>Activities that the engine's tests call.</summary>
public class SampleActivities(TimeProvider time)
{
    [Function(nameof(Greet))]
    public static string Greet([ActivityTrigger] string name) => $"Hello {name}!";

    [Function(nameof(Now))]
    public DateTimeOffset Now([ActivityTrigger] FunctionContext context) => time.GetUtcNow();
}
