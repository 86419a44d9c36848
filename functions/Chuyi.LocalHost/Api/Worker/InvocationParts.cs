namespace Microsoft.Azure.Functions.Worker;

/// <summary>What the trigger brought besides its parameter.</summary>
public abstract class BindingContext
{
    /// <summary>Values by name: route values of a request, the instance id of an activity.</summary>
    public abstract IReadOnlyDictionary<string, object?> BindingData { get; }
}

/// <summary>How often the host tried an invocation.</summary>
public abstract class RetryContext
{
    /// <summary>The attempts after the first.</summary>
    public abstract int RetryCount { get; }

    /// <summary>The most there will be.</summary>
    public abstract int MaxRetryCount { get; }
}

/// <summary>The distributed trace of an invocation.</summary>
public abstract class TraceContext
{
    /// <summary>W3C traceparent.</summary>
    public abstract string TraceParent { get; }

    /// <summary>W3C tracestate.</summary>
    public abstract string TraceState { get; }
}

/// <summary>Features of an invocation by their type.</summary>
public interface IInvocationFeatures : IEnumerable<KeyValuePair<Type, object>>
{
    /// <summary>Sets the feature of a type.</summary>
    void Set<T>(T instance);

    /// <summary>The feature of a type, or null.</summary>
    T? Get<T>();
}
