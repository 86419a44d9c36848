using Chuyi.Functions.Cases;
using Chuyi.Functions.People;

namespace Chuyi.Functions.Rounds;

/// <summary>
/// When a text of a call is corrected: while it takes applications, by two of the office, with a reason that is public. What is written
/// in figures, in digits or in words, stays as it is, whoever asks: nobody wins by a correction. Quota, conditions and criteria are no
/// texts at all.
/// </summary>
public static class CorrectionRules
{
    /// <summary>How often a call is corrected at most: each time is a letter to all that have a part in it.</summary>
    public const int MostTimes = 10;

    /// <summary>Whether a call may still be corrected: until its deadline has come.</summary>
    public static bool MayCorrect(RoundState state, DateTimeOffset at) =>
        ExtensionRules.MayExtend(state, at) && state.Opening is { Content: not null };

    public static Decision Decide(RoundState state, CorrectionTerms terms, ReceivedAct received) =>
        !MayCorrect(state, received.At) ? TooLate
        : Faults(state.Opening!, terms) is { } faults ? faults
        : state.Correction is not { } proposed || proposed.Terms != terms ? new CorrectionProposed { Terms = terms, By = received.Actor }
        : proposed.By == received.Actor ? ProposalRules.Own
        : new CallCorrected { Terms = terms, ProposedBy = proposed.By };

    /// <summary>What is wrong with a correction of a call, or null.</summary>
    public static Refusal? Faults(RoundCall call, CorrectionTerms terms) =>
        call.Content != terms.From
            ? Meanwhile
            : Refusal.Of(
                call.Corrections.Count >= MostTimes ? TooOften : null,
                string.IsNullOrWhiteSpace(terms.After.Zh) ? Empty("textZh") : null,
                string.IsNullOrWhiteSpace(terms.After.En) ? Empty("textEn") : null,
                terms.After == terms.Before ? Unchanged : null,
                terms.Wording == RoundWordings.Contact ? null : FigureFault("textZh", terms.Before.Zh, terms.After.Zh),
                terms.Wording == RoundWordings.Contact ? null : FigureFault("textEn", terms.Before.En, terms.After.En),
                string.IsNullOrWhiteSpace(terms.Reason) ? NoReason : null
            );

    private static Refusal? FigureFault(string field, string before, string after) =>
        (Figures.Of(before), Figures.Of(after)) is var (was, now) && was.SequenceEqual(now)
            ? null
            : new(
                "figures",
                $"更正只能改动表述，其中的数字（包括汉字数字）和次序须与原文一致：原文为{Listed(was).Zh}，现为{Listed(now).Zh}。名额、条件、评审指标不能更正。",
                "A correction changes words; the figures in it, in digits or in words, stay as they are and in their order: "
                    + $"they were {Listed(was).En}, and are {Listed(now).En}. Quota, conditions and criteria cannot be corrected."
            )
            {
                Field = field,
            };

    private static Sentence Listed(IReadOnlyList<string> figures) =>
        figures.Count == 0 ? new("无", "none") : new(string.Join('、', figures), string.Join(", ", figures));

    /// <summary>For who comes once the call has closed, or where there is nothing to correct.</summary>
    public static Refusal TooLate { get; } =
        Decision.NotNow("申报已经截止，或者该批次没有申报表，不能更正。", "The call is closed, or has no form: it is not corrected.");

    private static Refusal TooOften { get; } =
        new("too-often", $"申报通知最多更正 {MostTimes} 次。", $"A call is corrected {MostTimes} times at most.");

    private static Refusal Meanwhile { get; } =
        new(
            "other-wording",
            "申报通知在此期间已更正，请刷新页面后重新填写。",
            "The call was corrected meanwhile; please look at it again.",
            409
        );

    private static Refusal Unchanged { get; } =
        new("unchanged", "更正后的表述与原文相同。", "The corrected text is what stands there already.") { Field = "textZh" };

    private static Refusal NoReason { get; } =
        new("no-reason", "更正须说明理由，理由向公众公开。", "A correction has a reason, which is public.") { Field = "reason" };

    private static Refusal Empty(string field) =>
        new("empty", "请填写更正后的中文和英文表述。", "Please write the corrected text in Chinese and in English.") { Field = field };
}
