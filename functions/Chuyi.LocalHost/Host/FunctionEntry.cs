using System.Collections.Immutable;
using System.Reflection;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace Chuyi.LocalHost.Host;

/// <summary>A function found in an assembly.</summary>
internal sealed class FunctionEntry : FunctionDefinition
{
    public FunctionEntry(MethodInfo method, string name)
    {
        Method = method;
        Name = name;
        var parameters = method.GetParameters();
        TriggerParameter = parameters.SingleOrDefault(parameter => parameter.GetCustomAttribute<TriggerBindingAttribute>() is not null)
            ?? throw new InvalidOperationException($"Function '{name}' ({EntryPoint}) has not exactly one trigger.");
        Trigger = TriggerParameter.GetCustomAttribute<TriggerBindingAttribute>()!;
        Parameters = [.. parameters.Select(Describe)];
        InputBindings = parameters.Where(parameter => parameter.GetCustomAttribute<BindingAttribute>() is not null)
            .ToImmutableDictionary(parameter => parameter.Name!, parameter => (BindingMetadata)new Binding(parameter.Name!, TypeOf(parameter.GetCustomAttribute<BindingAttribute>()!)));
    }

    public MethodInfo Method { get; }

    public ParameterInfo TriggerParameter { get; }

    public TriggerBindingAttribute Trigger { get; }

    public override string Name { get; }

    public override string Id => Name;

    public override string EntryPoint => $"{Method.DeclaringType!.FullName}.{Method.Name}";

    public override string PathToAssembly => Method.DeclaringType!.Assembly.Location;

    public override ImmutableArray<FunctionParameter> Parameters { get; }

    public override IImmutableDictionary<string, BindingMetadata> InputBindings { get; }

    public override IImmutableDictionary<string, BindingMetadata> OutputBindings => ImmutableDictionary<string, BindingMetadata>.Empty;

    /// <summary>The functions of an assembly, each under its own name.</summary>
    /// <exception cref="InvalidOperationException">Two have one name, or one has no trigger.</exception>
    public static IReadOnlyList<FunctionEntry> Discover(Assembly assembly)
    {
        var found = assembly.GetExportedTypes()
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .Select(method => (Method: method, Attribute: method.GetCustomAttribute<FunctionAttribute>()))
            .Where(pair => pair.Attribute is not null)
            .Select(pair => new FunctionEntry(pair.Method, pair.Attribute!.Name)).ToList();
        if (found.GroupBy(entry => entry.Name, StringComparer.OrdinalIgnoreCase).FirstOrDefault(group => group.Count() > 1) is { } twice)
            throw new InvalidOperationException($"Two functions are named '{twice.Key}': {string.Join(", ", twice.Select(entry => entry.EntryPoint))}.");
        return found;
    }

    private static FunctionParameter Describe(ParameterInfo parameter) =>
        parameter.GetCustomAttribute<BindingAttribute>() is { } binding
            ? new(parameter.Name!, parameter.ParameterType, ImmutableDictionary<string, object>.Empty.Add("bindingAttribute", binding))
            : new(parameter.Name!, parameter.ParameterType);

    private static string TypeOf(BindingAttribute attribute)
    {
        var name = attribute.GetType().Name[..^"Attribute".Length];
        return char.ToLowerInvariant(name[0]) + name[1..];
    }

    private sealed class Binding(string name, string type) : BindingMetadata
    {
        public override string Name => name;

        public override string Type => type;

        public override BindingDirection Direction => BindingDirection.In;
    }
}
