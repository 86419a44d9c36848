using System.Text.RegularExpressions;
using Mono.Cecil;

namespace Chuyi.Tests.Determinism;

/// <summary>Names as they stand in the source, for those who must find the place.</summary>
internal static partial class Names
{
    /// <summary>A method of the assembly: without its namespace, a state machine under the name of its method.</summary>
    public static string Of(MethodDefinition method)
    {
        var type = method.DeclaringType;
        var name = !method.Name.StartsWith('<') && type.IsGenerated() ? type.Name : method.Name;
        while (type.IsGenerated() && type.DeclaringType is not null)
            type = type.DeclaringType;
        return $"{Plain(type.Name)}.{InSource(name)}";
    }

    /// <summary>A member of another assembly: <c>System.DateTime.UtcNow</c>, <c>System.Random.new()</c>.</summary>
    public static string Of(MethodReference method) =>
        Of(method.DeclaringType)
        + "."
        + (
            method.Name == ".ctor"
                ? $"new({string.Join(", ", method.Parameters.Select(p => Plain(p.ParameterType.Name)))})"
                : Accessor().Replace(method.Name, "")
        );

    public static string Of(FieldReference field) => Of(field.DeclaringType) + "." + InSource(field.Name);

    public static string Of(TypeReference type) => Plain(type.GetElementType().FullName.Replace('/', '.'));

    private static string InSource(string name) =>
        Generated().Match(name) is { Success: true } parts
            ? Accessor().Replace(parts.Groups["owner"].Value, "")
                + (
                    parts.Groups["local"] is { Success: true } local ? "." + local.Value
                    : parts.Groups["lambda"].Success ? " (lambda)"
                    : ""
                )
            : name switch
            {
                ".ctor" => "new",
                ".cctor" => "static",
                ['<', ..] => "(closure)",
                _ => Accessor().Replace(name, ""),
            };

    private static string Plain(string name) => Arity().Replace(name, "");

    [GeneratedRegex(@"<(?<owner>[\w.]+)>(g__(?<local>\w+)|(?<lambda>b__))?")]
    private static partial Regex Generated();

    [GeneratedRegex(@"`\d+")]
    private static partial Regex Arity();

    [GeneratedRegex("^(get|set|add|remove)_")]
    private static partial Regex Accessor();
}
