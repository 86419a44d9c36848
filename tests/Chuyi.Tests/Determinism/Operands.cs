using Mono.Cecil;
using Mono.Cecil.Cil;
using Mono.Cecil.Rocks;

namespace Chuyi.Tests.Determinism;

/// <summary>
/// What lies on the evaluation stack, by its declared type. Only so does one see that a set becomes a sequence:
/// that conversion leaves no trace in the code.
/// </summary>
internal static class Operands
{
    /// <summary>Every instruction with the stack before it, its top last; null for what is of no interest.</summary>
    public static IEnumerable<(Instruction Step, IReadOnlyList<TypeReference?> Stack)> Of(MethodBody body)
    {
        body.SimplifyMacros();
        var stack = new List<TypeReference?>();
        var carried = Handlers(body);
        foreach (var step in body.Instructions)
        {
            if (carried.TryGetValue(step, out var from))
                stack = from;
            yield return (step, stack);
            Apply(step, stack);
            foreach (var target in Targets(step))
                carried.TryAdd(target, [.. stack]);
            if (step.OpCode.FlowControl is FlowControl.Branch or FlowControl.Return or FlowControl.Throw)
                stack = [];
        }
    }

    private static Dictionary<Instruction, List<TypeReference?>> Handlers(MethodBody body)
    {
        var starts = new Dictionary<Instruction, List<TypeReference?>>();
        foreach (var handler in body.ExceptionHandlers)
        {
            starts[handler.HandlerStart] = handler.HandlerType is ExceptionHandlerType.Catch or ExceptionHandlerType.Filter ? [null] : [];
            if (handler.FilterStart is { } filter)
                starts[filter] = [null];
        }
        return starts;
    }

    private static Instruction[] Targets(Instruction step) =>
        step.Operand switch
        {
            Instruction target => [target],
            Instruction[] table => table,
            _ => [],
        };

    private static void Apply(Instruction step, List<TypeReference?> stack)
    {
        var top = stack.Count > 0 ? stack[^1] : null;
        var taken = Taken(step, stack.Count);
        stack.RemoveRange(stack.Count - taken, taken);
        stack.AddRange(Enumerable.Repeat(step.OpCode.Code == Code.Dup ? top : Pushed(step), Given(step)));
    }

    private static int Taken(Instruction step, int all) =>
        step.OpCode.StackBehaviourPop switch
        {
            StackBehaviour.Pop0 => 0,
            StackBehaviour.PopAll => all,
            StackBehaviour.Varpop => step.Operand is IMethodSignature called ? Arguments(step, called) : all,
            var several => Parts(several),
        };

    private static int Given(Instruction step) =>
        step.OpCode.StackBehaviourPush switch
        {
            StackBehaviour.Push0 => 0,
            StackBehaviour.Varpush => ((IMethodSignature)step.Operand).ReturnType.MetadataType == MetadataType.Void ? 0 : 1,
            var several => Parts(several),
        };

    private static int Arguments(Instruction step, IMethodSignature called) =>
        called.Parameters.Count + (called.HasThis && step.OpCode.Code != Code.Newobj ? 1 : 0) + (step.OpCode.Code == Code.Calli ? 1 : 0);

    // Popi_popi, Push1_push1: the names of the behaviours count what they move.
    private static int Parts(StackBehaviour behaviour) => behaviour.ToString().Split('_').Length;

    private static TypeReference? Pushed(Instruction step) =>
        step.Operand switch
        {
            VariableDefinition local => local.VariableType,
            ParameterDefinition parameter => parameter.ParameterType,
            FieldReference field => Known(field.FieldType, field),
            MethodReference made when step.OpCode.Code == Code.Newobj => made.DeclaringType,
            // The keys of a dictionary are as unordered as itself, whatever interface they are declared by.
            MethodReference { Name: "get_Keys" or "get_Values" } part => part.DeclaringType,
            MethodReference called => Known(called.ReturnType, called),
            TypeReference type when step.OpCode.Code is Code.Castclass or Code.Isinst => type,
            _ => null,
        };

    // An element of a List<HashSet<string>> is declared as "the first argument of the type".
    private static TypeReference? Known(TypeReference type, MemberReference member) =>
        type is not GenericParameter argument ? type
        : argument.Type == GenericParameterType.Type ? (member.DeclaringType as GenericInstanceType)?.GenericArguments[argument.Position]
        : (member as GenericInstanceMethod)?.GenericArguments[argument.Position];
}
