using System.Diagnostics.CodeAnalysis;
using Chuyi.Functions.Cases;

namespace Chuyi.Functions.Rounds;

/// <summary>What the form that opens a round means, or what is wrong with it, by field: always one of the two.</summary>
public sealed record RoundFormReading(RoundForm? Form, IReadOnlyDictionary<string, Refusal> Faults)
{
    [MemberNotNullWhen(false, nameof(Form))]
    public bool IsFaulty => Form is null;
}
