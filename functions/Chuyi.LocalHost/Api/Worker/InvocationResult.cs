namespace Microsoft.Azure.Functions.Worker;

/// <summary>What a function returned, for middleware to read or replace.</summary>
public abstract class InvocationResult<T>
{
    /// <summary>The value.</summary>
    public abstract T? Value { get; set; }
}

/// <summary>What a function returned, of any type.</summary>
public abstract class InvocationResult : InvocationResult<object>;

/// <summary>The result of an invocation.</summary>
public static class FunctionContextBindingFeatureExtensions
{
    /// <summary>What the function returned, once the rest of the pipeline has run.</summary>
    public static InvocationResult GetInvocationResult(this FunctionContext context) =>
        context.Features.Get<InvocationResult>() ?? throw new InvalidOperationException("The invocation has no result feature.");
}
