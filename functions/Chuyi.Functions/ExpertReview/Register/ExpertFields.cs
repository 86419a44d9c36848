namespace Chuyi.Functions.ExpertReview;

/// <summary>The fields of an expert: a cell names several.</summary>
public static class ExpertFields
{
    private static readonly char[] Between = ['、', '，', ',', '；', ';', '/', '|', '\n'];

    /// <summary>Each once.</summary>
    public static IReadOnlyList<string> Of(string written) =>
        [.. written.Split(Between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct()];
}
