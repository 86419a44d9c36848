namespace Chuyi.Functions.PublicNotice;

/// <summary>What the office found of an objection (核查结论).</summary>
public sealed record ObjectionRuling
{
    public required bool Upheld { get; init; }

    public required string Reason { get; init; }
}
