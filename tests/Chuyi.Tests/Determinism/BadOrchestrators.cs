using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using Azure.Storage.Blobs;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Chuyi.Tests.Determinism;

/// <summary>Sins, each committed openly. They are no functions: the runtime of other tests must not find them.</summary>
internal static class BadOrchestrators
{
    private static readonly ILogger Injected = NullLogger.Instance;
    private static readonly ConcurrentDictionary<string, int> Cache = new();
    private static int runs;

    private static string? Last { get; set; }

    [Commits("System.DateTime.Now")]
    public static DateTime ReadsTheLocalClock([OrchestrationTrigger] TaskOrchestrationContext context) => DateTime.Now;

    [Commits("System.DateTime.UtcNow")]
    public static DateTime ReadsTheClock([OrchestrationTrigger] TaskOrchestrationContext context) => DateTime.UtcNow;

    [Commits("System.DateTime.Today")]
    public static DateTime ReadsTheCalendar([OrchestrationTrigger] TaskOrchestrationContext context) => DateTime.Today;

    [Commits("System.DateTimeOffset.UtcNow")]
    public static DateTimeOffset ReadsTheInstant([OrchestrationTrigger] TaskOrchestrationContext context) => DateTimeOffset.UtcNow;

    [Commits("System.DateTimeOffset.Now")]
    public static DateTimeOffset ReadsTheLocalInstant([OrchestrationTrigger] TaskOrchestrationContext context) => DateTimeOffset.Now;

    [Commits("System.TimeProvider.GetUtcNow")]
    public static DateTimeOffset IsGivenAClock([OrchestrationTrigger] TaskOrchestrationContext context, TimeProvider clock) =>
        clock.GetUtcNow();

    [Commits("System.Diagnostics.Stopwatch.GetTimestamp")]
    public static long MeasuresTime([OrchestrationTrigger] TaskOrchestrationContext context) => Stopwatch.GetTimestamp();

    [Commits("System.TimeZoneInfo.Local")]
    public static string AsksForTheZone([OrchestrationTrigger] TaskOrchestrationContext context) => TimeZoneInfo.Local.Id;

    [Commits("System.Guid.NewGuid")]
    public static Guid MakesAGuid([OrchestrationTrigger] TaskOrchestrationContext context) => Guid.NewGuid();

    [Commits("System.Guid.CreateVersion7")]
    public static Guid MakesAGuidOfTheClock([OrchestrationTrigger] TaskOrchestrationContext context) => Guid.CreateVersion7();

    [Commits("System.Random.Next")]
    public static int ThrowsDice([OrchestrationTrigger] TaskOrchestrationContext context) => Random.Shared.Next(6);

    [Commits("System.Security.Cryptography.RandomNumberGenerator.GetInt32")]
    public static int ThrowsGoodDice([OrchestrationTrigger] TaskOrchestrationContext context) => RandomNumberGenerator.GetInt32(6);

    [Commits("System.String.GetHashCode")]
    public static int AsksForAHash([OrchestrationTrigger] TaskOrchestrationContext context) =>
        context.InstanceId.GetHashCode(StringComparison.Ordinal);

    [Commits("System.Environment.GetEnvironmentVariable")]
    public static string? ReadsASetting([OrchestrationTrigger] TaskOrchestrationContext context) =>
        Environment.GetEnvironmentVariable("QUOTA");

    [Commits("System.Environment.CurrentManagedThreadId")]
    public static int AsksForTheThread([OrchestrationTrigger] TaskOrchestrationContext context) => Environment.CurrentManagedThreadId;

    [Commits("Microsoft.Extensions.Configuration.IConfiguration.Item")]
    public static string? IsGivenSettings([OrchestrationTrigger] TaskOrchestrationContext context, IConfiguration settings) =>
        settings["Quota"];

    [Commits("System.Globalization.CultureInfo.CurrentCulture")]
    public static string AsksForTheCulture([OrchestrationTrigger] TaskOrchestrationContext context) => CultureInfo.CurrentCulture.Name;

    [Commits("System.IO.File.ReadAllText")]
    public static string ReadsAFile([OrchestrationTrigger] TaskOrchestrationContext context) => File.ReadAllText("quota");

    [Commits("System.Reflection.Assembly.GetManifestResourceStream")]
    public static bool ReadsAResource([OrchestrationTrigger] TaskOrchestrationContext context) =>
        typeof(BadOrchestrators).Assembly.GetManifestResourceStream("quota") is null;

    [Commits("System.Net.Http.HttpClient.GetStringAsync")]
    public static Task<string> AsksASite([OrchestrationTrigger] TaskOrchestrationContext context, HttpClient site) =>
        site.GetStringAsync(new Uri("https://example.org"));

    [Commits("Azure.Storage.Blobs.BlobClient.new")]
    public static object OpensABlob([OrchestrationTrigger] TaskOrchestrationContext context) =>
        new BlobClient(new Uri("https://example.org/a/b"));

    [Commits("System.Console.WriteLine")]
    public static void Speaks([OrchestrationTrigger] TaskOrchestrationContext context) => Console.WriteLine(context.InstanceId);

    [Commits("System.Diagnostics.Process.Start")]
    public static object? StartsAProcess([OrchestrationTrigger] TaskOrchestrationContext context) => Process.Start("true");

    [Commits("Chuyi.Tests.Determinism.BadOrchestrators.Injected")]
    public static void LogsAtEveryReplay([OrchestrationTrigger] TaskOrchestrationContext context) => Injected.LogInformation("Again");

    [Commits("Microsoft.Extensions.Logging.ILoggerFactory.CreateLogger")]
    public static object MakesALogger([OrchestrationTrigger] TaskOrchestrationContext context, ILoggerFactory loggers) =>
        loggers.CreateLogger("again");

    [Commits("Chuyi.Tests.Determinism.BadOrchestrators.runs")]
    public static int Counts([OrchestrationTrigger] TaskOrchestrationContext context) => ++runs;

    [Commits("Chuyi.Tests.Determinism.BadOrchestrators.Last")]
    public static string? Remembers([OrchestrationTrigger] TaskOrchestrationContext context) => Last = context.InstanceId;

    [Commits("Chuyi.Tests.Determinism.BadOrchestrators.Cache")]
    public static int Caches([OrchestrationTrigger] TaskOrchestrationContext context) => Cache.GetOrAdd(context.InstanceId, 1);
}
