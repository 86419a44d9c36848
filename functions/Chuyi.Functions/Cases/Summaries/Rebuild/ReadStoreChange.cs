namespace Chuyi.Functions.Cases;

/// <summary>How many rows of the read store were lacking, how many said something else, and how many were too much.</summary>
public sealed record ReadStoreChange(int Added, int Corrected, int Removed)
{
    public static ReadStoreChange operator +(ReadStoreChange one, ReadStoreChange other) =>
        new(one.Added + other.Added, one.Corrected + other.Corrected, one.Removed + other.Removed);
}
