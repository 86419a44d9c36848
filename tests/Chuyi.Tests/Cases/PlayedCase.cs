using System.Text.Json;
using Chuyi.Functions.Cases;

namespace Chuyi.Tests.Cases;

/// <summary>What a recorded history of a case tells of acts: which were taken, and in which stage.</summary>
internal static class PlayedCase
{
    // As the engine writes what goes into activities and comes out of them.
    private static readonly JsonSerializerOptions Engine = new() { IncludeFields = true };

    /// <summary>A cell of the table of act × stage.</summary>
    public static string Cell(StageCells kind, Enum stage, Act act) => $"{kind.Kind} {stage}: {act.GetType().Name}";

    /// <summary>The cells that a history plays.</summary>
    public static IEnumerable<string> Cells(string history)
    {
        using var document = JsonDocument.Parse(history);
        var kind = StageTableTests.All.Single(one => one.Kind == CaseId.Parse(document.RootElement.GetProperty("Id").GetString()!).Kind);
        var acts = new Dictionary<string, ReceivedAct>();
        var facts = new List<Fact>();
        var taken = new HashSet<string>();
        foreach (var one in document.RootElement.GetProperty("Steps").EnumerateArray().SelectMany(Events))
            if (Result(one) is { } result)
            {
                if (result.StartsWith("{\"Facts\"", StringComparison.Ordinal))
                {
                    var soFar = JsonSerializer.Deserialize<CaseSoFar>(result, Engine)!;
                    facts.AddRange(soFar.Facts.Select(past => past.Fact));
                    Receive(acts, soFar.Waiting);
                }
                else if (result.StartsWith("[{\"Id\"", StringComparison.Ordinal))
                    Receive(acts, JsonSerializer.Deserialize<ReceivedAct[]>(result, Engine)!);
            }
            else if (Asked(one) is { } request)
            {
                if (request.ActId is { } id && acts.TryGetValue(id, out var act) && kind.Acts.ContainsKey(act.Act.GetType()))
                    // What comes a second time was taken the first time, and nothing follows.
                    if (taken.Add(id) && request.Facts is not [ActDeclined, ..])
                        yield return Cell(kind, kind.After(facts), act.Act);
                facts.AddRange(request.Facts);
            }
    }

    private static void Receive(Dictionary<string, ReceivedAct> acts, IEnumerable<ReceivedAct> waiting)
    {
        foreach (var act in waiting)
            acts[act.Id] = act;
    }

    private static IEnumerable<JsonElement> Events(JsonElement step) => step.GetProperty("Events").EnumerateArray();

    private static string? Result(JsonElement one) =>
        one.TryGetProperty("taskCompleted", out var done) && done.TryGetProperty("result", out var result) ? result.GetString() : null;

    private static RecordRequest? Asked(JsonElement one) =>
        one.TryGetProperty("taskScheduled", out var task) && task.GetProperty("name").GetString() == CaseActivities.Record.Name
            ? JsonSerializer.Deserialize<RecordRequest[]>(task.GetProperty("input").GetString()!, Engine)![0]
            : null;
}
