using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Policy;

namespace Chuyi.Functions.Recommending;

/// <summary>An application waits for this recommender.</summary>
public sealed record CandidateEntered(RecommendationRequest Request, Candidate Candidate) : Fact
{
    public override Sentence Say() =>
        new(
            $"{Candidate.UnitName}的申报{Quotation.Of(Candidate.Title)}请{Request.Asked.UnitName}推荐。",
            $"{Candidate.UnitName} asks {Request.Asked.UnitName} to recommend {Quotation.Of(Candidate.Title)}."
        );
}

/// <summary>An application left before anything was said of it.</summary>
public sealed record CandidateGone(string Application, string UnitName) : Fact
{
    public override Sentence Say() =>
        new(
            $"{UnitName}的申报已撤回或者不予受理，无须推荐。",
            $"The application of {UnitName} has left the round and needs no recommendation."
        );
}

/// <summary>The call has closed: who recommends is asked for its list.</summary>
/// <param name="Applications">How many wait for it.</param>
/// <param name="Due">The last day.</param>
public sealed record RecommendationAsked(int Applications, DateOnly Due) : Fact
{
    public override Sentence Say() =>
        Applications == 0
            ? new("申报截止，没有需要推荐的申报。", "The call has closed, and nothing waits for a recommendation.")
            : new(
                $"申报截止，请推荐单位于{Deadline.Say(Due).Zh}前对 {Applications} 份申报提出推荐意见。",
                $"The call has closed; the recommender is asked by {Deadline.Say(Due).En}. Applications that wait: {Applications}."
            );
}

/// <summary>Another person is the recommender's contact now; a letter with a link of their own follows.</summary>
public sealed record NewUnitContactAsked : Fact
{
    public override Sentence Say() =>
        new(
            "推荐单位联系人已变更，向新联系人发送推荐链接，此前发送的链接失效。",
            "The recommender has another contact, who was sent a link; the links sent before do not open any more."
        );
}

public sealed record RecommendationReminded(int Times) : Fact
{
    public override Sentence Say() => new($"第 {Times} 次提醒推荐单位。", $"Reminder {Times} to recommend.");
}

/// <summary>The recommender's sealed letter.</summary>
public sealed record LetterHandedIn(SealedDocument Document) : Fact
{
    public override Sentence Say()
    {
        var said = SealedDocument.Say([Document]);
        return new($"推荐函已封存：{said.Zh}。", $"The letter of recommendation was sealed: {said.En}.");
    }
}

/// <summary>The recommender has said of each application that waited what it has to say.</summary>
/// <param name="Said">In the order of the form.</param>
/// <param name="Letter">The letter that says so; null where nothing is recommended and none was uploaded.</param>
public sealed record RecommendationGiven(IReadOnlyList<SaidOfCandidate> Said, SealedDocument? Letter) : Fact
{
    public override Sentence Say()
    {
        var recommended = Said.Where(one => one.Place is not null).OrderBy(one => one.Place).ToList();
        var declined = Said.Where(one => one.Place is null).ToList();
        return new(
            (
                recommended.Count == 0
                    ? "没有推荐的申报"
                    : $"推荐：{string.Join("、", recommended.Select(one => $"第 {one.Place} 位{one.UnitName}"))}"
            )
                + (
                    declined.Count == 0
                        ? "。"
                        : $"；不予推荐：{string.Join("；", declined.Select(one => $"{one.UnitName}（{one.Reason}）"))}。"
                ),
            (
                recommended.Count == 0
                    ? "Nothing is recommended"
                    : $"Recommended: {string.Join(", ", recommended.Select(one => $"{one.UnitName} in place {one.Place}"))}"
            )
                + (
                    declined.Count == 0
                        ? "."
                        : $". Not recommended: {string.Join("; ", declined.Select(one => $"{one.UnitName} ({one.Reason})"))}."
                )
        );
    }
}

/// <summary>The last day has passed: whatever was not recommended by then is not.</summary>
/// <param name="Left">What had not been answered.</param>
public sealed record RecommendationEnded(IReadOnlyList<SaidOfCandidate> Left) : Fact
{
    public override Sentence Say() =>
        Left.Count == 0
            ? new("推荐期限届满。", "The time to recommend is over.")
            : new(
                $"推荐期限届满，未予答复：{string.Join("、", Left.Select(one => one.UnitName))}。",
                $"The time to recommend is over; not answered: {string.Join(", ", Left.Select(one => one.UnitName))}."
            );
}
