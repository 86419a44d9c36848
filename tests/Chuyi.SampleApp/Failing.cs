using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace Chuyi.SampleApp;

/// <summary>A failure of the application's own kind.</summary>
public class RefusedException(string message, Exception inner) : InvalidOperationException(message, inner);

/// <summary>What fails, and orchestrations that look at failures.</summary>
public static class Failing
{
    [Function(nameof(RefuseTwice))]
    public static string RefuseTwice([ActivityTrigger] string what) =>
        throw new RefusedException($"No {what}.", new ArgumentException("middle", new FormatException("root")));

    /// <summary>Describes the failure of an activity, cause by cause.</summary>
    [Function(nameof(Examine))]
    public static async Task<string[]> Examine([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        try
        {
            await context.CallActivityAsync<string>(nameof(SampleActivities.Greet), "Li");
            await context.CallActivityAsync<string>(nameof(RefuseTwice), "tea");
            return [];
        }
        catch (TaskFailedException failed)
        {
            var details = failed.FailureDetails;
            return
            [
                failed.Message,
                failed.TaskName,
                failed.TaskId.ToString(),
                details.ErrorType,
                details.ErrorMessage,
                details.InnerFailure!.ErrorType,
                details.InnerFailure.InnerFailure!.ErrorMessage,
                $"{details.InnerFailure.InnerFailure.InnerFailure is null}",
                $"{details.IsCausedBy<RefusedException>()} {details.IsCausedBy<InvalidOperationException>()} "
                    + $"{details.IsCausedBy<Exception>()} {details.IsCausedBy<ArgumentException>()}",
                $"{details.StackTrace!.Contains(nameof(RefuseTwice), StringComparison.Ordinal)}",
            ];
        }
    }

    [Function(nameof(RefuseInChinese))]
    public static string RefuseInChinese([ActivityTrigger] string what) =>
        throw new RefusedException(
            $"没有{what}。\n\"请明天再来\"",
            new ArgumentException("参数不对", new FormatException("第１行：{\"a\":1}"))
        );

    /// <summary>Tells the failure of an activity and all its causes.</summary>
    [Function(nameof(ExamineInChinese))]
    public static async Task<string[]> ExamineInChinese([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        List<string> causes = [];
        try
        {
            await context.CallActivityAsync<string>(nameof(RefuseInChinese), "茶");
        }
        catch (TaskFailedException failed)
        {
            for (var cause = failed.FailureDetails; cause is not null; cause = cause.InnerFailure)
                causes.Add($"{cause.ErrorType}: {cause.ErrorMessage}");
        }
        return [.. causes];
    }

    /// <summary>Fails by an activity's failure.</summary>
    [Function(nameof(PassOn))]
    public static Task<string> PassOn([OrchestrationTrigger] TaskOrchestrationContext context) =>
        context.CallActivityAsync<string>(nameof(RefuseTwice), "tea");

    /// <summary>Describes the failure of a child that failed by an activity's failure.</summary>
    [Function(nameof(ExamineChild))]
    public static async Task<string[]> ExamineChild([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        try
        {
            return [await context.CallSubOrchestratorAsync<string>(nameof(PassOn))];
        }
        catch (TaskFailedException failed)
        {
            var details = failed.FailureDetails;
            return
            [
                details.ErrorType,
                details.ErrorMessage,
                details.InnerFailure!.ErrorType,
                details.InnerFailure.InnerFailure!.ErrorMessage,
            ];
        }
    }

    /// <summary>Lets the cancellation of its own timer escape.</summary>
    [Function(nameof(LetCancellationEscape))]
    public static async Task LetCancellationEscape([OrchestrationTrigger] TaskOrchestrationContext context) =>
        await context.WaitForExternalEvent<string>("Never", TimeSpan.FromHours(1));
}
