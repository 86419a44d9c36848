using Chuyi.Functions.Cases;

namespace Chuyi.Functions.Policy;

/// <summary>
/// One number of a round: what it is called, within which bounds it rules a round, the field in which the office sets it.
/// Form, rule and the table that everybody reads are made from these, so that none of them can lack one.
/// </summary>
/// <param name="Member">The member of <see cref="RoundNumbers"/>.</param>
/// <param name="Field">The name of the form's field, and the code of its refusal.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Unit">What it counts.</param>
/// <param name="Least">The least it may be.</param>
/// <param name="Most">The most it may be.</param>
/// <param name="Of">Its value.</param>
/// <param name="Set">The numbers with another value of it.</param>
public sealed record RoundNumber(
    string Member,
    string Field,
    Sentence Name,
    Sentence Unit,
    int Least,
    int Most,
    Func<RoundNumbers, int> Of,
    Func<RoundNumbers, int, RoundNumbers> Set
)
{
    /// <summary>Its value as a person reads it.</summary>
    public Sentence Say(RoundNumbers numbers) => new($"{Of(numbers)} {Unit.Zh}", $"{Of(numbers)} {Unit.En}");

    /// <summary>That it is not a whole number within its bounds.</summary>
    public Refusal Refusal =>
        new(
            Field,
            $"{Name.Zh}须为 {Least} 至 {Most} 之间的整数（{Unit.Zh}）。",
            $"{Name.En}: a whole number from {Least} to {Most} ({Unit.En})."
        );

    public bool IsWithin(RoundNumbers numbers) => Of(numbers) >= Least && Of(numbers) <= Most;
}
