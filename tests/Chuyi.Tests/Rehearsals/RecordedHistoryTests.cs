using Chuyi.LocalHost;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Xunit;

namespace Chuyi.Tests.Rehearsals;

/// <summary>
/// Today's code runs through histories that earlier code wrote: where it asks for something else, cases that are
/// running would fail after an update. After a change that no running case can meet, record them anew:
/// <c>CHUYI_RECORD_HISTORIES=tests/Chuyi.Tests/Rehearsals/Histories dotnet run --project tests/Chuyi.Tests -- -class "*.RoundRehearsals" -class "*.ApplicationRehearsals"</c>.
/// </summary>
public sealed class RecordedHistoryTests : IDisposable
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Rehearsals", "Histories");

    private readonly IHost host;

    public RecordedHistoryTests()
    {
        // Only the code of the service is needed: orchestrators have nothing but their context.
        var builder = FunctionsApplication.CreateBuilder(["--LocalHost:FunctionsAssembly=Chuyi.Functions", "--LocalHost:Store=memory"]);
        host = builder.Build();
    }

    public static TheoryData<string> Files => [.. Directory.GetFiles(Folder, "*.ndjson").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    [Theory, MemberData(nameof(Files))]
    public void The_code_of_today_asks_for_what_the_history_holds(string file) =>
        Assert.All(File.ReadLines(Path.Combine(Folder, file)), line => Assert.Null(Runtime.Replay(line)));

    [Fact]
    public void Every_process_of_the_service_is_among_them()
    {
        var names = Files.SelectMany(file => File.ReadLines(Path.Combine(Folder, file.Data))).Select(line => System.Text.Json.JsonDocument.Parse(line).RootElement.GetProperty("Row").GetProperty("Name").GetString()).ToHashSet();
        var processes = typeof(Functions.Composition).Assembly.GetTypes().Where(type => type.Name.EndsWith("Workflow", StringComparison.Ordinal)).Select(type => type.Name).ToHashSet();
        Assert.Subset(names!, processes!);
    }

    [Fact]
    public void Code_that_asks_for_something_else_is_noticed_with_the_step()
    {
        var line = File.ReadLines(Path.Combine(Folder, "Accepted_at_once.ndjson")).First(line => line.Contains("ApplicationWorkflow", StringComparison.Ordinal));
        var difference = Runtime.Replay(line.Replace("\"Name\":\"Deliver\"", "\"Name\":\"Announce\"", StringComparison.Ordinal));
        Assert.Matches("In step [0-9]+, action 1, history has call of activity 'Announce' \\(#[0-9]+\\) but the code asked for call of activity 'Deliver'", difference);
    }

    public void Dispose() => host.Dispose();

    private RuntimeHost Runtime => host.Services.GetRequiredService<RuntimeHost>();
}
