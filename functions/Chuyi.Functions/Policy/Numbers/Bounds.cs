namespace Chuyi.Functions.Policy;

/// <summary>The least and the most that a number may be.</summary>
public sealed record Bounds(int Least, int Most)
{
    public bool Hold(int number) => number >= Least && number <= Most;
}
