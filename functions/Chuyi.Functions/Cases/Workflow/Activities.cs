using Microsoft.DurableTask;

namespace Chuyi.Functions.Cases;

/// <summary>
/// The one place from which activities are called: what goes in and what comes out is checked by the compiler, and one
/// that fails is tried again.
/// </summary>
public static class Activities
{
    public static Task<TOut> Call<TIn, TOut>(this TaskOrchestrationContext context, Activity<TIn, TOut> activity, TIn input) =>
        context.Try(activity.Name, () => context.CallActivityAsync<TOut>(activity.Name, input));

    public static Task Call<TIn>(this TaskOrchestrationContext context, Activity<TIn> activity, TIn input) =>
        context.Try(
            activity.Name,
            async () =>
            {
                await context.CallActivityAsync(activity.Name, input);
                return true;
            }
        );

    // Not by the engine's own retries: the office has to hear of many of them.
    private static async Task<T> Try<T>(this TaskOrchestrationContext context, string name, Func<Task<T>> call)
    {
        Task<string>? again = null;
        var failures = 0;
        DateTime? since = null;
        while (true)
            try
            {
                var result = await call();
                if (failures >= Retries.UntilTrouble && since is { } begun)
                    await Note(context, new(context.InstanceId, name, begun, context.CurrentUtcDateTime, null));
                return result;
            }
            catch (TaskFailedException failed) when (++failures < Retries.Most)
            {
                var now = context.CurrentUtcDateTime;
                var first = since ??= now;
                if (failures >= Retries.UntilTrouble)
                {
                    var why = Faults.TextOf(failed.FailureDetails) ?? failed.Message;
                    await Note(context, new(context.InstanceId, name, first, now, why) { Tries = failures });
                    again ??= context.WaitForExternalEvent<string>(Retries.Again);
                }
                if (await IsCutShort(context, Retries.Rest(failures), again))
                    again = null;
            }
    }

    // Whoever mended what was wrong need not wait for the rest to be over. A timer that lost is cancelled.
    private static async Task<bool> IsCutShort(TaskOrchestrationContext context, TimeSpan rest, Task<string>? again)
    {
        using var lost = new CancellationTokenSource();
        var timer = context.CreateTimer(context.CurrentUtcDateTime + rest, lost.Token);
        if (again is null || await Task.WhenAny(timer, again) == timer)
        {
            await timer;
            return false;
        }
        Cancel(lost);
        return true;
    }

    // Here and now, not on another thread.
    private static void Cancel(CancellationTokenSource timer) => timer.Cancel();

    // Where storage is away this fails too; then nobody can be told, and it is tried at the next failure.
    private static async Task Note(TaskOrchestrationContext context, RetriedActivity retried)
    {
        try
        {
            await context.CallActivityAsync(TroubleActivities.NoteRetried.Name, retried);
        }
        catch (TaskFailedException)
        {
            return;
        }
    }
}
