using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace Chuyi.LocalHost.Engine;

/// <content>Queries and purges.</content>
internal sealed partial class EngineClient
{
    public override AsyncPageable<OrchestrationMetadata> GetAllInstancesAsync(OrchestrationQuery? filter = null) => new Instances(engine, filter ?? new());

    public override async Task<PurgeResult> PurgeInstanceAsync(string instanceId, PurgeInstanceOptions? options = null, CancellationToken cancellation = default)
    {
        var children = options?.Recursive == true ? engine.Instances.Where(instance => instance.Row.Parent?.Instance == instanceId && instance.Row.IsEnded()).Select(instance => instance.Id).ToList() : [];
        if (!await engine.PurgeAsync(instanceId).WaitAsync(cancellation)) return new(0);
        var count = 1;
        foreach (var child in children) count += (await PurgeInstanceAsync(child, options, cancellation)).PurgedInstanceCount;
        return new(count);
    }

    public override async Task<PurgeResult> PurgeAllInstancesAsync(PurgeInstancesFilter filter, PurgeInstanceOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var count = 0;
        var query = new OrchestrationQuery(filter.CreatedFrom, filter.CreatedTo, filter.Statuses);
        foreach (var instance in engine.Instances.Where(instance => instance.Row.IsEnded() && Instances.Fits(instance, query)).ToList())
            count += (await PurgeInstanceAsync(instance.Id, options, cancellation)).PurgedInstanceCount;
        return new(count, true);
    }

    /// <summary>Pages in the order of ids; the token is the last id of the page before.</summary>
    private sealed class Instances(DurableEngine engine, OrchestrationQuery query) : AsyncPageable<OrchestrationMetadata>
    {
        public override async IAsyncEnumerable<Page<OrchestrationMetadata>> AsPages(string? continuationToken = null, int? pageSizeHint = null)
        {
            await Task.CompletedTask;
            var size = pageSizeHint ?? query.PageSize;
            var after = continuationToken ?? query.ContinuationToken;
            do
            {
                var found = engine.Instances.Where(instance => (after is null || string.CompareOrdinal(instance.Id, after) > 0) && Fits(instance, query))
                    .OrderBy(instance => instance.Id, StringComparer.Ordinal).Take(size + 1).ToList();
                after = found.Count > size ? found[size - 1].Id : null;
                yield return new([.. found.Take(size).Select(instance => Describe(instance, query.FetchInputsAndOutputs))], after);
            }
            while (after is not null);
        }

        public static bool Fits(Instance instance, OrchestrationQuery query)
        {
            var row = instance.Row;
            return (query.CreatedFrom is null || row.CreatedAt >= query.CreatedFrom)
                && (query.CreatedTo is null || row.CreatedAt <= query.CreatedTo)
                && (query.InstanceIdPrefix is null || instance.Id.StartsWith(query.InstanceIdPrefix, StringComparison.Ordinal))
                && (query.Statuses?.ToList() is not { Count: > 0 } statuses || statuses.Contains(row.Status));
        }
    }
}
