using System.Text.Json;
using System.Text.RegularExpressions;
using Chuyi.Functions;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Submission;
using Xunit;

namespace Chuyi.Rehearsals.Histories;

/// <summary>
/// Today's code runs through histories that earlier code wrote: where it asks for something else, cases that are
/// running would fail after an update. After a change that no running case can meet, record them anew:
/// <code>
/// CHUYI_RECORD_HISTORIES=$PWD/tests/Chuyi.Rehearsals/Histories dotnet run --project tests/Chuyi.Rehearsals -- \
///     -class "*Rehearsals" -class- "*.CrashRehearsals" -class- "*.TakenUpRehearsals" -class "*.SignInTests" -class "*.SecondPersonTests"
/// </code>
/// It records every story; those that show what no other does are kept (PlayedCellsTests says which acts are missing).
/// </summary>
public sealed partial class RecordedHistoryTests(IdleServiceFixture idle) : IClassFixture<IdleServiceFixture>
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Histories");

    public static TheoryData<string> Files =>
        [.. Directory.GetFiles(Folder, "*.ndjson").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    [Theory, MemberData(nameof(Files))]
    public Task The_code_of_today_asks_for_what_the_history_holds(string file) =>
        Assert.AllAsync(File.ReadLines(Path.Combine(Folder, file)), async line => Assert.Null(await idle.Service.Replay(line)));

    /// <summary>But for the sealing of one document: it is no case, and whoever looks again begins it again.</summary>
    [Fact]
    public void Every_process_of_the_service_is_among_them()
    {
        var names = Files
            .SelectMany(file => File.ReadLines(Path.Combine(Folder, file.Data)))
            .Select(line => JsonDocument.Parse(line).RootElement.GetProperty("Row").GetProperty("Name").GetString())
            .ToHashSet();
        var processes = typeof(Composition)
            .Assembly.GetTypes()
            .Where(type => type.Name.EndsWith("Workflow", StringComparison.Ordinal))
            .Select(type => type.Name)
            .Where(name => name != nameof(SealingWorkflow))
            .ToHashSet();
        Assert.Subset(names!, processes!);
    }

    /// <summary>The account of nobody is never opened; a run that began again opens nothing.</summary>
    [Fact]
    public void Every_case_among_them_begins_with_an_act_that_opens_its_process() =>
        Assert.All(
            Files
                .SelectMany(file => File.ReadLines(Path.Combine(Folder, file.Data)))
                .Where(line => JsonDocument.Parse(line).RootElement.GetProperty("Id").GetString() != CaseId.Nobody)
                .Where(line => !line.Contains("{\\\"Facts\\\":[{\\\"Seq", StringComparison.Ordinal)),
            line =>
            {
                var row = JsonDocument.Parse(line).RootElement.GetProperty("Row");
                var process = Composition.Processes.All.Single(one => one.Workflow == row.GetProperty("Name").GetString());
                Assert.Contains(FirstAct().Match(line).Groups[1].Value, process.OpenedBy.Select(act => act.Name));
            }
        );

    [Fact]
    public async Task Code_that_asks_for_something_else_is_noticed_with_its_number()
    {
        var difference = await idle.Service.Replay(
            History("Accepted_at_once").Replace("\"name\": \"Record\"", "\"name\": \"Announce\"", StringComparison.Ordinal)
        );
        Assert.Matches(
            "scheduled an activity task with sequence number [0-9]+ named 'Announce', but .* "
                + "instead scheduled an activity task named 'Record' with this sequence number",
            difference
        );
    }

    [Fact]
    public async Task Code_that_ends_otherwise_is_noticed()
    {
        var difference = await idle.Service.Replay(
            History("Withdrawn_by_its_applicant").Replace("STATUS_COMPLETED", "STATUS_FAILED", StringComparison.Ordinal)
        );
        Assert.Equal("In its last step history has end as Failed but the code asked for end as Completed.", difference);
    }

    private static string History(string test) =>
        File.ReadLines(Path.Combine(Folder, test + ".ndjson"))
            .First(line => line.Contains("ApplicationWorkflow", StringComparison.Ordinal));

    [GeneratedRegex("""\\"act\\":\\"(\w+)""")]
    private static partial Regex FirstAct();
}
