using Chuyi.Functions.Cases;

namespace Chuyi.Functions.Rounds;

/// <summary>Every application was refused or withdrawn, or was taken off the list: what is left is to end the round.</summary>
public sealed record NothingLeft : Fact
{
    public override Sentence Say() =>
        new(
            "已没有可以评审或认定的申报，待经办部门终止本批次。",
            "No application is left to review or to designate; the office is to end the round."
        );
}

public sealed record RoundEnded(string Reason) : Fact
{
    public override Sentence Say() =>
        new($"本批次终止，未予认定，理由：{Reason}", $"The round was ended without a designation, because: {Reason}");
}
