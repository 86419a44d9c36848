using System.Runtime.CompilerServices;
using Xunit;

namespace Chuyi.Rehearsals;

/// <summary>Waits as long as anything moves. A busy machine is slow, what hangs stands still: only that ends a wait.</summary>
public static class Waiting
{
    /// <summary>So long nothing may move. Storage that is away in a test, and whoever rests before the next try, take less.</summary>
    private static readonly TimeSpan LongestStandstill = TimeSpan.FromMinutes(2);

    /// <summary>Between two looks. It is counted as asked for, so that a machine that lets nobody run uses up nobody's time.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    /// <summary>Waits for the end of something.</summary>
    /// <param name="task">What is waited for.</param>
    /// <param name="moves">Changes whenever something moves; where nobody can tell, null.</param>
    /// <exception cref="TimeoutException">Nothing moves any more.</exception>
    public static async Task<T> ForAsync<T>(
        Task<T> task,
        Func<long>? moves = null,
        [CallerArgumentExpression(nameof(task))] string what = ""
    )
    {
        await ForAsync((Task)task, moves, what);
        return await task;
    }

    /// <summary>The same for what has no result.</summary>
    public static async Task ForAsync(Task task, Func<long>? moves = null, [CallerArgumentExpression(nameof(task))] string what = "")
    {
        var standstill = new Standstill(moves, what);
        while (!task.IsCompleted)
            await await Task.WhenAny(task, standstill.LookAsync());
        await task;
    }

    /// <summary>Waits for what nothing tells of.</summary>
    public static async Task UntilAsync(
        Func<Task<bool>> condition,
        Func<long>? moves = null,
        [CallerArgumentExpression(nameof(condition))] string what = ""
    )
    {
        var standstill = new Standstill(moves, what);
        while (!await condition())
            await standstill.LookAsync();
    }

    /// <summary>The same for what can be seen at once.</summary>
    public static Task UntilAsync(
        Func<bool> condition,
        Func<long>? moves = null,
        [CallerArgumentExpression(nameof(condition))] string what = ""
    ) => UntilAsync(() => Task.FromResult(condition()), moves, what);

    private sealed class Standstill(Func<long>? moves, string what)
    {
        private long seen = moves?.Invoke() ?? 0;
        private TimeSpan lasted;

        public async Task LookAsync()
        {
            await Task.Delay(Pause, TestContext.Current.CancellationToken);
            var now = moves?.Invoke() ?? 0;
            lasted = now == seen ? lasted + Pause : TimeSpan.Zero;
            seen = now;
            if (lasted >= LongestStandstill)
                throw new TimeoutException($"Nothing has moved for {LongestStandstill.TotalMinutes} minutes; waited for is {what}.");
        }
    }
}
