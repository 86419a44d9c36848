using Chuyi.Functions.Cases;

namespace Chuyi.Functions.Policy;

/// <summary>Opens the calendar of a year, or amends it.</summary>
public sealed record AddSchedule(YearSchedule Schedule) : Act;
