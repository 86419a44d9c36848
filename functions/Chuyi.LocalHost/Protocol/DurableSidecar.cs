using Chuyi.LocalHost.Engine;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Microsoft.DurableTask.Protobuf;

namespace Chuyi.LocalHost.Protocol;

/// <summary>
/// The calls that durable clients make. Unknown instances are NotFound, what an instance's
/// state does not allow is FailedPrecondition.
/// </summary>
/// <param name="defaultVersion">The version of what is started without one.</param>
internal sealed partial class DurableSidecar(DurableEngine engine, string? defaultVersion) : TaskHubSidecarService.TaskHubSidecarServiceBase
{
    private const string InvocationHeader = "x-azure-functions-invocationid";

    public override Task<Empty> Hello(Empty request, ServerCallContext context) => Task.FromResult(new Empty());

    public override async Task<CreateInstanceResponse> StartInstance(CreateInstanceRequest request, ServerCallContext context)
    {
        var id = request.InstanceId.Length > 0 ? request.InstanceId : Guid.NewGuid().ToString("N");
        InstanceId.Check(id);
        if (string.IsNullOrWhiteSpace(request.Name))
            throw new RpcException(new(StatusCode.InvalidArgument, "The orchestrator's name is empty."));
        var row = new InstanceRow(request.Name, engine.Clock.GetUtcNow())
        {
            Input = request.Input,
            StartAt = request.ScheduledStartTimestamp?.ToDateTimeOffset(),
            Version = string.IsNullOrEmpty(request.Version) ? defaultVersion : request.Version,
            Tags = request.Tags.Count > 0 ? request.Tags.ToDictionary() : null,
        };
        // Once begun it is done; the caller's token ends only the waiting.
        await engine.StartAsync(id, row, Dedupe(request.OrchestrationIdReusePolicy)).WaitAsync(context.CancellationToken);
        return new() { InstanceId = id };
    }

    public override async Task<RaiseEventResponse> RaiseEvent(RaiseEventRequest request, ServerCallContext context)
    {
        await SignalAsync(request.InstanceId, Events.Raised(request.Name, request.Input), "engine:event", context);
        return new();
    }

    public override async Task<TerminateResponse> TerminateInstance(TerminateRequest request, ServerCallContext context)
    {
        await SignalAsync(request.InstanceId, Events.Terminated(request.Output, request.Recursive), "engine:control", context);
        return new();
    }

    public override async Task<SuspendResponse> SuspendInstance(SuspendRequest request, ServerCallContext context)
    {
        await SignalAsync(request.InstanceId, Events.Suspended(request.Reason), "engine:control", context);
        return new();
    }

    public override async Task<ResumeResponse> ResumeInstance(ResumeRequest request, ServerCallContext context)
    {
        await SignalAsync(request.InstanceId, Events.Resumed(request.Reason), "engine:control", context);
        return new();
    }

    public override Task<GetInstanceResponse> WaitForInstanceStart(GetInstanceRequest request, ServerCallContext context) =>
        WaitAsync(request, row => row.Status != OrchestrationStatus.Pending, context);

    public override Task<GetInstanceResponse> WaitForInstanceCompletion(GetInstanceRequest request, ServerCallContext context) =>
        WaitAsync(request, row => row.IsEnded(), context);

    public override async Task<RestartInstanceResponse> RestartInstance(RestartInstanceRequest request, ServerCallContext context)
    {
        var old = engine.Find(request.InstanceId) ?? throw Missing(request.InstanceId);
        if (!request.RestartWithNewInstanceId && !old.Row.IsEnded())
            throw new RpcException(new(StatusCode.FailedPrecondition, $"Orchestration instance '{old.Id}' is still {old.Row.Status}."));
        var id = request.RestartWithNewInstanceId ? Guid.NewGuid().ToString("N") : old.Id;
        var row = new InstanceRow(old.Row.Name, engine.Clock.GetUtcNow())
        {
            Input = old.Row.Input,
            Version = old.Row.Version,
            Tags = old.Row.Tags,
        };
        await engine.StartAsync(id, row, []).WaitAsync(context.CancellationToken);
        return new() { InstanceId = id };
    }

    public override Task<RewindInstanceResponse> RewindInstance(RewindInstanceRequest request, ServerCallContext context) =>
        throw new RpcException(
            new(StatusCode.Unimplemented, "This host does not rewind; restart the instance, or terminate it and start it anew.")
        );

    private Task SignalAsync(string id, HistoryEvent signal, string purpose, ServerCallContext context) =>
        engine.SignalAsync(id, signal, purpose).WaitAsync(context.CancellationToken);

    private async Task<GetInstanceResponse> WaitAsync(GetInstanceRequest request, Func<InstanceRow, bool> until, ServerCallContext context)
    {
        // Whoever waits for an instance is not what keeps a clock from moving on.
        using var aside = engine.Work.StepAside(context.RequestHeaders.GetValue(InvocationHeader));
        while (true)
        {
            if (engine.Find(request.InstanceId) is not { } instance)
                throw Missing(request.InstanceId);
            var changed = instance.WhenChanged();
            if (until(instance.Row))
                return new() { Exists = true, OrchestrationState = Describe(instance, request.GetInputsAndOutputs) };
            await changed.WaitAsync(context.CancellationToken);
        }
    }

    private static RpcException Missing(string id) => new(new(StatusCode.NotFound, $"There is no orchestration instance '{id}'."));

    /// <summary>The statuses of an ended instance that refuse a start under its id. The client names those that do not.</summary>
    private static List<OrchestrationStatus> Dedupe(OrchestrationIdReusePolicy? policy) =>
        policy is null
            ? []
            :
            [
                .. new[] { OrchestrationStatus.Completed, OrchestrationStatus.Failed, OrchestrationStatus.Terminated }.Except(
                    policy.ReplaceableStatus
                ),
            ];
}
