using Chuyi.Functions.Cases;
using Chuyi.Functions.Policy;

namespace Chuyi.Functions.Rounds;

/// <summary>The deadline of a call is to be put off; a second member of the office has to confirm it before the call closes.</summary>
public sealed record ExtensionProposed : Fact
{
    public required ExtensionTerms Terms { get; init; }

    /// <summary>Who asks.</summary>
    public required string By { get; init; }

    public override Sentence Say() =>
        new(
            $"提议将申报截止时间延长至 {Deadline.Say(Terms.Deadline).Zh}，理由：{Terms.Reason}。"
                + "须由另一名经办人员在原截止时间之前确认，确认前不生效。",
            $"The deadline is to be put off to {Deadline.Say(Terms.Deadline).En}, because: {Terms.Reason}. "
                + "Another member of the office has to confirm it before the call closes, and until then nothing changes."
        );
}

/// <summary>The deadline of a call was put off, confirmed by a second member of the office.</summary>
public sealed record DeadlineExtended : Fact
{
    public required ExtensionTerms Terms { get; init; }

    /// <summary>The deadline of before.</summary>
    public required DateTimeOffset From { get; init; }

    /// <summary>Who asked for it.</summary>
    public required string ProposedBy { get; init; }

    public override Sentence Say() =>
        new(
            $"经第二人确认，申报截止时间由 {Deadline.Say(From).Zh}延长至 {Deadline.Say(Terms.Deadline).Zh}{Draw.Zh}，理由：{Terms.Reason}。",
            $"Confirmed by a second person: the deadline was put off from {Deadline.Say(From).En} to {Deadline.Say(Terms.Deadline).En}"
                + $"{Draw.En}, because: {Terms.Reason}."
        );

    private Sentence Draw =>
        Terms.Day is { } day
            ? new($"，公开随机数改取{BeijingTime.Say(day).Zh}公布的", $", and the public values are those of {BeijingTime.Say(day).En}")
            : new("", "");
}

/// <summary>Whoever has the account is told that the deadline of a round was put off in which their unit has a part.</summary>
public sealed record DeadlineTold(ToldDeadline Told) : Fact
{
    public override Sentence Say() =>
        new(
            $"告知：{Told.RoundTitle.Zh}的截止时间延长至 {Deadline.Say(Told.Deadline).Zh}。",
            $"Told that the deadline of {Told.RoundTitle.En} was put off to {Deadline.Say(Told.Deadline).En}."
        );
}
