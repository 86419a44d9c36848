using System.Reflection;
using System.Text.RegularExpressions;
using Xunit;

namespace Chuyi.LocalHost.Tests;

/// <summary>What the README says is tried is tried.</summary>
public class ReadmeTests
{
    private static readonly string Root = Path.GetFullPath(Path.Combine(
        typeof(ReadmeTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "SampleApp").Value!, "..", ".."));

    [Fact]
    public void Every_test_that_the_README_names_exists()
    {
        var text = File.ReadAllText(Path.Combine(Root, "functions", "Chuyi.LocalHost", "README.md"));
        var named = Regex.Matches(text, @"`(\w+Tests)\.(\w+)`").Select(match => $"{match.Groups[1].Value}.{match.Groups[2].Value}").ToHashSet();
        var tests = typeof(ReadmeTests).Assembly.GetTypes().SelectMany(type => type.GetMethods().Where(method => method.IsDefined(typeof(FactAttribute), inherit: true)).Select(method => $"{type.Name}.{method.Name}"));
        Assert.True(named.Count > 50, $"It names {named.Count} tests.");
        Assert.Empty(named.Except(tests));
    }

    [Fact]
    public void Every_file_of_tests_that_the_README_names_exists()
    {
        var text = File.ReadAllText(Path.Combine(Root, "functions", "Chuyi.LocalHost", "README.md"));
        var named = Regex.Matches(text, @"`(\w+/\w+(?:Tests|Rehearsals))`").Select(match => match.Groups[1].Value).ToHashSet();
        Assert.NotEmpty(named);
        Assert.All(named, file => Assert.Contains(Directory.GetDirectories(Path.Combine(Root, "tests")), folder => File.Exists(Path.Combine(folder, file + ".cs"))));
    }
}
