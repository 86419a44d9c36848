using Chuyi.Functions.Cases;

namespace Chuyi.Functions.Rounds;

/// <summary>A text of a call is to be corrected; a second member of the office has to confirm it before the call closes.</summary>
public sealed record CorrectionProposed : Fact
{
    public required CorrectionTerms Terms { get; init; }

    /// <summary>Who asks.</summary>
    public required string By { get; init; }

    public override Sentence Say() =>
        new(
            $"提议更正申报通知：{CorrectionWords.Said(Terms).Zh}。理由：{Terms.Reason}。须由另一名经办人员在申报截止之前确认，确认前不生效。",
            $"The call is to be corrected: {CorrectionWords.Said(Terms).En}, because: {Terms.Reason}. "
                + "Another member of the office has to confirm it before the call closes, and until then nothing changes."
        );
}

/// <summary>A text of a call was corrected, confirmed by a second member of the office.</summary>
public sealed record CallCorrected : Fact
{
    public required CorrectionTerms Terms { get; init; }

    /// <summary>Who asked for it.</summary>
    public required string ProposedBy { get; init; }

    public override Sentence Say() =>
        new(
            $"经第二人确认，更正申报通知：{CorrectionWords.Said(Terms).Zh}。理由：{Terms.Reason}。",
            $"Confirmed by a second person: the call was corrected: {CorrectionWords.Said(Terms).En}, because: {Terms.Reason}."
        );
}

/// <summary>Whoever has the account is told that a text of a call was corrected in which their unit has a part.</summary>
public sealed record CorrectionTold(ToldCorrection Told) : Fact
{
    public override Sentence Say() =>
        new(
            $"告知：{Told.RoundTitle.Zh}的申报通知已更正（{Told.Called.Zh}）。",
            $"Told that the call of {Told.RoundTitle.En} was corrected: {Told.Called.En}."
        );
}
