namespace Chuyi.Functions.Cases;

/// <summary>
/// What workflows try again, and how often. Storage or a mail server that does not answer is tried again without end, at
/// most an hour apart; after so many tries the workflow starts over, so that its history has a bound.
/// </summary>
public static class Retries
{
    /// <summary>Tries of one activity in one run of a workflow: some thirty hours.</summary>
    public const int Most = 40;

    /// <summary>From this failure on, more than half an hour after the first, the office is told.</summary>
    public const int UntilTrouble = 11;

    /// <summary>The signal by which the office has what is in trouble tried again at once.</summary>
    public const string Again = "again";

    /// <summary>How far apart two tries are at most.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(2);

    /// <summary>How long to wait after so many failures.</summary>
    public static TimeSpan Rest(int failures) => failures >= UntilTrouble ? Longest : Shortest * (1 << (failures - 1));
}
