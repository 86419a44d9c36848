using System.Reflection;

namespace Chuyi.Tests.LocalHost;

/// <summary>Prints a public API, one line a type or member, in the form of worker-api.txt.</summary>
internal static class ApiDump
{
    private const BindingFlags All = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static IEnumerable<string> Of(Assembly assembly, string prefix) =>
        assembly.GetExportedTypes().Where(type => type.Namespace?.StartsWith(prefix, StringComparison.Ordinal) == true).SelectMany(Lines);

    private static IEnumerable<string> Lines(Type type)
    {
        var name = Name(type);
        var plain = new[] { typeof(object), typeof(ValueType), typeof(Enum) };
        yield return $"{name} : {Kind(type)}{(type.BaseType is { } parent && !plain.Contains(parent) ? " < " + Name(parent) : "")}";
        if (type.IsEnum)
        {
            foreach (var value in Enum.GetNames(type)) yield return $"{name}::{value} = {Convert.ToInt64(Enum.Parse(type, value))}";
            yield break;
        }
        foreach (var constructor in type.GetConstructors(All).Where(Visible)) yield return $"{name}::.ctor({Parameters(constructor)}){Flags(constructor)}";
        foreach (var method in type.GetMethods(All).Where(method => (Visible(method) && !method.IsSpecialName) || (method.Name.StartsWith("op_", StringComparison.Ordinal) && method.IsPublic)))
            yield return $"{name}::{method.Name}{Arguments(method)}({Parameters(method)}) -> {Name(method.ReturnType)}{Flags(method)}";
        foreach (var property in type.GetProperties(All))
        {
            var accessors = new[] { property.GetMethod, property.SetMethod }.Where(accessor => accessor is not null && Visible(accessor)).Select(accessor => accessor!).ToList();
            if (accessors.Count == 0) continue;
            yield return $"{name}::{property.Name} {{ {string.Join(" ", accessors.Select(accessor => Accessor(property, accessor)))} }} -> {Name(property.PropertyType)}{Flags(accessors[0])}";
        }
        foreach (var field in type.GetFields(All).Where(field => (field.IsPublic || field.IsFamily) && !field.IsSpecialName))
            yield return $"{name}::{field.Name} -> {Name(field.FieldType)}{(field.IsStatic ? " [static]" : "")}";
    }

    private static string Kind(Type type) => type switch
    {
        { IsEnum: true } => "enum",
        { IsInterface: true } => "interface",
        _ when typeof(Delegate).IsAssignableFrom(type) => "delegate",
        { IsValueType: true } => "struct",
        { IsAbstract: true, IsSealed: true } => "static class",
        { IsAbstract: true } => "abstract class",
        { IsSealed: true } => "sealed class",
        _ => "class",
    };

    private static string Accessor(PropertyInfo property, MethodInfo accessor) => accessor == property.GetMethod ? "get;"
        : accessor.ReturnParameter.GetRequiredCustomModifiers().Any(modifier => modifier.Name == "IsExternalInit") ? "init;" : "set;";

    private static string Arguments(MethodInfo method) => method.IsGenericMethodDefinition ? $"<{string.Join(", ", method.GetGenericArguments().Select(argument => argument.Name))}>" : "";

    private static bool Visible(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static string Flags(MethodBase method) =>
        (method.IsStatic ? " [static]" : "") + (method.IsAbstract && !method.DeclaringType!.IsInterface ? " [abstract]" : "") + (method.IsPublic ? "" : " [protected]");

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(parameter =>
        (parameter.IsDefined(typeof(ParamArrayAttribute)) ? "params " : "") + Name(parameter.ParameterType) + " " + parameter.Name
        + (parameter.HasDefaultValue ? " = " + (parameter.DefaultValue ?? "null") : "")));

    private static string Name(Type type)
    {
        if (type.IsGenericParameter) return type.Name;
        if (type.IsByRef) return "ref " + Name(type.GetElementType()!);
        if (type.IsArray) return Name(type.GetElementType()!) + "[]";
        var full = type.IsNested ? Name(type.DeclaringType!) + "." + type.Name : (type.Namespace is null ? "" : type.Namespace + ".") + type.Name;
        if (!type.IsGenericType || !type.Name.Contains('`')) return full;
        var own = type.GetGenericArguments().Skip(type.IsNested ? type.DeclaringType!.GetGenericArguments().Length : 0);
        return $"{full[..full.LastIndexOf('`')]}<{string.Join(", ", own.Select(Name))}>";
    }
}
