namespace Chuyi.Functions.Cases;

/// <summary>An activity of a case that fails and fails (<see cref="Retries.UntilTrouble"/>).</summary>
/// <param name="Case">The instance that calls it (<see cref="InstanceId"/>): the case, or what runs beside its workflow.</param>
/// <param name="Activity">The name of the activity.</param>
/// <param name="Since">When it failed first.</param>
/// <param name="At">When it failed last, or was done at last.</param>
/// <param name="Reason">The text of what it failed by (<see cref="Faults"/>), or null once it is done.</param>
public sealed record RetriedActivity(string Case, string Activity, DateTime Since, DateTime At, string? Reason)
{
    /// <summary>How often it was tried in this run of the workflow; 0 where that was not counted.</summary>
    public int Tries { get; init; }
}
