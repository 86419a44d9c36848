namespace Microsoft.Azure.Functions.Worker.Middleware;

/// <summary>The rest of the pipeline.</summary>
public delegate Task FunctionExecutionDelegate(FunctionContext context);

/// <summary>Code around every invocation. Around an orchestrator it must await nothing but the rest of the pipeline.</summary>
public interface IFunctionsWorkerMiddleware
{
    /// <summary>Runs around the rest of the pipeline.</summary>
    Task Invoke(FunctionContext context, FunctionExecutionDelegate next);
}
