using Chuyi.Functions.Cases;

namespace Chuyi.Functions.PublicNotice;

public sealed record ObjectionLodged(Objection Objection) : Fact
{
    public override Sentence Say() =>
        new(
            $"对“{Objection.UnitName}”提出异议（{(Objection.ObjectorKind == "unit" ? "单位" : "实名个人")}）。",
            $"An objection to “{Objection.UnitName}” was lodged by a {(Objection.ObjectorKind == "unit" ? "unit" : "named person")}."
        );
}

public sealed record ContactVerified : Fact
{
    public override Sentence Say() => new("异议人联系方式已确认。", "The objector's contact was confirmed.");
}

public sealed record ObjectionLapsed : Fact
{
    public override Sentence Say() => new("逾期未确认联系方式，异议失效。", "The contact was not confirmed in time; the objection lapsed.");
}

public sealed record ObjectionDecided(bool Upheld, string Reason) : Fact
{
    public override Sentence Say() =>
        new($"异议{(Upheld ? "成立" : "不成立")}：{Reason}", $"The objection is {(Upheld ? "upheld" : "dismissed")}: {Reason}");
}
