using System.Text.RegularExpressions;
using Chuyi.Functions.Cases;
using Xunit;

namespace Chuyi.Tests.Cases;

/// <summary>What lies in one place only, looked for in every source file of the service and of the command line.</summary>
public class BoundaryTests
{
    /// <summary>What the handling of cases stands on. Every other folder is a chapter, or stands on it.</summary>
    private static readonly string[] Below = ["Cases", "History", "Mail", "Storage"];

    private static readonly IReadOnlyList<string> Chapters =
    [
        .. Directory.GetDirectories(Sources.Service).Select(path => Path.GetFileName(path)).Except([.. Below, "bin", "obj"]),
    ];

    private static readonly IReadOnlyList<(string File, string Line)> Lines =
    [
        .. from file in Sources.Of(Sources.Service, ".cs", ".razor")
        from line in File.ReadLines(Path.Combine(Sources.Service, file))
        select (file, line),
    ];

    private static readonly IReadOnlyList<(string File, string Line)> CommandLine =
    [
        .. from file in Sources.Of(Path.Combine(Sources.Root, "functions/Chuyi.Cli"), ".cs")
        from line in File.ReadLines(Path.Combine(Sources.Root, "functions/Chuyi.Cli", file))
        select (file, line),
    ];

    private static readonly string Letters = string.Concat(Enum.GetValues<CaseKind>().Select(kind => (char)kind));

    // A literal with the letter of a kind of case, or a part of what is named as an id.
    private static readonly Regex Sniff = new(
        $"""
        "[{Letters}]\.|'[{Letters}]'
        |\b@?([cC]ase|[iI]d|[rR]ound|[aA]pplication|[dD]uty|[oO]bjection|[sS]ignOff|[iI]tem|InstanceId)[!?]?(\.Value|\.ToString\(\))*
        (\[[^\]]|\.(Substring|Split|StartsWith|EndsWith|IndexOf|LastIndexOf|Remove|AsSpan|AsMemory|Replace|TrimStart|TrimEnd|ElementAt)\b)
        """,
        RegexOptions.IgnorePatternWhitespace
    );

    [Fact]
    public void Every_file_is_looked_at()
    {
        Assert.Superset(
            new HashSet<string> { "Cases/Workflow/CaseDesk.cs", "Mail/Links/LinkPage.razor", "Rounds/Round.workflow.cs", "Composition.cs" },
            Lines.Select(line => line.File).ToHashSet()
        );
        Assert.Contains(CommandLine, line => line.File == "Demo/Play.cs");
        Assert.Superset(
            new HashSet<string> { "Rounds", "Applications", "ExpertReview", "PublicNotice", "SignOff", "Designation", "People" },
            Chapters.ToHashSet()
        );
    }

    [Fact]
    public void The_handling_of_cases_names_no_chapter() =>
        Assert.DoesNotContain(Lines, line => line.File.StartsWith("Cases/", StringComparison.Ordinal) && NamesAChapter(line.Line));

    [Theory]
    [InlineData("using Chuyi.Functions.Rounds;")]
    [InlineData("using static Chuyi.Functions.Policy.BeijingTime;")]
    [InlineData("    /// <see cref=\"Rounds.RoundOpenings.Index\"/>")]
    public void A_chapter_that_is_named_is_noticed(string line) => Assert.True(NamesAChapter(line));

    [Fact]
    public void Only_CaseId_knows_the_form_of_an_id() =>
        Assert.DoesNotContain(
            Lines,
            line => line.File is not ("Cases/Ids/CaseId.cs" or "Cases/Ids/CaseKind.cs") && Sniff.IsMatch(line.Line)
        );

    [Fact]
    public void The_command_line_takes_no_id_apart() => Assert.DoesNotContain(CommandLine, line => Sniff.IsMatch(line.Line));

    [Theory]
    [InlineData("private static string WorkflowOf(string @case) => @case[0] switch")]
    [InlineData("    'G' => nameof(DesignationWorkflow),")]
    [InlineData("var decision = link.Case[0] switch")]
    [InlineData("if (!Link.Case.StartsWith(prefix, StringComparison.Ordinal))")]
    [InlineData("if (!round.StartsWith(\"R.\", StringComparison.Ordinal))")]
    [InlineData("var number = id[(id.LastIndexOf('.') + 1)..];")]
    [InlineData("s.Documents, received.Case[2..].ToUpperInvariant(), s.CheckBy")]
    [InlineData("$\"CY-{round[2..].Replace('.', '-')}-{rank:D3}\"")]
    [InlineData("var id = \"O.\" + form;")]
    [InlineData("var duty = $\"D.{round}.{expert}\";")]
    [InlineData("var kind = session.Case!.Value.ToString()[0];")]
    [InlineData("var parts = context.InstanceId.Split('.');")]
    public void An_id_that_is_taken_apart_is_noticed(string line) => Assert.Matches(Sniff, line);

    [Theory]
    [InlineData("await application.Take();")]
    [InlineData("if (round.Length > 0)")]
    [InlineData("[\"Case\"] = link.Case.ToString(), [\"Path\"] = link.Path")]
    [InlineData("at.ToString(\"R\", CultureInfo.InvariantCulture)")]
    public void What_takes_no_id_apart_is_let_pass(string line) => Assert.DoesNotMatch(Sniff, line);

    private static bool NamesAChapter(string line) =>
        Chapters.Any(chapter => Regex.IsMatch(line, $@"\bChuyi\.Functions\.{chapter}\b|(?<![\w.]){chapter}\.[A-Z]"));
}
