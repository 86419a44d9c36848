namespace Chuyi.Functions.Policy;

/// <summary>A day that is not what its weekday says: off, or worked in exchange.</summary>
public sealed record ScheduledDay(DateOnly Date, bool Off);
