using System.Text.Json;
using System.Text.RegularExpressions;
using Chuyi.Functions;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Web;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.AspNetCore.Http;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Chuyi.Rehearsals.Web;

/// <summary>
/// The names of the fields that the service's pages send and that the service reads, of forms, addresses and bodies: from the
/// compiled code, so that a new field is among them. Some words beside are none; a request may as well be made of them.
/// </summary>
internal static partial class FieldNames
{
    private static readonly ModuleDefinition Service = ModuleDefinition.ReadModule(typeof(Composition).Assembly.Location);

    private static readonly IReadOnlyList<MethodDefinition> Methods =
    [
        .. Service.GetTypes().SelectMany(type => type.Methods).Where(method => method.HasBody),
    ];

    private static readonly string[] Readers = [typeof(IFormCollection).FullName!, typeof(IQueryCollection).FullName!];

    /// <summary>All of them, in an order that stays.</summary>
    public static IReadOnlyList<string> All { get; } =
    [.. Sent().Concat(Read()).Concat(Numbers()).Concat(Bodies()).Distinct().Order(StringComparer.Ordinal)];

    // What pages write, as it stands or put together.
    private static IEnumerable<string> Sent() =>
        Methods.SelectMany(method =>
            Texts(method)
                .SelectMany(text => Written().Matches(text).Select(name => name.Groups[1].Value))
                .Concat(method.Body.Instructions.Where(IsName).Select(step => (string)step.Next.Operand))
        );

    private static bool IsName(Instruction step) =>
        step is { OpCode.Code: Code.Ldstr, Operand: "name", Next: { OpCode.Code: Code.Ldstr } given }
        && given.Next is { Operand: MethodReference { Name: nameof(RenderTreeBuilder.AddAttribute) } };

    // Whatever looks like a name where fields are handled: they are passed on before they are asked for one.
    private static IEnumerable<string> Read() => Methods.Where(HandlesFields).SelectMany(Texts).Where(text => Name().IsMatch(text));

    private static bool HandlesFields(MethodDefinition method) =>
        method.Parameters.Any(IsOfFields)
        || method.Body.Instructions.Any(step =>
            step.Operand is MethodReference called
            && (Readers.Contains(called.DeclaringType.FullName) || called.Parameters.Any(IsOfFields) || Is(called.ReturnType))
        );

    private static bool IsOfFields(ParameterDefinition parameter) => Is(parameter.ParameterType);

    private static bool Is(TypeReference type) =>
        Readers.Contains(type.FullName) || type is GenericInstanceType generic && generic.GenericArguments.Any(Is);

    // A table of them names those of a round.
    private static IEnumerable<string> Numbers() => RoundNumber.All.Select(number => number.Field);

    private static IEnumerable<string> Bodies() =>
        from method in Methods
        from step in method.Body.Instructions
        where step.Operand is GenericInstanceMethod { Name: nameof(Forms.ReadJson) or nameof(Forms.ReadOurs) }
        from property in ((GenericInstanceMethod)step.Operand).GenericArguments[0].Resolve()?.Properties ?? []
        where property.Name != "EqualityContract"
        select JsonNamingPolicy.CamelCase.ConvertName(property.Name);

    private static IEnumerable<string> Texts(MethodDefinition method) =>
        method.Body.Instructions.Where(step => step.OpCode.Code == Code.Ldstr).Select(step => (string)step.Operand);

    [GeneratedRegex(@"\bname=""([^""]+)""")]
    private static partial Regex Written();

    [GeneratedRegex("^[a-z][A-Za-z0-9]*$")]
    private static partial Regex Name();
}
