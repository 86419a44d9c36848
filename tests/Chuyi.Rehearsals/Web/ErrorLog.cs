using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Chuyi.Rehearsals.Web;

/// <summary>Errors as an operator reads them: what is said, and the exception.</summary>
/// <param name="from">From which level on it keeps what is said.</param>
internal sealed class ErrorLog(LogLevel from = LogLevel.Error) : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<string> errors = new();

    public IReadOnlyCollection<string> Errors => errors;

    public ILogger CreateLogger(string categoryName) => this;

    public void Dispose() { }

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= from;

    void ILogger.Log<TState>(
        LogLevel logLevel,
        EventId eventId,
        TState state,
        Exception? exception,
        Func<TState, Exception?, string> formatter
    )
    {
        if (IsEnabled(logLevel))
            errors.Enqueue($"{formatter(state, exception)} {exception}");
    }
}
