using Mono.Cecil;
using Mono.Cecil.Cil;
using Mono.Cecil.Rocks;

namespace Chuyi.Tests.Determinism;

/// <summary>
/// A walk through everything orchestrators may run within their own assembly and the history beneath it: what they
/// call, their lambdas, local functions and state machines, static constructors, and every implementation of what they
/// call by an interface. Activities are called by a handle that holds their name and are not followed. What they must not
/// touch is noted with the way to it.
/// </summary>
internal sealed class Walk
{
    private readonly Dictionary<MethodDefinition, MethodDefinition?> cameFrom = [];
    private readonly Queue<MethodDefinition> ahead = new();
    private readonly List<string> refusals = [];

    private Walk(IEnumerable<MethodDefinition> orchestrators)
    {
        foreach (var orchestrator in orchestrators)
            Reach(orchestrator, null);
        while (ahead.TryDequeue(out var method))
            Read(method);
    }

    /// <summary>Orchestrator → method → … → member: why it is refused. Each once, by the shortest way.</summary>
    public IReadOnlyList<string> Refusals => refusals;

    public IReadOnlyCollection<string> Visited => [.. cameFrom.Keys.Select(Names.Of).Distinct()];

    public static Walk From(params IEnumerable<MethodDefinition> orchestrators) => new(orchestrators);

    private void Reach(MethodDefinition method, MethodDefinition? from)
    {
        if (!cameFrom.TryAdd(method, from))
            return;
        ahead.Enqueue(method);
        foreach (var implied in Implied.By(method))
            Reach(implied, method);
    }

    private void Read(MethodDefinition method)
    {
        if (!method.HasBody)
        {
            if (method.IsPInvokeImpl)
                Refuse(method, Names.Of(method), "native code");
            return;
        }
        foreach (var (step, stack) in Operands.Of(method.Body))
        {
            if (Unordered.IteratedBy(step, stack, method) is { } iterated)
                Refuse(method, iterated, "the order of this collection is nobody's promise");
            if (step.Operand is MethodReference called)
                Call(method, step, called);
            else if (step.Operand is FieldReference field)
                Touch(method, field);
        }
    }

    private void Call(MethodDefinition method, Instruction step, MethodReference called)
    {
        if (called.DeclaringType.Own() is null)
        {
            if (!IsOfTheCompiler(method, called) && Forbidden.Why(called) is { } why)
                Refuse(method, Names.Of(called), why);
            return;
        }
        if (called.Resolve() is not { } own)
            return; // a member of an array
        Reach(own, method);
        if (step.OpCode.Code is Code.Callvirt or Code.Ldvirtftn || step.Previous?.OpCode.Code == Code.Constrained)
            foreach (var implementation in Implied.ByCallOf(own))
                Reach(implementation, method);
    }

    private void Touch(MethodDefinition method, FieldReference field)
    {
        if (field.DeclaringType.Own() is null)
        {
            if (Forbidden.Why(field) is { } why)
                Refuse(method, Names.Of(field), why);
            return;
        }
        var own = field.Resolve();
        var initialises = method is { IsConstructor: true, IsStatic: true } && method.DeclaringType == own.DeclaringType;
        if (!initialises && Forbidden.WhyOwn(own) is { } reason)
            Refuse(method, Names.Of(own), reason);
        if (own.IsStatic && own.DeclaringType.GetStaticConstructor() is { } first)
            Reach(first, method);
    }

    // An iterator asks which thread made it, so as not to be shared; what it yields does not depend on the answer.
    private static bool IsOfTheCompiler(MethodDefinition method, MethodReference called) =>
        method.DeclaringType.IsGenerated()
        && (method.IsConstructor || method.Name.EndsWith("GetEnumerator", StringComparison.Ordinal))
        && called is { Name: "get_CurrentManagedThreadId", DeclaringType.Name: nameof(Environment) };

    private void Refuse(MethodDefinition method, string member, string why)
    {
        var way = new List<string>();
        for (MethodDefinition? step = method; step is not null; step = cameFrom[step])
            if (way.Count == 0 || way[^1] != Names.Of(step))
                way.Add(Names.Of(step));
        way.Reverse();
        refusals.Add($"{string.Join(" → ", way)} → {member}: {why}");
    }
}
