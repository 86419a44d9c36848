using Chuyi.Functions.Cases;
using Chuyi.Functions.Web;
using Microsoft.AspNetCore.Http;

namespace Chuyi.Functions.Recommending;

/// <summary>The form of a recommender: a row for each application, with a place or a reason.</summary>
public static class RecommendationForm
{
    /// <summary>The field that names the application of a row.</summary>
    public const string Application = "application";

    /// <summary>What the form means, or all that is wrong with what is typed.</summary>
    public static Outcome<Act> Read(IFormCollection fields)
    {
        var choices = new List<RecommendationChoice>();
        var faults = new List<Refusal?>();
        foreach (var (row, application) in fields[Application].Index())
        {
            string At(string name) => fields[name].ElementAtOrDefault(row)?.Trim() ?? "";
            var (place, reason) = (At(RecommendationFaults.Place), At(RecommendationFaults.Reason));
            if (place.Length > 0 && Forms.Whole(place) is null)
                faults.Add(NoNumber with { Row = row });
            faults.Add(TextLimits.Fault(RecommendationFaults.Reason, reason) is { } unfit ? unfit with { Row = row } : null);
            choices.Add(new(application ?? "", Forms.Whole(place), Forms.Text(reason)));
        }
        return Refusal.Of(faults) is { } refusal ? refusal : new Recommend(choices);
    }

    private static Refusal NoNumber { get; } =
        new("place", "推荐顺序请填写数字，从 1 开始。", "A place is a number, from 1.") { Field = RecommendationFaults.Place };
}
