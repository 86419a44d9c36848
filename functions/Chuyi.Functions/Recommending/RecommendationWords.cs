using Chuyi.Functions.Cases;
using Chuyi.Functions.Policy;

namespace Chuyi.Functions.Recommending;

/// <summary>Recommendations in words.</summary>
public static class RecommendationWords
{
    public static Sentence Of(RecommendationStage stage) =>
        stage switch
        {
            RecommendationStage.Collecting => new("申报中", "The call is open"),
            RecommendationStage.Asked => new("待推荐", "To be recommended"),
            RecommendationStage.Given => new("已推荐", "Answered"),
            RecommendationStage.Ended => new("推荐已截止", "Time is over"),
            _ => new("正在记录", "Being recorded"),
        };

    /// <summary>What was said of one application.</summary>
    public static Sentence Of(CandidateStanding one) =>
        one switch
        {
            { IsLapsed: true } => new("逾期未推荐", "Not recommended in time"),
            { IsGone: true } => new("已撤回或者不予受理", "Has left the round"),
            { Place: { } place } => new($"推荐，第 {place} 位", $"Recommended in place {place}"),
            { DeclinedBecause: not null } => new("不予推荐", "Not recommended"),
            _ => new("待推荐", "To be answered"),
        };

    /// <summary>What people call a recommender's part in a round.</summary>
    public static Sentence Name(RecommendationRequest request) =>
        new(
            $"{request.Asked.UnitName}的推荐（{request.RoundTitle.Zh}）",
            $"The recommendation of {request.Asked.UnitName} ({request.RoundTitle.En})"
        );

    /// <summary>How many may be recommended; null where nothing bounds it.</summary>
    public static Sentence? Caps(RecommendationTerms terms) =>
        (terms.Cap, terms.PerPrefecture) switch
        {
            (null, null) => null,
            ({ } cap, null) => new($"最多推荐 {cap} 项。", $"At most {cap} can be recommended."),
            (null, { } per) => new($"每个市州最多推荐 {per} 项。", $"Of each prefecture at most {per} can be recommended."),
            ({ } cap, { } per) => new(
                $"最多推荐 {cap} 项，其中每个市州最多 {per} 项。",
                $"At most {cap} can be recommended, and at most {per} of each prefecture."
            ),
        };

    /// <summary>Who recommends, said to everybody from the day of the call on.</summary>
    public static Sentence Of(RecommendationTerms terms)
    {
        var (who, due, caps) = (CategoryWords.Of(terms.Recommender), Deadline.Say(terms.Due), Caps(terms) ?? new("", ""));
        return new(
            $"须经{who.Zh}推荐，推荐截止{due.Zh}；未获推荐的不予受理。{caps.Zh}",
            $"Recommendation needed: {who.En}, by {due.En}. What is not recommended is not accepted. {caps.En}".TrimEnd()
        );
    }

    /// <summary>What a recommender is told before what nothing takes back.</summary>
    public static Interruption? Before(RecommendationState state, Act act) =>
        act is Recommend r
            ? new()
            {
                Title = new("提交推荐意见？", "Send the recommendation?"),
                Effects =
                [
                    .. r.Choices.OrderBy(choice => choice.Place ?? int.MaxValue).Select(choice => Line(state, choice)),
                    new(
                        $"推荐 {Placed(r)} 项，不予推荐 {r.Choices.Count - Placed(r)} 项，随即通知申报单位，不能更改。",
                        $"Recommended: {Placed(r)}; not recommended: {r.Choices.Count - Placed(r)}. The units are told at once, for good."
                    ),
                    new("不予推荐的申报不予受理。", "What is not recommended is not accepted."),
                    .. state.Letter is { } letter
                        ? new Sentence[]
                        {
                            new($"推荐函：{Quotation.Of(letter.FileName)}。", $"The letter: {Quotation.Of(letter.FileName)}."),
                        }
                        : [],
                ],
                Button = new("确认提交", "Send it"),
            }
            : null;

    private static Sentence Line(RecommendationState state, RecommendationChoice choice)
    {
        var unit = Quotation.Of(state.Find(choice.Application)?.Candidate.UnitName ?? "");
        return choice.Place is { } place
            ? new($"推荐第 {place} 位：{unit}。", $"In place {place}: {unit}.")
            : new($"不予推荐：{unit}，{choice.Reason}", $"Not recommended: {unit}, {choice.Reason}");
    }

    private static int Placed(Recommend act) => act.Choices.Count(choice => choice.Place is not null);
}
