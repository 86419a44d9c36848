namespace Chuyi.Functions.Web;

/// <summary>How a timer went last.</summary>
/// <param name="EndedWell">When it last did all it had to, or null.</param>
/// <param name="HasFailed">Whether the latest time it did not.</param>
public sealed record TimerRun(DateTimeOffset? EndedWell, bool HasFailed);
