using Chuyi.History.Verification;
using Chuyi.Verify;
using Mono.Cecil;
using Xunit;

namespace Chuyi.Tests.Deployable;

/// <summary>
/// What an auditor must trust is small: the history and its verifier stand on next
/// to nothing. Read from the compiled code.
/// </summary>
public class ReferenceTests
{
    [Fact]
    public void The_history_stands_on_the_runtime_and_on_signatures() =>
        Assert.Equal(["NSec.Cryptography"], NotOfTheRuntime(typeof(HistoryVerifier)));

    [Fact]
    public void The_history_reaches_no_network_and_no_files() =>
        Assert.DoesNotContain(
            References(typeof(HistoryVerifier)),
            name =>
                name.StartsWith("System.Net", StringComparison.Ordinal)
                || name.StartsWith("System.IO.FileSystem", StringComparison.Ordinal)
                || name.StartsWith("System.Diagnostics.Process", StringComparison.Ordinal)
        );

    [Fact]
    public void The_verifier_stands_on_the_history_and_on_a_command_line() =>
        Assert.Equal(["Chuyi.History", "System.CommandLine"], NotOfTheRuntime(typeof(VerifyCommand)));

    // Of the packages some bear the name of the runtime's own assemblies; what lies in the runtime's folder is the runtime's.
    private static IEnumerable<string> NotOfTheRuntime(Type type) =>
        References(type).Where(name => !File.Exists(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, name + ".dll")));

    private static IEnumerable<string> References(Type type) =>
        ModuleDefinition
            .ReadModule(type.Assembly.Location)
            .AssemblyReferences.Select(reference => reference.Name)
            .Order(StringComparer.Ordinal);
}
