using System.Collections;
using Microsoft.Azure.Functions.Worker;

namespace Chuyi.LocalHost.Host;

/// <summary>One invocation of a function on this host.</summary>
internal sealed class Invocation(FunctionEntry entry, IServiceProvider services, object? trigger, IReadOnlyDictionary<string, object?> data, CancellationToken cancellation)
    : FunctionContext
{
    public FunctionEntry Entry => entry;

    /// <summary>What the trigger's parameter is made from: a request, a context, JSON, a timer's state.</summary>
    public object? TriggerValue => trigger;

    public object? Result
    {
        get => features.Get<InvocationResult>()!.Value;
        set => features.Get<InvocationResult>()!.Value = value;
    }

    private readonly FeatureSet features = new();

    public override string InvocationId { get; } = Guid.NewGuid().ToString();

    public override string FunctionId => entry.Id;

    public override FunctionDefinition FunctionDefinition => entry;

    public override TraceContext TraceContext { get; } = new Trace();

    public override BindingContext BindingContext { get; } = new Data(data);

    public override RetryContext RetryContext { get; } = new FirstTry();

    public override IServiceProvider InstanceServices { get; set; } = services;

    public override IDictionary<object, object> Items { get; set; } = new Dictionary<object, object>();

    public override IInvocationFeatures Features => features;

    public override CancellationToken CancellationToken => cancellation;

    private sealed class Data(IReadOnlyDictionary<string, object?> data) : BindingContext
    {
        public override IReadOnlyDictionary<string, object?> BindingData => data;
    }

    private sealed class FirstTry : RetryContext
    {
        public override int RetryCount => 0;

        public override int MaxRetryCount => 0;
    }

    private sealed class Trace : TraceContext
    {
        public override string TraceParent { get; } = System.Diagnostics.Activity.Current?.Id ?? "";

        public override string TraceState { get; } = System.Diagnostics.Activity.Current?.TraceStateString ?? "";
    }

    private sealed class Outcome : InvocationResult
    {
        public override object? Value { get; set; }
    }

    private sealed class FeatureSet : IInvocationFeatures
    {
        private readonly Dictionary<Type, object> features = new() { [typeof(InvocationResult)] = new Outcome() };

        public void Set<T>(T instance) => features[typeof(T)] = instance!;

        public T? Get<T>() => features.TryGetValue(typeof(T), out var found) ? (T)found : default;

        public IEnumerator<KeyValuePair<Type, object>> GetEnumerator() => features.GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
