namespace Chuyi.History.Verification;

/// <summary>The answers of a verification and what they come to, in that order of weight.</summary>
internal sealed record Judgement(Answer Content, Answer Completeness, Answer Key, Answer Continuity, bool IsOlder = false)
{
    public IReadOnlyList<Answer> Answers => [Content, Completeness, Key, Continuity];

    // A log that is seen for the first time is not to be doubted for it; one that is older than what was seen is.
    private Answer? Uncertain =>
        Completeness.Holds is null ? Completeness
        : IsOlder ? Continuity
        : null;

    public Verdict Verdict(Findings findings) =>
        findings.AnyFault ? Verification.Verdict.NotWhole
        : Key.Holds is null ? Verification.Verdict.KeyNotPinned
        : Uncertain is not null ? Verification.Verdict.PartlyCovered
        : Verification.Verdict.Whole;

    /// <summary>The verdict in one sentence.</summary>
    /// <param name="thing">What was verified.</param>
    /// <param name="whole">The sentence if it is whole.</param>
    public Sentence Say(Findings findings, Sentence thing, Sentence whole) =>
        Verdict(findings) switch
        {
            Verification.Verdict.NotWhole => new(
                $"这份{thing.Zh}有问题：{findings.FirstFault.Zh}",
                $"This {thing.En} is not whole: {findings.FirstFault.En}"
            ),
            Verification.Verdict.KeyNotPinned => new(
                $"这份{thing.Zh}与随附公钥的签名相符，但该公钥属于谁尚未核对，不能据此断定其真实：请用 --key 给出公布的公钥再核验一次。",
                $"This {thing.En} agrees with the key that came with it, but whose key that is was not checked, "
                    + "so that it proves nothing yet: verify it again with --key and the key as published."
            ),
            Verification.Verdict.PartlyCovered => new(
                $"这份{thing.Zh}未被改动，但不能断定没有缺漏：{Uncertain!.Sentence.Zh}",
                $"This {thing.En} is unchanged, but something may be missing: {Uncertain!.Sentence.En}"
            ),
            _ => whole,
        };

    public static Answer KeyOf(Findings findings, string key, bool pinned) =>
        findings.First(Question.Key) is { } fault ? new(false, fault)
        : pinned ? new(true, new($"签名公钥就是您给出的公钥：{key}", $"It is signed with the key you gave: {key}"))
        : new(
            null,
            new(
                $"未给出公布的公钥，只按随附的公钥核验，请与公布的公钥核对：{key}",
                $"You gave no published key; it was verified with the one that came with it. Compare it with the published one: {key}"
            )
        );
}
