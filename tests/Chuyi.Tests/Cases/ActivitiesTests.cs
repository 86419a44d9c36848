using System.Reflection;
using Chuyi.Functions.Cases;
using Chuyi.Tests.Determinism;
using Microsoft.Azure.Functions.Worker;
using Mono.Cecil;
using Xunit;

namespace Chuyi.Tests.Cases;

/// <summary>Activities are called through typed handles, and each handle says what its function says.</summary>
public class ActivitiesTests
{
    private static readonly Assembly Service = typeof(Activities).Assembly;

    internal static readonly IReadOnlyList<(string Name, Type In, Type? Out)> Handles =
    [
        .. from property in Service.GetTypes().SelectMany(type => type.GetProperties(BindingFlags.Static | BindingFlags.Public))
        where property.PropertyType is { IsGenericType: true } type && IsHandle(type.GetGenericTypeDefinition())
        let types = property.PropertyType.GetGenericArguments()
        let name = (string)property.PropertyType.GetProperty("Name")!.GetValue(property.GetValue(null))!
        orderby name
        select (name, types[0], types.ElementAtOrDefault(1)),
    ];

    private static readonly IReadOnlyList<(string Name, Type In, Type? Out)> Functions =
    [
        .. from method in Service.GetTypes().SelectMany(type => type.GetMethods())
        from parameter in method.GetParameters()
        where parameter.IsDefined(typeof(ActivityTriggerAttribute))
        let name = method.GetCustomAttribute<FunctionAttribute>()!.Name
        orderby name
        select (name, parameter.ParameterType, Result(method.ReturnType)),
    ];

    [Fact]
    public void Every_activity_has_one_handle_with_its_name_and_its_types()
    {
        Assert.True(Functions.Count >= 18, $"Only {Functions.Count} activities were found.");
        Assert.Equal(Functions, Handles);
    }

    [Fact]
    public void Nothing_calls_an_activity_but_by_its_handle()
    {
        var callers = ModuleDefinition
            .ReadModule(Service.Location)
            .GetTypes()
            .SelectMany(type => type.Methods)
            .Where(method => method.HasBody)
            .Where(method => method.Body.Instructions.Any(step => step.Operand is MethodReference { Name: "CallActivityAsync" }))
            .Select(Names.Of)
            .Distinct();

        Assert.NotEmpty(callers);
        Assert.All(callers, caller => Assert.StartsWith($"{nameof(Activities)}.", caller, StringComparison.Ordinal));
    }

    private static bool IsHandle(Type type) => type == typeof(Activity<,>) || type == typeof(Activity<>);

    private static Type? Result(Type type) =>
        type == typeof(Task) ? null
        : type is { IsGenericType: true } ? type.GetGenericArguments()[0]
        : type;
}
