using Chuyi.LocalHost.Engine;
using Chuyi.LocalHost.Protocol;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Chuyi.LocalHost.Host;

/// <summary>Where the host's logs and the worker's go.</summary>
internal static class Logs
{
    private const string Durable = "Microsoft.Azure.Functions.Worker.Extensions.DurableTask.";

    /// <summary>Logs an error when code of an orchestrator uses its context on a thread that is not its own.</summary>
    private const string Misplaced = Durable + "DurableTaskFunctionsMiddleware";

    /// <summary>Logs an error when an orchestrator's code throws, within a step or where no step is.</summary>
    private const string Thrown = Durable + "FunctionsOrchestrator";

    public static ILoggerFactory Create(HostSettings settings, Action<ILoggingBuilder>? configure) =>
        LoggerFactory.Create(logging =>
        {
            logging.AddConfiguration(settings.Configuration.GetSection("Logging")).AddSimpleConsole(console => console.SingleLine = true);
            configure?.Invoke(logging);
        });

    /// <summary>
    /// Writes what a worker logged, under its own category. It also tells of
    /// orchestrators whose code went where it must not.
    /// </summary>
    public static void Relay(RpcLog log, ILoggerFactory loggers, DurableEngine engine)
    {
        if (log is { Category: Misplaced or Thrown, Level: RpcLog.Types.Level.Error, InvocationId.Length: > 0 })
            engine.Break(
                log.InvocationId,
                surely: log.Category == Misplaced,
                "An invalid asynchronous invocation was detected: the orchestrator awaited something that is not a task of its context."
            );
        var level = (LogLevel)(int)log.Level;
        var logger = loggers.CreateLogger(log.Category);
        if (!logger.IsEnabled(level))
            return;
        if (log.Exception?.Message is { Length: > 0 } reason && !log.Message.Contains(reason, StringComparison.Ordinal))
            logger.Log(level, "{Message} {Reason}", log.Message, reason);
        else
            logger.Log(level, "{Message}", log.Message);
    }
}
