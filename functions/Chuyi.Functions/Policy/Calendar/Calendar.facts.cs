using Chuyi.Functions.Cases;

namespace Chuyi.Functions.Policy;

/// <summary>The working days of a year are known. Days that were counted before do not move.</summary>
public sealed record ScheduleAdded(YearSchedule Schedule) : Fact
{
    public override Sentence Say()
    {
        var (off, worked) = (Schedule.Days.Count(day => day.Off), Schedule.Days.Count(day => !day.Off));
        return new(
            $"依据{Schedule.DocumentNumber}录入 {Schedule.Year} 年节假日安排：放假 {off} 天，调休上班 {worked} 天。",
            $"By {Schedule.DocumentNumber} the schedule of {Schedule.Year} was entered: {off} days off, {worked} worked in exchange."
        );
    }
}
