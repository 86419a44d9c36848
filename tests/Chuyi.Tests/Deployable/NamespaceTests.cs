using Mono.Cecil;
using Xunit;

namespace Chuyi.Tests.Deployable;

/// <summary>The service stands on the real packages: nothing of ours takes the place of a type of theirs.</summary>
public class NamespaceTests
{
    private static readonly IReadOnlyList<string> Ours =
    [
        .. Directory
            .GetFiles(AppContext.BaseDirectory, "*.dll")
            .Where(file => Path.GetFileName(file).StartsWith("chuyi", StringComparison.OrdinalIgnoreCase)),
    ];

    [Fact]
    public void Every_assembly_of_ours_is_looked_at() =>
        Assert.Superset(
            new HashSet<string>
            {
                "Chuyi.Functions.dll",
                "Chuyi.History.dll",
                "Chuyi.LocalHost.dll",
                "Chuyi.Tests.dll",
                "chuyi.dll",
                "chuyi-verify.dll",
            },
            Ours.Select(file => Path.GetFileName(file)).ToHashSet()
        );

    [Fact]
    public void No_type_of_ours_lies_in_a_namespace_of_Microsoft() =>
        Assert.Empty(
            from file in Ours
            from type in ModuleDefinition.ReadModule(file).Types
            where (type.Namespace == "Microsoft" || type.Namespace.StartsWith("Microsoft.", StringComparison.Ordinal)) && !IsEmbedded(type)
            select $"{Path.GetFileName(file)}: {type.FullName}"
        );

    // Compiler and generators bring attributes of theirs along, each marked so that no other assembly takes it for the real one.
    private static bool IsEmbedded(TypeDefinition type) =>
        !type.IsPublic
        && type.CustomAttributes.Select(attribute => attribute.AttributeType)
            .Append(type)
            .Any(attribute => attribute.FullName == "Microsoft.CodeAnalysis.EmbeddedAttribute");
}
