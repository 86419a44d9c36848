using Chuyi.Functions.Cases;
using Chuyi.Functions.Units;

namespace Chuyi.Functions.Recommending;

/// <summary>All that is wrong with what a recommender says, each beside its field.</summary>
public static class RecommendationFaults
{
    /// <summary>The fields of a place and of a reason, one of each for every application.</summary>
    public const string Place = "place",
        Reason = "reason";

    public static Refusal? Of(RecommendationState state, IReadOnlyList<RecommendationChoice> choices)
    {
        var rows = choices.Index().Select(one => OfRow(state, one.Item, one.Index));
        return Refusal.Of([
            state.Letter is null && choices.Any(choice => choice.Place is not null) ? NoLetter : null,
            state.Open.Any(one => choices.All(choice => choice.Application != one.Candidate.Application)) ? Incomplete : null,
            choices.DistinctBy(choice => choice.Application).Count() < choices.Count ? Repeated : null,
            .. rows,
            .. OfOrder(state, choices),
            .. OfCaps(state, choices),
        ]);
    }

    private static Refusal? OfRow(RecommendationState state, RecommendationChoice choice, int row)
    {
        var hasReason = !string.IsNullOrWhiteSpace(choice.Reason);
        var fault = state.Find(choice.Application) switch
        {
            null => OfAnother,
            { IsGone: true } gone => Gone(gone.Candidate),
            { IsOpen: false } => Answered,
            _ when choice.Place is null && !hasReason => NoReason,
            _ when choice.Place is not null && hasReason => Both,
            _ => null,
        };
        return fault is null ? null : fault with { Row = row };
    }

    // Places go on from those that were given before, one after the other.
    private static IEnumerable<Refusal?> OfOrder(RecommendationState state, IReadOnlyList<RecommendationChoice> choices)
    {
        var given = state.Placed;
        var places = choices
            .Index()
            .Where(one => one.Item.Place is not null)
            .Select(one => (one.Index, Place: one.Item.Place!.Value))
            .ToList();
        foreach (var same in places.GroupBy(one => one.Place).Where(group => group.Count() > 1))
            yield return Twice(same.Key) with
            {
                Row = same.Last().Index,
            };
        foreach (var (row, place) in places.Where(one => one.Place <= given || one.Place > given + places.Count))
            yield return place > 0 && place <= given
                ? Taken(place) with
                {
                    Row = row,
                }
                : Gap(given + 1, given + places.Count) with
                {
                    Row = row,
                };
    }

    private static IEnumerable<Refusal?> OfCaps(RecommendationState state, IReadOnlyList<RecommendationChoice> choices)
    {
        var terms = state.Request!.Asked.Terms;
        var now = choices
            .Where(choice => choice.Place is not null)
            .Select(choice => state.Find(choice.Application))
            .OfType<CandidateStanding>();
        List<CandidateStanding> all = [.. state.Candidates.Where(one => one.Place is not null), .. now];
        if (all.Count > terms.Cap)
            yield return OverCap(terms.Cap.Value, all.Count);
        // What the province runs belongs to none of them.
        foreach (
            var group in all.GroupBy(one => one.Candidate.Prefecture).Where(group => group.Key is not (null or Prefectures.ProvinceRun))
        )
            if (group.Count() > terms.PerPrefecture)
                yield return OverPrefecture(UnitWords.OfPrefecture(group.Key!), terms.PerPrefecture.Value, group.Count());
    }

    /// <summary>For whoever names an application that is not theirs to recommend.</summary>
    public static Refusal OfAnother { get; } =
        new(
            "other-application",
            "其中有不属于贵单位推荐范围的申报，请刷新页面后重新填写。",
            "There is an application among them that is not yours to recommend; please reload and fill in the form again.",
            409
        )
        {
            Field = Place,
        };

    private static Refusal NoLetter { get; } =
        new(
            "no-letter",
            "尚未上传推荐函，请上传盖章的推荐函后再提交。",
            "No letter was uploaded yet; please upload the sealed letter first."
        )
        {
            Field = "letter",
        };

    private static Refusal Incomplete { get; } =
        new(
            "incomplete",
            "还有申报没有填写推荐意见（可能刚刚收到）。请刷新页面，逐项填写后提交。",
            "Something is not said of every application; one may just have come in. Please reload and answer for each.",
            409
        )
        {
            Field = Place,
        };

    private static Refusal Repeated { get; } =
        new("repeated", "同一申报填写了两次。", "One application was named twice.") { Field = Place };

    private static Refusal Answered { get; } =
        new("answered", "该申报已经作出推荐意见，不能更改。", "It was answered for this application before; that stands.", 409)
        {
            Field = Place,
        };

    private static Refusal NoReason { get; } =
        new("no-place", "请填写推荐顺序；不予推荐的，请写明理由。", "Please give a place, or say why it is not recommended.")
        {
            Field = Place,
        };

    private static Refusal Both { get; } =
        new(
            "place-and-reason",
            "推荐顺序和不予推荐的理由只能填写一项。",
            "Please give either a place or the reason why it is not recommended, not both."
        )
        {
            Field = Reason,
        };

    private static Refusal Gone(Candidate candidate) =>
        new(
            "withdrawn",
            $"{candidate.UnitName}的申报已撤回或者不予受理，请刷新页面后重新填写。",
            $"The application of {candidate.UnitName} has left the round; please reload and fill in the form again.",
            409
        )
        {
            Field = Place,
        };

    private static Refusal Twice(int place) =>
        new(
            "same-place",
            $"第 {place} 位只能有一份申报，请重新排序。",
            $"Only one application can stand in place {place}; please order them anew."
        )
        {
            Field = Place,
        };

    private static Refusal Taken(int place) =>
        new("same-place", $"第 {place} 位此前已经推荐其他申报。", $"Place {place} was given to another application before.")
        {
            Field = Place,
        };

    private static Refusal Gap(int first, int last) =>
        new(
            "gap",
            first == last ? $"推荐顺序应为 {first}。" : $"推荐顺序应从 {first} 至 {last} 依次填写，中间不得空缺。",
            first == last ? $"The place should be {first}." : $"The places go from {first} to {last}, without a gap."
        )
        {
            Field = Place,
        };

    private static Refusal OverCap(int cap, int count) =>
        new(
            "over-cap",
            $"贵单位在本批次最多推荐 {cap} 项，现为 {count} 项。",
            $"Your unit recommends at most {cap} in this round; this makes {count}."
        )
        {
            Field = Place,
        };

    private static Refusal OverPrefecture(Sentence prefecture, int cap, int count) =>
        new(
            "over-prefecture",
            $"{prefecture.Zh}的申报最多推荐 {cap} 项，现为 {count} 项。",
            $"Of {prefecture.En} at most {cap} are recommended; this makes {count}."
        )
        {
            Field = Place,
        };
}
