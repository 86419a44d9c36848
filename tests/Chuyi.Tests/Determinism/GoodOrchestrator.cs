using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Microsoft.Extensions.Logging;

namespace Chuyi.Tests.Determinism;

/// <summary>All that looks like a sin and is none.</summary>
internal static class GoodOrchestrator
{
    private static readonly IReadOnlyList<string> Departments = ["education", "finance"];

    public static async Task<string> Run([OrchestrationTrigger] TaskOrchestrationContext context, HashSet<string> experts)
    {
        var (now, id) = (context.CurrentUtcDateTime, context.NewGuid());
        var log = context.CreateReplaySafeLogger(nameof(GoodOrchestrator));
        log.LogInformation("{Id} at {Now}", id, now);

        // A set is asked, copied, and gone through once it is sorted.
        var known = new HashSet<string>(experts, StringComparer.Ordinal);
        var quotas = Departments.ToDictionary(d => d, d => d.Length, StringComparer.Ordinal);
        foreach (var expert in experts.Order(StringComparer.Ordinal).Where(e => known.Contains(e) && !quotas.ContainsKey(e)))
            await context.CallActivityAsync(expert);
        foreach (var (_, quota) in new SortedDictionary<string, int>(quotas, StringComparer.Ordinal))
            await Later(quota);

        using var lost = new CancellationTokenSource();
        var signal = context.WaitForExternalEvent<string>("signal");
        if (await Task.WhenAny(signal, context.CreateTimer(now.AddDays(1), lost.Token)) == signal)
            Cancel(lost);
        return string.Join(", ", Words().Select(w => w.ToUpperInvariant()));

        async Task Later(int days) => await context.CreateTimer(TimeSpan.FromDays(days), CancellationToken.None);
    }

    private static void Cancel(CancellationTokenSource timer) => timer.Cancel();

    private static IEnumerable<string> Words()
    {
        yield return "one";
        yield return "two";
    }
}
