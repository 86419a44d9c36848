using System.Reflection;
using Chuyi.LocalHost.Engine;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.DependencyInjection;

namespace Chuyi.LocalHost.Host;

/// <summary>The functions of an app and the pipeline they run in.</summary>
internal sealed class FunctionApp : Functions
{
    private readonly Dictionary<string, FunctionEntry> orchestrators, activities;
    private readonly Dictionary<FunctionEntry, Func<Invocation, DurableTaskClient, object?>[]> binders;
    private readonly FunctionExecutionDelegate pipeline;
    private readonly IServiceScopeFactory scopes;

    public FunctionApp(Assembly assembly, IServiceScopeFactory scopes, IEnumerable<Func<FunctionExecutionDelegate, FunctionExecutionDelegate>> middleware)
    {
        this.scopes = scopes;
        Entries = FunctionEntry.Discover(assembly);
        orchestrators = Named<OrchestrationTriggerAttribute>(attribute => attribute.Orchestration);
        activities = Named<ActivityTriggerAttribute>(attribute => attribute.Activity);
        binders = Entries.ToDictionary(entry => entry, Bind);
        pipeline = middleware.Reverse().Aggregate((FunctionExecutionDelegate)ExecuteAsync, (next, step) => step(next));
    }

    public IReadOnlyList<FunctionEntry> Entries { get; }

    /// <summary>The client that functions are given; set once the engine stands.</summary>
    public DurableTaskClient Client { get; set; } = null!;

    public override IEnumerable<string> Orchestrators => orchestrators.Keys.Order(StringComparer.Ordinal);

    public override IEnumerable<string> Activities => activities.Keys.Order(StringComparer.Ordinal);

    public override Func<TaskOrchestrationContext, Task<object?>>? FindOrchestrator(string name) => orchestrators.TryGetValue(name, out var entry)
        ? context => InvokeAsync(entry, context, Data(("instanceId", context.InstanceId)), CancellationToken.None)
        : null;

    public override Func<string, string?, CancellationToken, Task<object?>>? FindActivity(string name) => activities.TryGetValue(name, out var entry)
        ? (instanceId, input, cancellation) => InvokeAsync(entry, input, Data(("instanceId", instanceId)), cancellation)
        : null;

    /// <summary>Runs a function in a scope of its own and returns its result.</summary>
    public async Task<object?> InvokeAsync(FunctionEntry entry, object? trigger, IReadOnlyDictionary<string, object?> data, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var invocation = new Invocation(entry, scope.ServiceProvider, trigger, data, cancellation);
        await InvokeAsync(invocation);
        return invocation.Result;
    }

    /// <summary>Runs a function through the pipeline.</summary>
    public Task InvokeAsync(Invocation invocation) => pipeline(invocation);

    private async Task ExecuteAsync(FunctionContext context)
    {
        var invocation = (Invocation)context;
        var (method, bind) = (invocation.Entry.Method, binders[invocation.Entry]);
        var arguments = new object?[bind.Length];
        for (var i = 0; i < bind.Length; i++) arguments[i] = bind[i](invocation, Client);
        var target = method.IsStatic ? null : ActivatorUtilities.CreateInstance(invocation.InstanceServices, method.DeclaringType!);
        try
        {
            var result = method.Invoke(target, BindingFlags.DoNotWrapExceptions, null, arguments, null);
            invocation.Result = await UnwrapAsync(result);
        }
        finally
        {
            if (target is IAsyncDisposable later) await later.DisposeAsync();
            else (target as IDisposable)?.Dispose();
        }
    }

    private static async Task<object?> UnwrapAsync(object? result)
    {
        if (result is ValueTask valueTask) result = valueTask.AsTask();
        else if (result?.GetType() is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(ValueTask<>))
            result = type.GetMethod(nameof(ValueTask<int>.AsTask))!.Invoke(result, null);
        if (result is not Task task) return result;
        await task;
        for (var found = task.GetType(); found is not null; found = found.BaseType)
            if (found.IsGenericType && found.GetGenericTypeDefinition() == typeof(Task<>))
                return found.GetGenericArguments()[0].Name == "VoidTaskResult" ? null : found.GetProperty(nameof(Task<int>.Result))!.GetValue(task);
        return null;
    }

    private Dictionary<string, FunctionEntry> Named<T>(Func<T, string?> name) where T : Attribute =>
        Entries.Where(entry => entry.Trigger is T).ToDictionary(entry => name((T)(object)entry.Trigger) ?? entry.Name, StringComparer.OrdinalIgnoreCase);

    private static Func<Invocation, DurableTaskClient, object?>[] Bind(FunctionEntry entry)
    {
        var parameters = entry.Method.GetParameters();
        // By position: reflection may hand out other objects for the same parameter when several hosts start at once.
        var trigger = entry.TriggerParameter.Position;
        return [.. parameters.Select((parameter, i) => Binder.For(entry, parameter, entry.Trigger is OrchestrationTriggerAttribute && i == trigger + 1))];
    }

    private static Dictionary<string, object?> Data((string Name, object? Value) item) => new() { [item.Name] = item.Value };
}
