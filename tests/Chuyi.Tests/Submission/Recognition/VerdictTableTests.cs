using System.Text;
using Chuyi.Functions.Submission;
using Xunit;

namespace Chuyi.Tests.Submission;

/// <summary>The table of verdicts in the README of this folder is that of the files. <c>CHUYI_TABLE=1</c> writes it anew.</summary>
public class VerdictTableTests
{
    private static readonly string Readme = Path.Combine(Sources.Root, "tests/Chuyi.Tests/Submission/Recognition/README.md");

    [Fact]
    public void The_table_says_what_is_said_of_each_file()
    {
        var text = File.ReadAllText(Readme);
        var from = text.IndexOf("| file |", StringComparison.Ordinal);
        if (Environment.GetEnvironmentVariable("CHUYI_TABLE") == "1")
            File.WriteAllText(Readme, text[..from] + Table());

        Assert.Equal(Table(), text[from..]);
        Assert.InRange(OddFiles.All.Count, 100, int.MaxValue);
    }

    private static string Table()
    {
        var table = new StringBuilder("| file | verdict | what is said |\n|---|---|---|\n");
        foreach (var file in OddFiles.All)
            table.Append($"| {file.Name} | {Verdict(file)} | {Said(file)} |\n");
        return table.ToString();
    }

    private static string Verdict(OddFile file) =>
        file.Fault is { } fault ? $"refused: `{RecognitionWords.CodeOf(fault)}`" : $"taken as {file.Type.ToString().ToUpperInvariant()}";

    private static string Said(OddFile file) =>
        file.Fault is { } fault
            ? RecognitionWords.Of(Recognized.Unfit(fault), "").Reason.En.Split('”')[^1].Trim()
            : string.Join("; ", file.Notes.Select(note => RecognitionWords.Of(note).En));
}
