using Mono.Cecil;
using Mono.Cecil.Rocks;

namespace Chuyi.Tests.Determinism;

/// <summary>Methods that run without being named where they are called.</summary>
internal static class Implied
{
    /// <summary>What runs whenever a method runs, or may from then on.</summary>
    public static IEnumerable<MethodDefinition> By(MethodDefinition method)
    {
        if (method.DeclaringType.GetStaticConstructor() is { } first)
            yield return first;
        // Only a debug build constructs the state machine of an async method; otherwise it is a struct.
        var machines = method.CustomAttributes.Where(a => a.AttributeType.Name.EndsWith("StateMachineAttribute", StringComparison.Ordinal));
        foreach (var part in machines.SelectMany(a => ((TypeReference)a.ConstructorArguments[0].Value).Resolve().Methods))
            yield return part;
        // The framework calls what it was handed: an iterator, a comparer, a disposable. Once made, all of that may run.
        if (method is { IsConstructor: true, IsStatic: false })
            foreach (var open in method.DeclaringType.Methods.Where(m => m.IsVirtual && !IsRoutine(m)))
                yield return open;
    }

    /// <summary>
    /// What a call of a virtual or interface method may end in. What storage reads back was
    /// never seen being made, so every type counts.
    /// </summary>
    public static IEnumerable<MethodDefinition> ByCallOf(MethodDefinition called) =>
        !called.IsVirtual
            ? []
            : called
                .Module.GetTypes()
                .Where(type => type.Inherits(called.DeclaringType))
                .SelectMany(Chain)
                .SelectMany(type => type.Methods)
                .Where(m =>
                    m.Parameters.Count == called.Parameters.Count && (m.Name == called.Name || m.Overrides.Any(o => o.Name == called.Name))
                );

    /// <summary>The type's definition if it is of the assembly that is walked, or of the history that stands beneath it.</summary>
    public static TypeDefinition? Own(this TypeReference type) =>
        type.GetElementType() is { Scope: ModuleDefinition or AssemblyNameReference { Name: "Chuyi.History" } } own ? own.Resolve() : null;

    /// <summary>Whether the compiler made the type: a closure, a state machine, a cache of delegates.</summary>
    public static bool IsGenerated(this TypeReference type) => type.Name.StartsWith('<');

    // What the compiler writes for a record compares and prints its fields; a hash code is for tables that nobody iterates.
    private static bool IsRoutine(MethodDefinition method) =>
        method.Name == nameof(GetHashCode)
        || (
            !method.DeclaringType.IsGenerated()
            && method.CustomAttributes.Any(a => a.AttributeType.Name == "CompilerGeneratedAttribute")
            && !method.IsGetter
            && !method.IsSetter
        );

    private static bool Inherits(this TypeDefinition type, TypeDefinition ancestor) =>
        type
            .Interfaces.Select(i => i.InterfaceType)
            .Append(type.BaseType)
            .OfType<TypeReference>()
            .Any(parent => parent.Own() is { } own && (own == ancestor || own.Inherits(ancestor)));

    private static IEnumerable<TypeDefinition> Chain(TypeDefinition type)
    {
        for (TypeDefinition? one = type; one is not null; one = one.BaseType?.Own())
            yield return one;
    }
}
