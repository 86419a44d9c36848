using Chuyi.Functions.Cases;
using Chuyi.Functions.Policy;

namespace Chuyi.Functions.PublicNotice;

public sealed record ObjectionLodged(Objection Objection) : Fact
{
    public override Sentence Say() =>
        new(
            $"对{Quotation.Of(Objection.UnitName)}提出异议（{By.Zh}）。",
            $"An objection to {Quotation.Of(Objection.UnitName)} was lodged by {By.En}."
        );

    private Sentence By => Objection.ObjectorKind == ObjectorKind.Unit ? new("单位", "a unit") : new("实名个人", "a named person");
}

/// <summary>The letter with the link went out late, or goes out only now: who objected keeps the whole time to confirm.</summary>
public sealed record ContactTimeExtended(DateTimeOffset VerifyBy) : Fact
{
    /// <summary>Whether the letter was put off, because too many had named its address that day.</summary>
    public bool WasPutOff { get; init; }

    public override Sentence Say()
    {
        var until = Deadline.Say(VerifyBy);
        return WasPutOff
            ? new(
                $"当日以同一邮箱提出的异议较多，确认信改于次日发出，联系方式确认期限为{until.Zh}。",
                "Too many objections had named the address that day, so the letter goes out a day later; "
                    + $"the contact may be confirmed until {until.En}."
            )
            : new(
                $"确认信因邮件延误迟发，联系方式确认期限顺延至{until.Zh}。",
                $"The letter went out late; the contact may be confirmed until {until.En}."
            );
    }
}

public sealed record ContactVerified : Fact
{
    public override Sentence Say() => new("异议人联系方式已确认。", "The objector's contact was confirmed.");
}

public sealed record ObjectionLapsed : Fact
{
    public override Sentence Say() => new("逾期未确认联系方式，异议失效。", "The contact was not confirmed in time; the objection lapsed.");
}

public sealed record ObjectionDecided(ObjectionRuling Ruling) : Fact
{
    public override Sentence Say() =>
        new(
            $"异议{(Ruling.Upheld ? "成立" : "不成立")}：{Ruling.Reason}",
            $"The objection is {(Ruling.Upheld ? "upheld" : "dismissed")}: {Ruling.Reason}"
        );
}
