using System.Diagnostics;
using Chuyi.LocalHost.Engine;
using Google.Protobuf.Collections;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Microsoft.DurableTask.Protobuf;

namespace Chuyi.LocalHost.Protocol;

/// <content>Queries, histories and purges.</content>
internal sealed partial class DurableSidecar
{
    private const int HistoryChunkSize = 100;

    public override Task<GetInstanceResponse> GetInstance(GetInstanceRequest request, ServerCallContext context) =>
        Task.FromResult(
            engine.Find(request.InstanceId) is { } instance
                ? new GetInstanceResponse { Exists = true, OrchestrationState = Describe(instance, request.GetInputsAndOutputs) }
                : new GetInstanceResponse()
        );

    /// <summary>Pages in the order of ids; the token is the last id of the page before.</summary>
    public override Task<QueryInstancesResponse> QueryInstances(QueryInstancesRequest request, ServerCallContext context)
    {
        var query = request.Query;
        var size = query.MaxInstanceCount > 0 ? query.MaxInstanceCount : 100;
        var found = Fitting(query.CreatedTimeFrom, query.CreatedTimeTo, query.RuntimeStatus)
            .Where(instance =>
                string.IsNullOrEmpty(query.InstanceIdPrefix) || instance.Id.StartsWith(query.InstanceIdPrefix, StringComparison.Ordinal)
            )
            .Where(instance =>
                string.IsNullOrEmpty(query.ContinuationToken) || string.CompareOrdinal(instance.Id, query.ContinuationToken) > 0
            )
            .OrderBy(instance => instance.Id, StringComparer.Ordinal)
            .Take(size + 1)
            .ToList();
        var answer = new QueryInstancesResponse { ContinuationToken = found.Count > size ? found[size - 1].Id : null };
        answer.OrchestrationState.AddRange(found.Take(size).Select(instance => Describe(instance, query.FetchInputsAndOutputs)));
        return Task.FromResult(answer);
    }

    public override Task<ListInstanceIdsResponse> ListInstanceIds(ListInstanceIdsRequest request, ServerCallContext context)
    {
        var size = request.PageSize > 0 ? request.PageSize : 100;
        var found = Fitting(null, null, request.RuntimeStatus)
            .Where(instance => instance.Row.IsEnded())
            .Where(instance => request.CompletedTimeFrom is null || instance.Row.UpdatedAt >= request.CompletedTimeFrom.ToDateTimeOffset())
            .Where(instance => request.CompletedTimeTo is null || instance.Row.UpdatedAt <= request.CompletedTimeTo.ToDateTimeOffset())
            .Select(instance => instance.Id)
            .Where(id => string.CompareOrdinal(id, request.LastInstanceKey) > 0)
            .Order(StringComparer.Ordinal)
            .Take(size + 1)
            .ToList();
        var answer = new ListInstanceIdsResponse { LastInstanceKey = found.Count > size ? found[size - 1] : null };
        answer.InstanceIds.AddRange(found.Take(size));
        return Task.FromResult(answer);
    }

    public override async Task<PurgeInstancesResponse> PurgeInstances(PurgeInstancesRequest request, ServerCallContext context)
    {
        var count = 0;
        var (begun, patience) = (Stopwatch.GetTimestamp(), request.PurgeInstanceFilter?.Timeout?.ToTimeSpan() ?? Timeout.InfiniteTimeSpan);
        if (request.RequestCase == PurgeInstancesRequest.RequestOneofCase.PurgeInstanceFilter)
        {
            var filter = request.PurgeInstanceFilter!;
            foreach (
                var instance in Fitting(filter.CreatedTimeFrom, filter.CreatedTimeTo, filter.RuntimeStatus)
                    .Where(instance => instance.Row.IsEnded())
                    .ToList()
            )
            {
                if (patience > TimeSpan.Zero && Stopwatch.GetElapsedTime(begun) > patience)
                    return new() { DeletedInstanceCount = count, IsComplete = false };
                count += await PurgeAsync(instance.Id, request.Recursive, context.CancellationToken);
            }
        }
        else
            foreach (var id in request.InstanceBatch?.InstanceIds.ToList() ?? [request.InstanceId])
                count += await PurgeAsync(id, request.Recursive, context.CancellationToken);
        return new() { DeletedInstanceCount = count, IsComplete = true };
    }

    public override async Task StreamInstanceHistory(
        StreamInstanceHistoryRequest request,
        IServerStreamWriter<HistoryChunk> responseStream,
        ServerCallContext context
    )
    {
        var instance = engine.Find(request.InstanceId) ?? throw Missing(request.InstanceId);
        foreach (var events in (await Recording.OfAsync(engine, instance)).Steps.SelectMany(step => step.Events).Chunk(HistoryChunkSize))
        {
            var chunk = new HistoryChunk();
            chunk.Events.AddRange(events);
            await responseStream.WriteAsync(chunk, context.CancellationToken);
        }
    }

    private async Task<int> PurgeAsync(string id, bool recursive, CancellationToken cancellation)
    {
        var children = recursive
            ? engine
                .Instances.Where(instance => instance.Row.Parent?.Instance == id && instance.Row.IsEnded())
                .Select(instance => instance.Id)
                .ToList()
            : [];
        if (!await engine.PurgeAsync(id).WaitAsync(cancellation))
            return 0;
        var count = 1;
        foreach (var child in children)
            count += await PurgeAsync(child, recursive, cancellation);
        return count;
    }

    private IEnumerable<Instance> Fitting(Timestamp? from, Timestamp? to, RepeatedField<OrchestrationStatus> statuses) =>
        engine.Instances.Where(instance =>
            (from is null || instance.Row.CreatedAt >= from.ToDateTimeOffset())
            && (to is null || instance.Row.CreatedAt <= to.ToDateTimeOffset())
            && (statuses.Count == 0 || statuses.Contains(instance.Row.Status))
        );

    private static OrchestrationState Describe(Instance instance, bool payloads)
    {
        var row = instance.Row;
        var state = new OrchestrationState
        {
            InstanceId = instance.Id,
            Name = row.Name,
            Version = row.Version,
            OrchestrationStatus = row.Status,
            ExecutionId = row.ExecutionId(),
            CreatedTimestamp = Events.At(row.CreatedAt),
            LastUpdatedTimestamp = Events.At(row.UpdatedAt),
            ScheduledStartTimestamp = row.StartAt is { } at ? Events.At(at) : null,
            ParentInstanceId = row.Parent?.Instance,
            CompletedTimestamp = row.IsEnded() ? Events.At(row.UpdatedAt) : null,
        };
        if (row.Tags is not null)
            state.Tags.Add(row.Tags);
        if (payloads)
            (state.Input, state.Output, state.CustomStatus, state.FailureDetails) = (
                row.Input,
                row.Output,
                row.CustomStatus ?? "null",
                row.Failure
            );
        return state;
    }
}
