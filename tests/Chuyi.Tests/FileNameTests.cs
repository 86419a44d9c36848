using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using Chuyi.Functions.Cases;
using Xunit;

namespace Chuyi.Tests;

/// <summary>A reader finds a type of the service by the name of its file.</summary>
public partial class FileNameTests
{
    private static readonly Assembly Service = typeof(Functions.Composition).Assembly;

    private static readonly IReadOnlyList<(string File, string Type)> Declared =
    [
        .. from file in Sources.Of(Sources.Service, ".cs")
        let source = File.ReadAllText(Path.Combine(Sources.Service, file))
        from type in TopLevelType().Matches(source)
        select (file, $"{FileNamespace().Match(source).Groups[1].Value}.{type.Groups[1].Value}"),
    ];

    [Fact]
    public void A_type_lies_in_the_file_of_its_name() =>
        Assert.All(Declared, declared => Assert.True(Belongs(declared.Type, declared.File), $"{declared.Type} lies in {declared.File}."));

    [Fact]
    public void Every_act_and_fact_is_found_in_the_sources() =>
        Assert.Subset(
            Declared.Select(declared => declared.Type).ToHashSet(),
            Service
                .GetTypes()
                .Where(type => type.IsSubclassOf(typeof(Act)) || type.IsSubclassOf(typeof(Fact)))
                .Select(type => type.FullName!)
                .ToHashSet()
        );

    /// <summary>The command line, the host of our own, the history and its verifier have no acts and facts to list.</summary>
    [Theory]
    [InlineData("Chuyi.Cli")]
    [InlineData("Chuyi.LocalHost")]
    [InlineData("Chuyi.History")]
    [InlineData("Chuyi.Verify")]
    public void So_it_is_beside_the_service(string project)
    {
        var folder = Path.Combine(Sources.Root, "functions", project);
        var types =
            from file in Sources.Of(folder, ".cs")
            from type in TopLevelType().Matches(File.ReadAllText(Path.Combine(folder, file)))
            select (File: file, Type: type.Groups[1].Value);

        Assert.All(types, one => Assert.Equal(Path.GetFileName(one.File).Split('.')[0], one.Type));
    }

    [Theory]
    [InlineData("Chuyi.Functions.Cases.Decision", "Act.cs")]
    [InlineData("Chuyi.Functions.Rounds.Signatory", "Round.facts.cs")]
    [InlineData("Chuyi.Functions.Rounds.OpenRound", "Round.facts.cs")]
    [InlineData("Chuyi.Functions.Rounds.RoundSteps", "Round.workflow.cs")]
    public void A_type_that_lies_elsewhere_is_noticed(string type, string file) => Assert.False(Belongs(type, file));

    // The kinds of acts and facts are listed apart from what an act or a fact is. Acts, facts, the models of pages and the
    // requests of one class's activities are short and read best together: a file whose name says so lists them.
    private static bool Belongs(string type, string file)
    {
        var name = type[(type.LastIndexOf('.') + 1)..];
        return Path.GetFileNameWithoutExtension(file).Split('.') switch
        {
            [var own] => own == name,
            [_, "acts"] => Service.GetType(type)?.IsSubclassOf(typeof(Act)) is true,
            [_, "facts"] => Service.GetType(type)?.IsSubclassOf(typeof(Fact)) is true,
            [_, "models"] => name.EndsWith("Model", StringComparison.Ordinal),
            // A further part of a type is named by what it holds.
            [var own, _] when own == name => true,
            [_, "requests"] => name.EndsWith("Request", StringComparison.Ordinal),
            [var chapter, var part] => chapter + CultureInfo.InvariantCulture.TextInfo.ToTitleCase(part) == name,
            _ => false,
        };
    }

    [GeneratedRegex(
        @"^(?:(?:public|internal|file|static|sealed|abstract|readonly|partial|ref) )*"
            + @"(?:class|record struct|record|interface|enum|struct) (\w+)",
        RegexOptions.Multiline
    )]
    private static partial Regex TopLevelType();

    [GeneratedRegex(@"^namespace ([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex FileNamespace();
}
