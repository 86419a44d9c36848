using Chuyi.LocalHost.Stores;
using Grpc.Core;
using Microsoft.DurableTask.Protobuf;
using Microsoft.Extensions.Logging;

namespace Chuyi.LocalHost.Engine;

/// <content>How instances come and go.</content>
internal sealed partial class DurableEngine
{
    /// <summary>
    /// The first execution of an id begins at a number of its own, so that nothing left
    /// of a purged one is taken for its own.
    /// </summary>
    private const int HighestFirstExecution = 999_999_999;

    /// <summary>Starts an instance; an ended one of the same id is replaced unless its status is one of those given.</summary>
    /// <exception cref="RpcException">AlreadyExists: one of that id runs, has such a status, or another start won.</exception>
    public async Task StartAsync(string id, InstanceRow row, IReadOnlyCollection<OrchestrationStatus> dedupe)
    {
        Work.Begin();
        try
        {
            var old = Find(id);
            if (old is not null && (!old.Row.IsEnded() || dedupe.Contains(old.Row.Status)))
                throw Exists(id, old.Row);
            if (old is not null)
                await OverAsync(old);
            // A purge that was under way has freed the id.
            if (Find(id) is null)
                old = null;
            if (old?.Leaving is not null || Find(id) != old)
                throw Exists(id, row);
            var fresh = new Instance(
                id,
                row with
                {
                    Execution = old is null ? Random.Shared.Next(1, HighestFirstExecution) : old.Row.Execution + 1,
                },
                this
            );
            if (old is null ? !instances.TryAdd(id, fresh) : !instances.TryUpdate(id, fresh, old))
                throw Exists(id, row);
            if (old?.Leaving is not null)
            {
                // A purge began in between; each side sees the other's mark.
                instances.TryUpdate(id, old, fresh);
                throw Exists(id, row);
            }
            await CommitStartAsync(fresh, old);
            fresh.Begin();
            if (old is not null)
                _ = ForgetAsync(fresh, old);
        }
        finally
        {
            Work.End();
        }
    }

    /// <summary>Forgets an ended instance; false if there is none.</summary>
    /// <exception cref="RpcException">FailedPrecondition: it has not ended.</exception>
    public async Task<bool> PurgeAsync(string id)
    {
        if (Find(id) is not { } instance)
            return false;
        if (!instance.Row.IsEnded())
            throw new RpcException(
                new(
                    StatusCode.FailedPrecondition,
                    $"Orchestration instance '{id}' is {instance.Row.Status}; only one that has ended can be purged."
                )
            );
        if (!instance.Leave())
            return false;
        Work.Begin();
        try
        {
            // Another life may have taken the id meanwhile.
            if (Find(id) != instance)
                return false;
            await instance.Finished.WaitAsync(Stopping);
            // The instance's own row sorts last and goes last; until then it is known, so that a purge that is cut can be repeated.
            var rows = await ReadAsync(id);
            await journal.DeleteAsync(id, [.. rows.Select(row => row.Key).OrderBy(key => key == InstanceRow.Key)], Stopping);
            await journal.PatientlyAsync($"the payloads of '{id}'", () => journal.Store.DeleteSpilledAsync(id, Stopping), Stopping);
            instances.TryRemove(new(id, instance));
            return true;
        }
        finally
        {
            instance.Left();
            Work.End();
        }
    }

    /// <summary>The rows of one instance.</summary>
    public Task<List<StoredRow>> ReadAsync(string id) =>
        journal.PatientlyAsync(
            $"the rows of '{id}'",
            async () =>
            {
                RequestCounter.For("engine:load");
                List<StoredRow> rows = [];
                await foreach (var row in journal.Store.ReadPartitionAsync(id, Stopping))
                    rows.Add(row);
                return rows;
            },
            Stopping
        );

    /// <summary>What an ended instance left is delivered, or what is left of it is gone, before another takes its id.</summary>
    private async Task OverAsync(Instance old)
    {
        await old.Finished.WaitAsync(Stopping);
        if (old.Leaving is { } leaving)
            await leaving.WaitAsync(Stopping);
    }

    private async Task CommitStartAsync(Instance fresh, Instance? old)
    {
        try
        {
            var write = new Write(
                old is null ? WriteKind.Insert : WriteKind.Replace,
                InstanceRow.Key,
                Json.Write(fresh.Row),
                old?.ETag ?? "*"
            );
            fresh.ETag = await fresh.CommitStartAsync(write);
        }
        catch (Exception exception)
        {
            if (old is null)
                instances.TryRemove(new(fresh.Id, fresh));
            else
                instances.TryUpdate(fresh.Id, old, fresh);
            // Whoever waits for it looks again and finds what is there.
            fresh.Change(fresh.Row);
            if (exception is StoreConflictException)
                throw Exists(fresh.Id, fresh.Row);
            throw;
        }
    }

    /// <summary>Removes what earlier executions of an id left. A restart does the same.</summary>
    private async Task ForgetAsync(Instance fresh, Instance old)
    {
        Work.Begin();
        try
        {
            var former = (await ReadAsync(fresh.Id))
                .Where(row => row.Key != InstanceRow.Key && Step.ExecutionOf(row.Key) < fresh.Row.Execution)
                .ToList();
            await journal.DeleteAsync(fresh.Id, [.. former.Select(row => row.Key)], Stopping);
            await old.ForgetBlobsAsync([InstanceRow.Key]);
            await journal.DeleteBlobsAsync([.. former.Where(row => row.Blob is not null).Select(row => row.Blob!)], Stopping);
        }
        catch (Exception exception)
        {
            if (!Stopping.IsCancellationRequested)
                Logger.LogWarning("What earlier executions of '{InstanceId}' left was not removed: {Reason}", fresh.Id, exception.Message);
        }
        finally
        {
            Work.End();
        }
    }

    private static RpcException Exists(string id, InstanceRow row) =>
        new(new(StatusCode.AlreadyExists, $"An orchestration instance '{id}' already exists: {row.Status}."));
}
