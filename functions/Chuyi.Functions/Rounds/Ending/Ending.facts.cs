using Chuyi.Functions.Cases;

namespace Chuyi.Functions.Rounds;

public sealed record RoundEnded(string Reason) : Fact
{
    public override Sentence Say() =>
        new($"本批次终止，未予认定，理由：{Reason}", $"The round was ended without a designation, because: {Reason}");
}
