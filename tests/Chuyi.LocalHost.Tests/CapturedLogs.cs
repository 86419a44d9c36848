using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Chuyi.LocalHost.Tests;

/// <summary>Log entries by category, each with its structured values.</summary>
internal sealed class CapturedLogs : ILoggerProvider
{
    private readonly ConcurrentQueue<(string Category, Dictionary<string, object?> Values)> entries = new();

    public IEnumerable<Dictionary<string, object?>> Of(string category) =>
        entries.Where(entry => entry.Category.StartsWith(category, StringComparison.Ordinal)).Select(entry => entry.Values);

    public ILogger CreateLogger(string categoryName) => new Logger(categoryName, entries);

    public void Dispose() { }

    private sealed class Logger(string category, ConcurrentQueue<(string, Dictionary<string, object?>)> entries) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        )
        {
            var values = state as IEnumerable<KeyValuePair<string, object?>> ?? [];
            entries.Enqueue((category, new(values) { ["Text"] = formatter(state, exception), ["Level"] = logLevel }));
        }
    }
}
