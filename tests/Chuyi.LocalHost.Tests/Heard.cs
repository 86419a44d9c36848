using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Chuyi.LocalHost.Tests;

/// <summary>Keeps what was logged and waits for what is expected.</summary>
internal sealed class Heard : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<(LogLevel Level, string Text)> said = new();

    /// <summary>What was called critical.</summary>
    public IEnumerable<string> Complaints => said.Where(line => line.Level == LogLevel.Critical).Select(line => line.Text);

    public bool Has(string text) => said.Any(line => line.Text.Contains(text, StringComparison.Ordinal));

    public Task ContainsAsync(string text) => Waiting.UntilAsync(() => Has(text), what: text);

    public ILogger CreateLogger(string categoryName) => this;

    public void Dispose() { }

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

    public void Log<TState>(
        LogLevel logLevel,
        EventId eventId,
        TState state,
        Exception? exception,
        Func<TState, Exception?, string> formatter
    ) => said.Enqueue((logLevel, formatter(state, exception)));
}
