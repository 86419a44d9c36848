using Chuyi.Functions.Cases;
using Chuyi.Functions.Web;
using Microsoft.AspNetCore.Http;

namespace Chuyi.Functions.Policy;

/// <summary>The form with the schedule of a year.</summary>
public static class ScheduleForm
{
    /// <summary>The schedule that it holds, or all that is wrong with it.</summary>
    public static Outcome<YearSchedule> Read(IFormCollection fields)
    {
        var (year, days) = (Forms.Whole(fields["year"]), ScheduleText.Read(fields["days"].ToString()));
        var number = DocumentNumber.Read(fields["documentNumber"]).Value?.Text ?? fields["documentNumber"].ToString().Trim();
        var noYear = year is { } typed ? CalendarRules.YearFault(typed, WorkingDays.Official) : CalendarRules.NoYear;
        if (year is null || noYear is not null || days.IsRefused)
            return Refusal.Of(noYear, CalendarRules.NumberFault(number), days.Refusal)!;
        var schedule = new YearSchedule
        {
            Year = year.Value,
            DocumentNumber = number,
            Days = days.Value,
        };
        return CalendarRules.Fault(schedule) is { } wrong ? wrong : schedule;
    }
}
