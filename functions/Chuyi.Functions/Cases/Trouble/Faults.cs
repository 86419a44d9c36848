using Microsoft.DurableTask;

namespace Chuyi.Functions.Cases;

/// <summary>
/// What went wrong, in words. The text of a fault is for who looks after the service, a line for it and one for each that
/// lies behind it: type, colon, message. The office reads what it means.
/// </summary>
public static class Faults
{
    private const int Longest = 4000;

    /// <summary>A fault that nobody has words for yet.</summary>
    public static Sentence Unknown { get; } =
        new("程序出错，请把技术信息转告运维人员。", "the service itself failed; please tell the operator the technical details.");

    /// <summary>The text of what an activity or a workflow failed by, or null.</summary>
    public static string? TextOf(TaskFailureDetails? failure) =>
        failure is null
            ? null
            : Join(Chain(failure, one => one.InnerFailure).Select(one => $"{one.ErrorType}: {OneLine(one.ErrorMessage)}"));

    /// <summary>The text of an exception.</summary>
    public static string TextOf(Exception fault) =>
        Join(Chain(fault, one => one.InnerException).Select(one => $"{one.GetType().FullName}: {OneLine(one.Message)}"));

    /// <summary>What a fault means, by its text: the outermost of which that is known.</summary>
    public static Sentence Say(string text) => text.Split('\n').Select(FaultWords.Of).FirstOrDefault(words => words is not null) ?? Unknown;

    private static IEnumerable<T> Chain<T>(T outermost, Func<T, T?> next)
        where T : class
    {
        for (var one = outermost; one is not null; one = next(one))
            yield return one;
    }

    private static string Join(IEnumerable<string> lines)
    {
        var text = string.Join('\n', lines);
        return text.Length > Longest ? text[..Longest] + "…" : text;
    }

    private static string OneLine(string? message) => (message ?? "").ReplaceLineEndings(" ");
}
