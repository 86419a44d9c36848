using System.Reflection;
using Microsoft.Azure.Functions.Worker;
using Mono.Cecil;

namespace Chuyi.Tests.Determinism;

/// <summary>The orchestrators of a compiled assembly.</summary>
internal static class Orchestrators
{
    /// <summary>Every method with an orchestration trigger, public or not, function or not.</summary>
    public static IReadOnlyList<MethodDefinition> In(Assembly assembly) =>
        [.. ModuleDefinition.ReadModule(assembly.Location).GetTypes().SelectMany(type => type.Methods).Where(IsTriggered)];

    private static bool IsTriggered(MethodDefinition method) =>
        method.Parameters.Any(parameter =>
            parameter.CustomAttributes.Any(attribute => attribute.AttributeType.FullName == typeof(OrchestrationTriggerAttribute).FullName)
        );
}
