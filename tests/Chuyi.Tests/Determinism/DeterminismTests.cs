using System.Reflection;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Rounds;
using Mono.Cecil;
using Xunit;

namespace Chuyi.Tests.Determinism;

/// <summary>
/// An orchestrator is replayed from its history: whatever it does must come out the
/// same then. Read from the compiled code.
/// </summary>
public class DeterminismTests
{
    private static readonly IReadOnlyList<MethodDefinition> Service = Orchestrators.In(typeof(RoundWorkflow).Assembly);
    private static readonly IReadOnlyList<MethodDefinition> Samples = Orchestrators.In(typeof(BadOrchestrators).Assembly);

    public static TheoryData<string, string> Sins { get; } =
        new(
            from type in new[] { typeof(BadOrchestrators), typeof(BadThreads), typeof(BadOrder), typeof(HiddenSins) }
            from sample in type.GetMethods()
            where sample.IsDefined(typeof(CommitsAttribute))
            select ($"{type.Name}.{sample.Name}", sample.GetCustomAttribute<CommitsAttribute>()!.Sin)
        );

    [Fact]
    public void The_orchestrators_of_the_service_do_nothing_that_a_replay_would_do_differently()
    {
        var refusals = Walk.From(Service).Refusals;
        Assert.True(refusals.Count == 0, string.Join('\n', refusals)); // Assert.Empty would cut the ways short
    }

    // Otherwise the test above could pass because nothing was looked at.
    [Fact]
    public void Every_workflow_file_is_walked_and_what_it_runs_too()
    {
        var files = Sources.Of(Sources.Service, ".cs").Count(file => file.EndsWith(".workflow.cs", StringComparison.Ordinal));
        Assert.True(files >= 7 && Service.Count >= files, $"{Service.Count} orchestrators in {files} workflow files were found.");

        var visited = Walk.From(Service).Visited;
        Assert.Superset(
            new HashSet<string>
            {
                "CaseDesk.SignalOrDeadline",
                "CaseDesk.Write (lambda)",
                "RoundPanel.Replace",
                "RoundChanges.Turn (lambda)",
                "ApplicationRules.Decide",
                "RoundLetters.For",
                "SheetScored.Say",
            },
            visited.ToHashSet()
        );
        Assert.Contains("EventRecord.static", visited); // of Chuyi.History
        Assert.True(visited.Count > 500, $"Only {visited.Count} methods were visited.");
        Assert.DoesNotContain(
            visited,
            method =>
                method.StartsWith("Recording.", StringComparison.Ordinal) || method.StartsWith("RankedLists.", StringComparison.Ordinal)
        );
    }

    // The defaults and the catalogue may change while rounds run: what runs has its own, pinned when its round opened.
    [Fact]
    public void What_may_change_while_rounds_run_is_read_from_the_round_alone()
    {
        string[] changing =
        [
            $"{nameof(Catalogue)}.{nameof(Catalogue.Official)}",
            $"{nameof(WorkingDays)}.{nameof(WorkingDays.Official)}",
            $"{nameof(RoundNumbers)}.{nameof(RoundNumbers.Default)}",
            $"{nameof(RoundNumbers)}.{nameof(RoundNumbers.Proposed)}",
            $"{nameof(Criterion)}.{nameof(Criterion.Default)}",
            $"{nameof(DossierPart)}.{nameof(DossierPart.Default)}",
        ];
        Assert.Empty(Walk.From(Service).Visited.Intersect(changing));
    }

    [Fact]
    public void An_orchestrator_is_static() => Assert.DoesNotContain(Service, orchestrator => !orchestrator.IsStatic);

    [Theory, MemberData(nameof(Sins))]
    public void A_sin_is_found_wherever_it_hides(string sample, string sin)
    {
        var refusals = Walk.From(Samples.Single(orchestrator => Names.Of(orchestrator) == sample)).Refusals;

        Assert.Contains(
            refusals,
            refusal =>
                refusal.StartsWith(sample + " → ", StringComparison.Ordinal) && refusal.Contains($"→ {sin}", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void The_way_to_a_sin_is_told() =>
        Assert.Equal(
            [
                "HiddenSins.InAnAsyncMethodOfAnAsyncMethod → HiddenSins.Outer → HiddenSins.Inner → "
                    + "System.DateTime.UtcNow: a clock; the context has the time of the step",
            ],
            Walk.From(Samples.Single(orchestrator => orchestrator.Name == nameof(HiddenSins.InAnAsyncMethodOfAnAsyncMethod))).Refusals
        );

    [Fact]
    public void What_only_looks_like_a_sin_is_let_pass() =>
        Assert.Empty(Walk.From(Samples.Single(orchestrator => orchestrator.DeclaringType.Name == nameof(GoodOrchestrator))).Refusals);
}
