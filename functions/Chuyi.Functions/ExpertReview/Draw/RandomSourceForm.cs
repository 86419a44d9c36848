using System.Globalization;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Rounds;
using Chuyi.Functions.Web;
using Chuyi.History.Draws;
using Microsoft.AspNetCore.Http;

namespace Chuyi.Functions.ExpertReview;

/// <summary>What the office types of the public random values: where they will come from, and later the values themselves.</summary>
public static class RandomSourceForm
{
    /// <summary>The fields with which a round is opened (<c>RandomSourceFields.razor</c>).</summary>
    public static Outcome<RandomSource> Read(IFormCollection fields)
    {
        var day = Forms.Day(fields["randomDay"]);
        var line = Groups(fields["randomCounts"].ToString()) is [var only] ? only.Select(Forms.Whole).ToList() : [];
        var source = new RandomSource
        {
            What = fields["random"].ToString().Trim(),
            Day = day ?? default,
            Where = fields["randomWhere"].ToString().Trim(),
            Counts = line.All(count => count is not null) ? [.. line.OfType<int>()] : [],
        };
        return Refusal.Of(RandomSourceRules.Faults(source).Append(day is null ? NoDay : null)) is { } wrong ? wrong : source;
    }

    private static Refusal NoDay { get; } =
        new("random-day", "请填写公开随机数的公布日。", "Please give the day of the public values.", 400);

    /// <summary>The values, typed twice, and by another person once more: nothing corrects them afterwards.</summary>
    public static Outcome<DrawExperts> ReadValues(IFormCollection fields)
    {
        var (values, again) = (Groups(fields["values"].ToString()), Groups(fields["again"].ToString()));
        return values.Count == again.Count && values.Zip(again).All(pair => pair.First.SequenceEqual(pair.Second))
            ? new DrawExperts(values) { TakesTwo = true }
            : new Refusal(
                "values-differ",
                "两次填写的公开随机数不一致，请核对。",
                "The public values were not typed the same twice; please compare them.",
                400
            )
            {
                Field = "again",
            };
    }

    /// <summary>Numbers between blanks or commas, a line a group; full-width digits are digits.</summary>
    private static List<IReadOnlyList<string>> Groups(string text) =>
        [
            .. CompatibleText
                .Normal(text)
                .Split('\n')
                .Select(
                    IReadOnlyList<string> (line) => line.Split([' ', '\t', '\r', ',', '、', ';'], StringSplitOptions.RemoveEmptyEntries)
                )
                .Where(group => group.Count > 0),
        ];
}
