using Azure.Data.Tables;
using Chuyi.Functions.Storage;
using Mono.Cecil;
using Mono.Cecil.Cil;
using Xunit;

namespace Chuyi.Tests.Storage;

/// <summary>
/// A column of a table takes a few types and says so only when it is written: an id of a type of its own is put there as
/// its text. Read from the compiled code.
/// </summary>
public class ColumnTests
{
    private static readonly string[] Takes = ["Boolean", "Int32", "Int64", "DateTimeOffset", "Nullable`1"];

    private static readonly IReadOnlyList<string> Boxed =
    [
        .. from type in AssemblyDefinition.ReadAssembly(typeof(Tables).Assembly.Location).MainModule.GetTypes()
        from method in type.Methods
        where method.HasBody
        from step in method.Body.Instructions
        where step.Operand is MethodReference { Name: "set_Item", DeclaringType.Name: nameof(TableEntity) }
        where step.Previous.OpCode == OpCodes.Box
        select ((TypeReference)step.Previous.Operand).Name,
    ];

    [Fact]
    public void No_value_goes_into_a_column_that_no_column_takes()
    {
        Assert.Contains("DateTimeOffset", Boxed);
        Assert.Empty(Boxed.Except(Takes));
    }
}
