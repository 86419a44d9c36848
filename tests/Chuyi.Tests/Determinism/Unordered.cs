using System.Collections;
using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Chuyi.Tests.Determinism;

/// <summary>Collections that promise no order: one may look into them, but not go through them.</summary>
internal static class Unordered
{
    private static readonly HashSet<string?> Collections =
    [
        .. new[]
        {
            typeof(Dictionary<,>),
            typeof(IDictionary<,>),
            typeof(IReadOnlyDictionary<,>),
            typeof(ConcurrentDictionary<,>),
            typeof(ImmutableDictionary<,>),
            typeof(IImmutableDictionary<,>),
            typeof(FrozenDictionary<,>),
            typeof(Hashtable),
            typeof(ConcurrentBag<>),
            typeof(HashSet<>),
            typeof(ISet<>),
            typeof(IReadOnlySet<>),
            typeof(ImmutableHashSet<>),
            typeof(IImmutableSet<>),
            typeof(FrozenSet<>),
        }.Select(type => type.FullName),
    ];

    private static readonly HashSet<string?> Sequences =
    [
        .. new[]
        {
            typeof(IEnumerable),
            typeof(IEnumerable<>),
            typeof(ICollection),
            typeof(ICollection<>),
            typeof(IReadOnlyCollection<>),
        }.Select(type => type.FullName),
    ];

    // Order sorts by the whole element, so that whatever order comes in, one goes out; OrderBy leaves ties as they came.
    private static readonly string[] Indifferent = ["Any", "All", "Contains", "Count", "Order", "OrderDescending"];

    /// <summary>The iteration an instruction begins, or where it forgets that a sequence has no order; null if neither.</summary>
    public static string? IteratedBy(Instruction step, IReadOnlyList<TypeReference?> stack, MethodDefinition method)
    {
        if (step.Operand is MethodReference called && step.OpCode.FlowControl == FlowControl.Call)
            return IteratedBy(called, stack, step.OpCode.Code == Code.Newobj);
        var target = step.OpCode.Code switch
        {
            Code.Stloc => ((VariableDefinition)step.Operand).VariableType,
            Code.Stfld or Code.Stsfld => ((FieldReference)step.Operand).FieldType,
            Code.Ret => method.ReturnType,
            _ => null,
        };
        return target.IsSequence() && stack is [.., { } given] && given.IsUnordered() ? $"{Names.Of(given)} as {Names.Of(target)}" : null;
    }

    private static string? IteratedBy(MethodReference called, IReadOnlyList<TypeReference?> stack, bool makes)
    {
        if (called.DeclaringType.IsUnordered())
            return called.Name is "GetEnumerator" or "CopyTo" ? Names.Of(called) : null;
        if (IsIndifferent(called))
            return null;
        var asked = called.Parameters.Select(p => p.ParameterType);
        if (called.HasThis && !makes)
            asked = asked.Prepend(called.DeclaringType);
        var over = stack
            .TakeLast(asked.Count())
            .Zip(asked)
            .FirstOrDefault(pair => pair.First.IsUnordered() && pair.Second.IsSequence())
            .First;
        return over is null ? null : $"{Names.Of(called)} over {Names.Of(over)}";
    }

    // From one unordered collection into another nothing is lost: the copy is watched like the first.
    private static bool IsIndifferent(MethodReference called) =>
        called.DeclaringType.Own() is null
        && (called.ReturnType.IsUnordered() || (called.DeclaringType.Name == nameof(Enumerable) && Indifferent.Contains(called.Name)));

    private static bool IsUnordered([NotNullWhen(true)] this TypeReference? type) =>
        type is not null && (Collections.Contains(type.GetElementType().FullName) || type.GetElementType().DeclaringType.IsUnordered());

    private static bool IsSequence([NotNullWhen(true)] this TypeReference? type) =>
        type is not null && Sequences.Contains(type.GetElementType().FullName);
}
