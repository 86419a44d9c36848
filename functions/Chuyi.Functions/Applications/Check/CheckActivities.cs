using Chuyi.Functions.Cases;

namespace Chuyi.Functions.Applications;

/// <summary>The activity that counts the last day of a formal check.</summary>
public static class CheckActivities
{
    public static Activity<string, DateOnly?> CountCheckDay { get; } = new(nameof(CheckDays.CountCheckDay));
}
