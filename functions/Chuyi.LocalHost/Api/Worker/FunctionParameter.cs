using System.Collections.Immutable;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>A parameter of a function's method.</summary>
public class FunctionParameter(string name, Type type, IReadOnlyDictionary<string, object> properties)
{
    /// <summary>A parameter without properties.</summary>
    public FunctionParameter(string name, Type type) : this(name, type, ImmutableDictionary<string, object>.Empty) { }

    /// <summary>The name.</summary>
    public string Name { get; } = name;

    /// <summary>The type.</summary>
    public Type Type { get; } = type;

    /// <summary>What is known of it besides: its binding attribute.</summary>
    public IReadOnlyDictionary<string, object> Properties { get; } = properties;
}
