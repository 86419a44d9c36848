using Chuyi.Functions.Cases;

namespace Chuyi.Functions.Applications;

/// <summary>Its recommender recommends it.</summary>
public sealed record Recommended(ReceivedRecommendation Received) : Fact
{
    public override Sentence Say() =>
        new(
            $"{Received.UnitName}予以推荐，排序第 {Received.Place} 位。",
            $"{Received.UnitName} recommends the application, in place {Received.Place}."
        );
}

/// <summary>Its recommender does not recommend it, or has said nothing in time: it is not accepted.</summary>
public sealed record NotRecommended(ReceivedRecommendation Received) : Fact
{
    public override Sentence Say() =>
        Received.Reason is { } reason
            ? new(
                $"{Received.UnitName}不予推荐，本申报不予受理：{reason}",
                $"{Received.UnitName} does not recommend the application, so it is refused: {reason}"
            )
            : new(
                $"推荐期限届满，未获{Received.UnitName}推荐，本申报不予受理。",
                $"{Received.UnitName} did not recommend the application in time, so it is refused."
            );
}
