using System.Reflection;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Storage;
using Mono.Cecil;
using Mono.Cecil.Cil;
using Xunit;

namespace Chuyi.Tests.Cases;

/// <summary>Only Recording writes events. Read from the compiled code.</summary>
public class RecordingTests
{
    [Fact]
    public void Nothing_but_Recording_appends_events() =>
        Assert.Equal([nameof(Recording)], Using(typeof(EventStore).Assembly, Appends).Distinct());

    [Fact]
    public void Nothing_but_the_event_store_opens_their_table() =>
        Assert.Equal(
            [nameof(EventStore), nameof(Layout) + "." + nameof(Layout.Tables)],
            Using(typeof(EventStore).Assembly, step => step.Operand is Layout.Tables.Cases).Distinct().Order(StringComparer.Ordinal)
        );

    [Fact]
    public void Who_appends_behind_a_delegate_in_an_async_method_is_noticed() =>
        Assert.Contains($"{nameof(RecordingTests)}.{nameof(Forger)}", Using(typeof(RecordingTests).Assembly, Appends));

    private static bool Appends(Instruction step) =>
        step.Operand is MethodReference { Name: nameof(EventStore.Append), DeclaringType.FullName: var type }
        && type == typeof(EventStore).FullName;

    // The types as they stand in the source: lambdas and state machines under the type that holds them.
    private static IEnumerable<string> Using(Assembly assembly, Func<Instruction, bool> what) =>
        from type in ModuleDefinition.ReadModule(assembly.Location).GetTypes()
        from method in type.Methods
        where method.HasBody && method.Body.Instructions.Any(what)
        select Written(type);

    private static string Written(TypeDefinition type) =>
        type.Name.StartsWith('<') ? Written(type.DeclaringType)
        : type.DeclaringType is { } holder ? $"{Written(holder)}.{type.Name}"
        : type.Name;

    private static class Forger
    {
        public static async Task Forge(EventStore events)
        {
            await Task.Yield();
            var append = events.Append;
            await append([], null);
        }
    }
}
