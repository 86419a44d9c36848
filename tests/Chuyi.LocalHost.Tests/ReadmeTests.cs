using System.Reflection;
using System.Text.RegularExpressions;
using Xunit;

namespace Chuyi.LocalHost.Tests;

/// <summary>What the README says is tried is tried.</summary>
public class ReadmeTests
{
    private static readonly string SampleApp = typeof(ReadmeTests)
        .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(data => data.Key == "SampleApp")
        .Value!;

    private static readonly string Root = Path.GetFullPath(Path.Combine(SampleApp, "..", ".."));

    private static string Text => File.ReadAllText(Path.Combine(Root, "functions", "Chuyi.LocalHost", "README.md"));

    [Fact]
    public void Every_test_that_the_README_names_exists()
    {
        var named = Regex.Matches(Text, @"`(\w+Tests\.\w+)`").Select(match => match.Groups[1].Value).ToHashSet();
        var tests = typeof(ReadmeTests)
            .Assembly.GetTypes()
            .SelectMany(type => type.GetMethods())
            .Where(method => method.IsDefined(typeof(FactAttribute), inherit: true))
            .Select(method => $"{method.DeclaringType!.Name}.{method.Name}");
        Assert.True(named.Count > 50, $"It names {named.Count} tests.");
        Assert.Empty(named.Except(tests));
    }

    [Fact]
    public void Every_file_of_tests_that_the_README_names_exists()
    {
        var folders = Directory.GetDirectories(Path.Combine(Root, "tests"));
        var named = Regex.Matches(Text, @"`(\w+/\w+(?:Tests|Rehearsals))`").Select(match => match.Groups[1].Value).ToHashSet();
        Assert.NotEmpty(named);
        Assert.All(named, file => Assert.Contains(folders, folder => File.Exists(Path.Combine(folder, file + ".cs"))));
    }
}
