using Chuyi.Functions.Cases;
using Chuyi.Functions.Mail;
using Chuyi.Functions.People;
using Chuyi.Functions.Policy;

namespace Chuyi.Functions.Recommending;

/// <summary>The letters to a recommender.</summary>
public static class RecommendationLetters
{
    private static readonly Asking Request = new("recommendation-request", new("推荐", "Please recommend")),
        Reminder = new("recommendation-reminder", new("推荐提醒", "Reminder, please recommend")),
        Renewal = new("link-renewed", new("新的推荐链接", "A new link to recommend"));

    public static IEnumerable<Letter> For(RecommendationState state, Fact fact)
    {
        if (state.Request is not { } r)
            yield break;
        switch (fact)
        {
            case RecommendationAsked { Applications: > 0 } or NewUnitContactAsked:
            // One that came late, after the others were told of.
            case CandidateEntered when state.AskedAt is not null:
                yield return Ask(state, r, Request);
                break;
            case RecommendationReminded:
                yield return Ask(state, r, Reminder);
                break;
            case LinkRenewed:
                yield return Ask(state, r, Renewal);
                break;
            case LinkLocked locked:
                yield return LockedLetter.To(r.Officer, locked);
                break;
            case RecommendationGiven given:
                yield return new Letter(
                    "recommendation-receipt",
                    Recipient.Unit(r.Asked.Unit),
                    new("推荐回执", "Receipt of your recommendation"),
                    new(
                        $"{r.Asked.UnitName}：\n已记录贵单位对{Quotation.Of(r.RoundTitle.Zh)}的推荐意见：{given.Say().Zh}",
                        $"{r.Asked.UnitName}:\nYour recommendation for {Quotation.Of(r.RoundTitle.En)} is recorded: {given.Say().En}"
                    )
                )
                {
                    Page = Letter.PageOf(r.Round),
                };
                break;
            case RecommendationEnded { Left.Count: > 0 } ended:
                yield return new Letter(
                    "recommendation-ended",
                    Recipient.Account(r.Officer),
                    new($"未按期推荐：{r.Asked.UnitName}", $"No recommendation in time: {r.Asked.UnitName}"),
                    new($"{Quotation.Of(r.RoundTitle.Zh)}：{ended.Say().Zh}", $"{Quotation.Of(r.RoundTitle.En)}: {ended.Say().En}")
                );
                break;
        }
    }

    private static Letter Ask(RecommendationState state, RecommendationRequest r, Asking asking)
    {
        var (due, caps) = (Deadline.Say(r.Asked.Terms.Due), RecommendationWords.Caps(r.Asked.Terms) ?? new("", ""));
        return new(
            asking.Kind,
            Recipient.Unit(r.Asked.Unit),
            new($"{asking.Subject.Zh}：{r.RoundTitle.Zh}", $"{asking.Subject.En}: {r.RoundTitle.En}"),
            new(
                $"{r.Asked.UnitName}：\n{Quotation.Of(r.RoundTitle.Zh)}申报已经截止，{state.Open.Count} 份申报须由贵单位推荐。\n"
                    + $"请打开链接，用备案{PhoneNumber.CodeWords.Zh}确认身份，于{due.Zh}前查看申报、上传盖章的推荐函、依次排序推荐；"
                    + $"不予推荐的，写明理由。未获推荐的不予受理。{caps.Zh}",
                $"{r.Asked.UnitName}:\nThe call {Quotation.Of(r.RoundTitle.En)} has closed. Applications that need your recommendation: "
                    + $"{state.Open.Count}.\nBy {due.En}, open the link, give the {PhoneNumber.CodeWords.En} on file, look at them, "
                    + $"upload your sealed letter, and put them in order; where you do not recommend one, say why. "
                    + $"What is not recommended is not accepted. {caps.En}".TrimEnd()
            )
        )
        {
            Link = new(RecommendationPages.Address(r.Recommendation), RecommendationDeadlines.LinkUntil(r), LinkSecret.Phone),
            Due = r.Asked.Terms.Due,
        };
    }

    /// <summary>Why it is asked: for the first time, once more, or by a new link.</summary>
    private sealed record Asking(string Kind, Sentence Subject);
}
