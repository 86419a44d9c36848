using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace Chuyi.Tests.Determinism;

/// <summary>One sin, and everywhere it can hide from who reads only the orchestrator.</summary>
internal static class HiddenSins
{
    private const string Sin = "System.DateTime.UtcNow";

    [Commits(Sin)]
    public static async Task<DateTime> InItsOwnStateMachine([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        await context.CreateTimer(TimeSpan.FromDays(1), default);
        return DateTime.UtcNow;
    }

    [Commits(Sin)]
    public static IEnumerable<DateTime> InALambda([OrchestrationTrigger] TaskOrchestrationContext context, int[] numbers) =>
        numbers.Select(_ => DateTime.UtcNow);

    [Commits(Sin)]
    public static IEnumerable<DateTime> InALambdaThatCaptures(
        [OrchestrationTrigger] TaskOrchestrationContext context,
        int[] numbers,
        int days
    ) => numbers.Select(_ => DateTime.UtcNow.AddDays(days));

    [Commits(Sin)]
    public static async Task<DateTime[]> InAnAsyncLambda([OrchestrationTrigger] TaskOrchestrationContext context, int[] numbers) =>
        await Task.WhenAll(
            numbers.Select(async n =>
            {
                await context.CreateTimer(TimeSpan.FromDays(n), default);
                return DateTime.UtcNow;
            })
        );

    [Commits(Sin)]
    public static async Task<DateTime> InALocalFunction([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        return await Later();

        async Task<DateTime> Later()
        {
            await context.CreateTimer(TimeSpan.FromDays(1), default);
            return DateTime.UtcNow;
        }
    }

    [Commits(Sin)]
    public static DateTime InAMethod([OrchestrationTrigger] TaskOrchestrationContext context) => Twice();

    [Commits(Sin)]
    public static async Task<DateTime> InAnAsyncMethodOfAnAsyncMethod([OrchestrationTrigger] TaskOrchestrationContext context) =>
        await Outer(context);

    [Commits(Sin)]
    public static IEnumerable<DateTime> InAMethodGroup([OrchestrationTrigger] TaskOrchestrationContext context, int[] numbers) =>
        numbers.Select(Of);

    [Commits(Sin)]
    public static List<DateTime> InAnIterator([OrchestrationTrigger] TaskOrchestrationContext context) => [.. Instants()];

    [Commits(Sin)]
    public static DateTime InAStaticConstructor([OrchestrationTrigger] TaskOrchestrationContext context) => Started.At;

    [Commits(Sin)]
    public static DateTime InAFieldOfAnotherType([OrchestrationTrigger] TaskOrchestrationContext context) => Begun.At;

    [Commits(Sin)]
    public static DateTime InAConstructor([OrchestrationTrigger] TaskOrchestrationContext context) => new Stamp().At;

    [Commits(Sin)]
    public static DateTime BehindAnInterface([OrchestrationTrigger] TaskOrchestrationContext context, IWatch watch) => watch.Read();

    [Commits(Sin)]
    public static DateTime BehindATypeParameter([OrchestrationTrigger] TaskOrchestrationContext context) => ReadAny<WallClock>();

    [Commits(Sin)]
    public static DateTime InAnOverride([OrchestrationTrigger] TaskOrchestrationContext context, Watch watch) => watch.Glance();

    [Commits(Sin)]
    public static string[] InWhatTheFrameworkCalls([OrchestrationTrigger] TaskOrchestrationContext context, string[] names) =>
        [.. names.Order(new Moody())];

    private static DateTime Twice() => Of(0);

    private static DateTime Of(int days) => DateTime.UtcNow.AddDays(days);

    private static async Task<DateTime> Outer(TaskOrchestrationContext context)
    {
        await context.CreateTimer(TimeSpan.FromDays(1), default);
        return await Inner(context);
    }

    private static async Task<DateTime> Inner(TaskOrchestrationContext context)
    {
        await context.CreateTimer(TimeSpan.FromDays(1), default);
        return DateTime.UtcNow;
    }

    private static IEnumerable<DateTime> Instants()
    {
        yield return DateTime.UtcNow;
    }

    private static DateTime ReadAny<T>()
        where T : IWatch => T.Now;

    private static class Started
    {
        public static DateTime At { get; } = DateTime.UtcNow;
    }

    private static class Begun
    {
        public static readonly DateTime At = DateTime.UtcNow;
    }

    private sealed class Stamp
    {
        public DateTime At { get; } = DateTime.UtcNow;
    }

    public interface IWatch
    {
        static abstract DateTime Now { get; }

        DateTime Read();
    }

    public abstract class Watch
    {
        public abstract DateTime Glance();
    }

    private sealed class WallClock : Watch, IWatch
    {
        public static DateTime Now => DateTime.UtcNow;

        DateTime IWatch.Read() => DateTime.UtcNow;

        public override DateTime Glance() => DateTime.UtcNow;
    }

    private sealed class Moody : IComparer<string>
    {
        public int Compare(string? x, string? y) => DateTime.UtcNow.Day % 2;
    }
}
