namespace Chuyi.Functions.Cases;

/// <summary>An act reached its case too late or twice, and changed nothing.</summary>
public sealed record ActDeclined(string Act, string Code, Sentence Reason) : Fact
{
    public override Sentence Say() => new($"一项请求未被采纳（{Act}）：{Reason.Zh}", $"A request was not taken ({Act}): {Reason.En}");
}
