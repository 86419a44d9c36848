using System.Diagnostics.CodeAnalysis;
using Chuyi.Functions.Cases;

namespace Chuyi.Functions.Rounds;

/// <summary>What the form that opens a round means, or what is wrong with it, each with its field: always one of the two.</summary>
public sealed record RoundFormReading(RoundForm? Form, IReadOnlyList<Refusal> Faults)
{
    [MemberNotNullWhen(false, nameof(Form))]
    public bool IsFaulty => Form is null;
}
