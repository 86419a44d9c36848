using Chuyi.Functions.Cases;

namespace Chuyi.Functions.PublicNotice;

/// <summary>How an objection to an item ended.</summary>
public sealed record SettledObjection
{
    public required CaseId Objection { get; init; }

    public required string Item { get; init; }

    public required ObjectionOutcome Outcome { get; init; }

    public required string Reason { get; init; }
}
