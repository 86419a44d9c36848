using Chuyi.Functions.Cases;
using Chuyi.Functions.Rounds;
using Chuyi.Functions.Submission;
using Chuyi.Tests.Determinism;
using Mono.Cecil;
using Xunit;

namespace Chuyi.Tests.Cases;

/// <summary>Every workflow of a case can begin again from its facts. Read from the compiled code.</summary>
public class TakenUpTests
{
    public static TheoryData<string> Workflows => [.. All.Select(Names.Of)];

    private static IReadOnlyList<MethodDefinition> All { get; } =
    [
        .. from one in Orchestrators.In(typeof(RoundWorkflow).Assembly)
        where Names.Of(one) != $"{nameof(SealingWorkflow)}.{nameof(SealingWorkflow.Run)}"
        select one,
    ];

    [Theory, MemberData(nameof(Workflows))]
    public void It_resumes_and_never_ends_by_an_activity_that_fails(string workflow)
    {
        var visited = Walk.From([All.Single(one => Names.Of(one) == workflow)]).Visited;

        Assert.Contains($"{nameof(CaseDesk<>)}.Resume", visited);
        Assert.Contains($"{nameof(LongLived)}.{nameof(LongLived.Live)}", visited);
    }
}
