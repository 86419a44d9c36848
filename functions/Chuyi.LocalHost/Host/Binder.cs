using System.ComponentModel;
using System.Reflection;
using Chuyi.LocalHost.Engine;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace Chuyi.LocalHost.Host;

/// <summary>Fills in the parameters of a function.</summary>
internal static class Binder
{
    /// <summary>What fills one parameter; decided once, when the host starts.</summary>
    /// <exception cref="InvalidOperationException">Nothing can fill it.</exception>
    public static Func<Invocation, DurableTaskClient, object?> For(FunctionEntry entry, ParameterInfo parameter, bool afterOrchestrationTrigger)
    {
        var type = parameter.ParameterType;
        if (type == typeof(FunctionContext)) return (invocation, _) => invocation;
        if (type == typeof(CancellationToken)) return (invocation, _) => invocation.CancellationToken;
        if (parameter.Position == entry.TriggerParameter.Position) return Trigger(entry, type);
        if (parameter.GetCustomAttribute<DurableClientAttribute>() is not null && type == typeof(DurableTaskClient)) return (_, client) => client;
        if (type == typeof(HttpRequest) && entry.Trigger is HttpTriggerAttribute) return (invocation, _) => invocation.TriggerValue;
        if (afterOrchestrationTrigger)
        {
            CheckInput(entry, parameter);
            return (invocation, _) => Input(((RunContext)invocation.TriggerValue!).SerializedInput, type);
        }
        if (entry.Trigger is HttpTriggerAttribute or ActivityTriggerAttribute)
            return (invocation, _) => Convert(invocation.BindingContext.BindingData.GetValueOrDefault(parameter.Name!), type, parameter);
        throw new InvalidOperationException($"Function '{entry.Name}': nothing can fill parameter '{parameter.Name}' of type {type}.");
    }

    private static Func<Invocation, DurableTaskClient, object?> Trigger(FunctionEntry entry, Type type) => entry.Trigger switch
    {
        HttpTriggerAttribute when type == typeof(HttpRequest) => (invocation, _) => invocation.TriggerValue,
        OrchestrationTriggerAttribute when type == typeof(TaskOrchestrationContext) => (invocation, _) => invocation.TriggerValue,
        TimerTriggerAttribute when type == typeof(TimerInfo) => (invocation, _) => invocation.TriggerValue,
        ActivityTriggerAttribute => (invocation, _) => Input((string?)invocation.TriggerValue, type),
        _ => throw new InvalidOperationException($"Function '{entry.Name}': its trigger does not give a {type}."),
    };

    /// <summary>On Azure an orchestrator's input is bound only if its type is the declared one; in these cases it never is, and the code would get null.</summary>
    private static void CheckInput(FunctionEntry entry, ParameterInfo parameter)
    {
        var type = parameter.ParameterType;
        var kind = type.IsInterface ? "an interface" : type.IsAbstract ? "an abstract type" : Nullable.GetUnderlyingType(type) is not null ? "a nullable value" : null;
        if (kind is not null)
            throw new InvalidOperationException($"Orchestrator '{entry.Name}': parameter '{parameter.Name}' of type {type} is {kind}; on Azure it is always null. Declare the type of the value, or read it with context.GetInput.");
    }

    private static object? Input(string? data, Type type) =>
        PayloadConverter.Default.Deserialize(data, type) ?? (type.IsValueType ? Activator.CreateInstance(type) : null);

    private static object? Convert(object? value, Type type, ParameterInfo parameter)
    {
        if (value is null) return parameter.HasDefaultValue ? parameter.DefaultValue : type.IsValueType ? Activator.CreateInstance(type) : null;
        return type.IsInstanceOfType(value) ? value : TypeDescriptor.GetConverter(type).ConvertFromInvariantString((string)value);
    }
}
