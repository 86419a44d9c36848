namespace Chuyi.Functions.Rounds;

/// <summary>An expert whose sheets are signed.</summary>
public sealed record CompletedDuty
{
    public required string Expert { get; init; }

    public required int Sheets { get; init; }
}
