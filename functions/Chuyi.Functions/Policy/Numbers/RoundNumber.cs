using System.Text.RegularExpressions;
using Chuyi.Functions.Cases;

namespace Chuyi.Functions.Policy;

/// <summary>
/// One number of a round: what it is called, within which bounds it rules a round, the field in which the office sets it.
/// Form, rule and the table that everybody reads are made from these, so that none of them can lack one.
/// </summary>
public sealed partial record RoundNumber
{
    /// <summary>The member of <see cref="RoundNumbers"/>.</summary>
    public required string Member { get; init; }

    /// <summary>Under which heading it is read.</summary>
    public required NumberChapter Chapter { get; init; }

    /// <summary>The name of the form's field, and the code of its refusal.</summary>
    public required string Field { get; init; }

    /// <summary>What it is called.</summary>
    public required Sentence Name { get; init; }

    /// <summary>What it counts.</summary>
    public required Sentence Unit { get; init; }

    /// <summary>Within which it rules a round.</summary>
    public required Bounds Bounds { get; init; }

    /// <summary>Its value.</summary>
    public required Func<RoundNumbers, int> Of { get; init; }

    /// <summary>The numbers with another value of it.</summary>
    public required Func<RoundNumbers, int, RoundNumbers> Set { get; init; }

    /// <summary>Those that rule a round: a checklist has no points.</summary>
    public static IEnumerable<RoundNumber> AskedOf(bool isChecklist) => All.Where(n => !isChecklist || !OfPoints.Contains(n.Member));

    private static string[] OfPoints { get; } =
    [nameof(RoundNumbers.HighestScore), nameof(RoundNumbers.PassMark), nameof(RoundNumbers.ArbiterSpread)];

    /// <summary>Its value as a person reads it.</summary>
    public Sentence Say(RoundNumbers numbers)
    {
        var number = Of(numbers);
        return new($"{number} {Unit.Zh}", $"{number} {(number == 1 ? PluralEnding().Replace(Unit.En, "") : Unit.En)}");
    }

    /// <summary>That it is not a whole number within its bounds.</summary>
    public Refusal Refusal =>
        new(
            Field,
            $"{Name.Zh}须为 {Bounds.Least} 至 {Bounds.Most} 之间的整数（{Unit.Zh}）。",
            $"{Name.En}: a whole number from {Bounds.Least} to {Bounds.Most} ({Unit.En})."
        );

    public bool IsWithin(RoundNumbers numbers) => Bounds.Hold(Of(numbers));

    [GeneratedRegex(@"s\b")]
    private static partial Regex PluralEnding();
}
