namespace Chuyi.Functions.Cases;

/// <summary>An act reached its case too late or twice, and changed nothing.</summary>
public sealed record ActDeclined(string Act, string Code, string Zh, string En) : Fact
{
    public override Sentence Say() => new($"一项请求未被采纳（{Act}）：{Zh}", $"A request was not taken ({Act}): {En}");
}
