using Chuyi.Functions.Cases;
using Chuyi.Functions.Policy;

namespace Chuyi.Functions.Rounds;

/// <summary>The totals of applications are further apart than the round allows: one more expert is asked for each (仲裁).</summary>
public sealed record ArbitersAsked : Fact
{
    /// <summary>How far the highest total may be above the lowest.</summary>
    public required int Spread { get; init; }

    /// <summary>Who is asked for which, in the order in which the rule gave them.</summary>
    public required IReadOnlyList<Assignment> Asked { get; init; }

    /// <summary>Those that nobody of the pool can review any more: the office decides about them.</summary>
    public required IReadOnlyList<string> Nobody { get; init; }

    /// <summary>The last day for them.</summary>
    public required DateOnly Due { get; init; }

    public override Sentence Say()
    {
        var (all, experts) = (Asked.Count + Nobody.Count, Asked.Select(one => one.Expert).Distinct().Count());
        return new(
            $"{all} 份申报的总分最高与最低相差超过 {Spread} 分"
                + (Asked.Count == 0 ? "。" : $"，按抽签所定的次序各增加一名专家（共 {experts} 名），请于{BeijingTime.Say(Due).Zh}前评审。")
                + (Nobody.Count == 0 ? "" : $"其中 {Nobody.Count} 份已无可以增加的专家。"),
            $"{Of(all)}: highest and lowest total are more than {Spread} points apart"
                + (
                    Asked.Count == 0
                        ? "."
                        : $"; by the order of the draw one more expert is asked for each ({experts}), until {BeijingTime.Say(Due).En}."
                )
                + (Nobody.Count == 0 ? "" : $" For {Nobody.Count} nobody is left who can.")
        );
    }

    private static string Of(int applications) => applications == 1 ? "1 application" : $"{applications} applications";
}
