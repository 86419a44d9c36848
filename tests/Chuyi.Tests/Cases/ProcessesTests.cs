using System.Reflection;
using Chuyi.Functions;
using Chuyi.Functions.Cases;
using Chuyi.Tests.Determinism;
using Microsoft.Azure.Functions.Worker;
using Xunit;

namespace Chuyi.Tests.Cases;

/// <summary>The registry of processes is whole: what a row lacks would be a case that nobody handles.</summary>
public class ProcessesTests
{
    private static readonly Assembly Service = typeof(Composition).Assembly;

    public static TheoryData<CaseKind> Kinds => [.. Enum.GetValues<CaseKind>()];

    [Theory, MemberData(nameof(Kinds))]
    public void Every_kind_of_case_has_one_row_and_its_letter_is_the_first_of_its_ids(CaseKind kind)
    {
        var process = Assert.Single(Composition.Processes.All, process => process.Kind == kind);

        Assert.InRange((char)kind, 'A', 'Z');
        Assert.Equal(process, Composition.Processes.Of(CaseId.Parse(CaseIdTests.Ids.Single(row => row.Data.Item1 == kind).Data.Item2)));
    }

    /// <summary>But for one that handles no case: the sealing of a large document.</summary>
    [Fact]
    public void The_workflows_of_the_rows_are_the_orchestrators_of_the_service() =>
        Assert.Equal(
            Orchestrators
                .In(Service)
                .Select(one => FunctionName(one.DeclaringType.FullName, one.Name))
                .Where(name => name != nameof(Functions.Submission.SealingWorkflow))
                .Order(StringComparer.Ordinal),
            Composition.Processes.All.Select(process => process.Workflow).Order(StringComparer.Ordinal)
        );

    [Fact]
    public void The_states_of_the_rows_are_those_of_the_service() =>
        Assert.Equal(
            Service.GetTypes().Where(IsState).Select(KindOf).Order(),
            Composition.Processes.All.Select(process => process.Kind).Order()
        );

    [Fact]
    public void Every_process_is_opened_by_acts_of_its_own_chapter_and_none_by_those_of_another()
    {
        Assert.All(Composition.Processes.All, process => Assert.NotEmpty(process.OpenedBy));
        Assert.All(
            Composition.Processes.All,
            process =>
                Assert.All(
                    process.OpenedBy,
                    act =>
                    {
                        Assert.True(act.IsSubclassOf(typeof(Act)));
                        Assert.Equal(Service.GetTypes().Single(type => type.Name == process.Workflow).Namespace, act.Namespace);
                    }
                )
        );
        Assert.Distinct(Composition.Processes.All.SelectMany(process => process.OpenedBy));
    }

    [Fact]
    public void An_empty_case_stands_nowhere_and_refuses_what_its_process_does_not_know() =>
        Assert.All(
            Composition.Processes.All,
            process =>
            {
                Assert.Equal(CaseTags.None with { Stage = process.Tags([]).Stage }, process.Tags([]));
                Assert.Equal(
                    Decision.NotHere,
                    process.Decide([], new ReceivedAct("id", CaseId.Nobody, "nobody", default, new Unheard())).Refusal
                );
            }
        );

    // What has no name is shown to the office by its id.
    [Fact]
    public void Every_process_says_what_people_call_its_cases() =>
        Assert.All(Composition.Processes.All, process => Assert.Contains("Named", process.Name.Method.Name, StringComparison.Ordinal));

    private static bool IsState(Type type) =>
        type.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(ICaseState<>));

    private static CaseKind KindOf(Type state) => (CaseKind)state.GetProperty(nameof(ICaseState<>.Kind))!.GetValue(null)!;

    private static string FunctionName(string type, string method) =>
        Service.GetType(type)!.GetMethod(method)!.GetCustomAttribute<FunctionAttribute>()!.Name;

    private sealed record Unheard : Act;
}
