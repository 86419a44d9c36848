using System.Reflection;
using System.Text.Json;
using Chuyi.Functions;
using Microsoft.Azure.Functions.Worker;
using Xunit;

namespace Chuyi.Rehearsals.Deployable;

/// <summary>What goes to Azure is the service and what Azure's host reads beside it, and nothing of the host for one machine.</summary>
public class PublishedTests(PublishedService published) : IClassFixture<PublishedService>
{
    /// <summary>What Azure's own host loads lies here; it has parts that ours has too.</summary>
    private const string OfAzure = ".azurefunctions";

    private IReadOnlyList<string> Files =>
        [
            .. Directory
                .GetFiles(published.Folder, "*", SearchOption.AllDirectories)
                .Select(file => Path.GetRelativePath(published.Folder, file)),
        ];

    [Theory]
    [InlineData("Chuyi.Functions.dll")]
    [InlineData("Chuyi.Functions.runtimeconfig.json")]
    [InlineData("host.json")]
    [InlineData("functions.metadata")]
    [InlineData("extensions.json")]
    [InlineData("worker.config.json")]
    [InlineData(OfAzure + "/function.deps.json")]
    public void It_holds_what_Azure_reads(string file) => Assert.Contains(file, Files);

    [Theory]
    [InlineData("Chuyi.LocalHost")]
    [InlineData("Chuyi.Cli")]
    [InlineData("chuyi.")]
    [InlineData("Yarp")]
    [InlineData("Grpc.AspNetCore")]
    [InlineData("NCrontab")]
    [InlineData("local.settings")]
    public void It_holds_nothing_of_the_host_for_one_machine(string part)
    {
        Assert.DoesNotContain(
            Files,
            file => !file.StartsWith(OfAzure, StringComparison.Ordinal) && Path.GetFileName(file).StartsWith(part, StringComparison.Ordinal)
        );
        Assert.DoesNotContain(
            $"\"{part}",
            File.ReadAllText(Path.Combine(published.Folder, "Chuyi.Functions.deps.json")),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void It_lists_every_function_of_the_service()
    {
        using var listed = JsonDocument.Parse(File.ReadAllText(Path.Combine(published.Folder, "functions.metadata")));
        var declared = typeof(Composition)
            .Assembly.GetTypes()
            .SelectMany(type => type.GetMethods())
            .Select(method => method.GetCustomAttribute<FunctionAttribute>()?.Name)
            .OfType<string>();
        Assert.Equal(
            declared.Order(StringComparer.Ordinal),
            listed.RootElement.EnumerateArray().Select(function => function.GetProperty("name").GetString()!).Order(StringComparer.Ordinal)
        );
    }
}
