using Chuyi.Functions.Cases;
using Chuyi.Functions.Mail;
using Chuyi.Functions.Policy;

namespace Chuyi.Functions.Applications;

/// <summary>What an applicant is told of its recommender.</summary>
public static class RecommendedLetters
{
    public static IEnumerable<Letter> For(SubmittedApplication s, Fact fact)
    {
        var to = Recipient.Account(s.Account);
        switch (fact)
        {
            case Submitted when s.Recommendation is { } asked:
                yield return ApplicationResult.Tell(
                    "recommendation-needed",
                    to,
                    s,
                    new("须经推荐", "A recommendation is needed"),
                    new(
                        $"须经{asked.UnitName}推荐方能受理，推荐截止{Deadline.Say(asked.Terms.Due).Zh}。申报截止后，系统请其推荐，结果另行告知。",
                        $"is accepted only if {asked.UnitName} recommends it by {Deadline.Say(asked.Terms.Due).En}. "
                            + "It is asked once the call has closed, and you will be told what it says."
                    )
                );
                break;
            case Recommended { Received: var r }:
                yield return ApplicationResult.Tell(
                    "recommended",
                    to,
                    s,
                    new("推荐结果通知", "Recommended"),
                    new($"已获{r.UnitName}推荐，排序第 {r.Place} 位。", $"is recommended by {r.UnitName}, in place {r.Place}.")
                );
                break;
            case NotRecommended not:
                yield return ApplicationResult.Tell(
                    "not-recommended",
                    to,
                    s,
                    new("不予受理通知（未获推荐）", "Refused, not recommended"),
                    new(not.Say().Zh, $"— {not.Say().En}")
                );
                break;
        }
    }
}
