using Chuyi.LocalHost;
using Xunit;

namespace Chuyi.Tests.LocalHost;

public class ApiContractTests
{
    [Fact]
    public void Everything_public_in_Microsoft_namespaces_is_in_the_list_of_the_real_packages()
    {
        var real = File.ReadLines(Path.Combine(AppContext.BaseDirectory, "LocalHost", "worker-api.txt")).Select(Comparable).ToHashSet();
        var ours = ApiDump.Of(typeof(RuntimeHost).Assembly, "Microsoft.").ToList();
        Assert.True(ours.Count > 400, $"Only {ours.Count} lines were printed.");
        Assert.DoesNotContain(ours, line => !real.Contains(Comparable(line)));
    }

    [Fact]
    public void Outside_of_them_only_its_own_names_and_one_exception_are_public() =>
        Assert.Equal(
            ["Chuyi.LocalHost", "DurableTask.Core.Exceptions"],
            typeof(RuntimeHost).Assembly.GetExportedTypes().Select(type => type.Namespace!).Where(name => !name.StartsWith("Microsoft.", StringComparison.Ordinal)).Distinct().Order());

    /// <summary>What a record's copy returns depends on the framework it is compiled for.</summary>
    private static string Comparable(string line) => line.Contains("<Clone>$()", StringComparison.Ordinal) ? line[..line.IndexOf(" ->", StringComparison.Ordinal)] : line;
}
