using Mono.Cecil;

namespace Chuyi.Tests.Determinism;

/// <summary>What an orchestrator must not touch, because a replay, hours later on another machine, would find it different.</summary>
internal static class Forbidden
{
    // A name covers everything below it: a namespace its types, a type its members.
    private static readonly (string Why, string[] Names)[] Refused =
    [
        (
            "a clock; the context has the time of the step",
            [
                "System.DateTime.Now",
                "System.DateTime.UtcNow",
                "System.DateTime.Today",
                "System.DateTimeOffset.Now",
                "System.DateTimeOffset.UtcNow",
                "System.TimeProvider",
                "System.Diagnostics.Stopwatch",
            ]
        ),
        (
            "the time zone of the machine",
            [
                "System.TimeZoneInfo.Local",
                "System.DateTime.ToLocalTime",
                "System.DateTimeOffset.ToLocalTime",
                "System.DateTimeOffset.LocalDateTime",
            ]
        ),
        (
            "chance; the context has a NewGuid that replays",
            ["System.Guid.NewGuid", "System.Guid.CreateVersion7", "System.Random", "System.Security.Cryptography.RandomNumberGenerator"]
        ),
        (
            "a hash code, which is another one in every process",
            [
                "System.String.GetHashCode",
                "System.Object.GetHashCode",
                "System.HashCode",
                "System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode",
            ]
        ),
        ("another thread, or a wait that is not the engine's", ["System.Threading", "System.Timers", "System.Linq.ParallelEnumerable"]),
        (
            "the environment",
            [
                "System.Environment",
                "System.AppContext",
                "System.AppDomain",
                "System.OperatingSystem",
                "System.Runtime.InteropServices.RuntimeInformation",
                "System.IServiceProvider",
                "System.Globalization.CultureInfo.CurrentCulture",
                "System.Globalization.CultureInfo.CurrentUICulture",
                "Microsoft.Extensions.Configuration",
                "Microsoft.Extensions.Options",
                "Microsoft.Extensions.DependencyInjection",
                "Microsoft.Extensions.Hosting",
            ]
        ),
        (
            "a logger that speaks again at every replay; the context makes one that does not",
            [
                "Microsoft.Extensions.Logging.ILoggerFactory",
                "Microsoft.Extensions.Logging.LoggerFactory",
                "Microsoft.Extensions.Logging.LoggerFactoryExtensions",
                "Microsoft.Extensions.Logging.Logger",
            ]
        ),
        (
            InputOutput,
            [
                "System.IO",
                "System.Net",
                "System.Data",
                "System.Console",
                "System.Diagnostics.Process",
                "Azure",
                "MailKit",
                "MimeKit",
                "Microsoft.AspNetCore",
                "Microsoft.DurableTask.Client",
                "Microsoft.Azure.Functions.Worker",
            ]
        ),
    ];

    // Of what is refused above: what only waits for the engine's own tasks, and a lock, which one thread does not notice.
    private static readonly string[] Allowed =
    [
        "System.Threading.Tasks.Task.WhenAll",
        "System.Threading.Tasks.Task.WhenAny",
        "System.Threading.Tasks.Task.FromResult",
        "System.Threading.Tasks.Task.FromException",
        "System.Threading.Tasks.Task.CompletedTask",
        "System.Threading.Tasks.Task.GetAwaiter",
        "System.Threading.Tasks.Task.Result",
        "System.Threading.Tasks.Task.IsCompleted",
        "System.Threading.Tasks.Task.IsCompletedSuccessfully",
        "System.Threading.Tasks.Task.IsFaulted",
        "System.Threading.Tasks.Task.IsCanceled",
        "System.Threading.CancellationToken",
        "System.Threading.CancellationTokenSource.new()",
        "System.Threading.CancellationTokenSource.Token",
        "System.Threading.CancellationTokenSource.Cancel",
        "System.Threading.CancellationTokenSource.CreateLinkedTokenSource",
        "System.Threading.CancellationTokenSource.IsCancellationRequested",
        "System.Threading.CancellationTokenSource.Dispose",
        "System.Threading.Tasks.ValueTask.GetAwaiter",
        "System.Threading.Monitor",
        "System.Threading.Lock",
    ];

    private static readonly string[] Changing =
    [
        .. new[]
        {
            "List",
            "IList",
            "ICollection",
            "Dictionary",
            "IDictionary",
            "HashSet",
            "ISet",
            "SortedDictionary",
            "SortedList",
            "SortedSet",
            "LinkedList",
            "Queue",
            "PriorityQueue",
            "Stack",
        }.Select(name => "System.Collections.Generic." + name),
        "System.Collections.Concurrent",
        "System.Text.StringBuilder",
        "System.Threading",
    ];

    private const string InputOutput = "input or output; an activity does that";

    /// <summary>Why a member of another assembly is refused; null if it is not.</summary>
    public static string? Why(MethodReference called) =>
        Why(Names.Of(called))
        // A resource of the assembly is read by reflection, but what comes back is a stream.
        ?? (
            called.Parameters.Select(p => p.ParameterType).Append(called.ReturnType).Any(t => Why(Names.Of(t)) == InputOutput)
                ? InputOutput
                : null
        );

    public static string? Why(FieldReference field) => Why(Names.Of(field));

    /// <summary>Why a field of the assembly itself is refused; null if it is not.</summary>
    public static string? WhyOwn(FieldDefinition field) =>
        field switch
        {
            _ when field.DeclaringType.IsGenerated() => null,
            { IsStatic: true, IsInitOnly: false, IsLiteral: false } => "a static that can change",
            { IsStatic: true } when Changing.Any(name => Covers(name, Names.Of(field.FieldType))) => "a static whose content can change",
            _ => Names.Of(field.FieldType) is "Microsoft.Extensions.Logging.ILogger"
                ? "a logger in a field; only one made by the context is silent at a replay"
                : null,
        };

    private static string? Why(string name) =>
        Allowed.Any(a => Covers(a, name)) ? null : Refused.FirstOrDefault(r => r.Names.Any(n => Covers(n, name))).Why;

    private static bool Covers(string part, string name) =>
        name.StartsWith(part, StringComparison.Ordinal) && (name.Length == part.Length || name[part.Length] == '.');
}
