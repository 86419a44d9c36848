using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;

namespace Chuyi.Functions.Web;

/// <summary>Stands before every timer, and remembers how it went.</summary>
public sealed class TimerMiddleware(TimerRuns runs) : IFunctionsWorkerMiddleware
{
    /// <summary>Whether a call is a timer's.</summary>
    public static bool Watches(FunctionContext context) =>
        context.FunctionDefinition.InputBindings.Values.Any(binding => binding.Type == "timerTrigger");

    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        var endedWell = false;
        try
        {
            await next(context);
            endedWell = true;
        }
        finally
        {
            runs.Note(context.FunctionDefinition.Name, endedWell);
        }
    }
}
