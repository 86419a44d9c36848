using Chuyi.Functions.Cases;
using Chuyi.Functions.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace Chuyi.Functions.Policy;

/// <summary>The working days of the years, and where administrators enter those of a year once they are announced.</summary>
public sealed class CalendarPages(Calendar calendar, Forms forms, ActIntake intake)
{
    [Function("Calendar"), Audience(Audience.Office | Audience.Administrator)]
    public async Task<IResult> Show(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "office/calendar")] HttpRequest request,
        CancellationToken cancellation
    )
    {
        var (entered, told) = (await calendar.AllEntered(cancellation), await intake.Told(request, cancellation));
        return Answers.Page<CalendarPage, CalendarModel>(request, CalendarModel.Of(WorkingDays.Official, entered, told));
    }

    [Function("AddSchedule"), Audience(Audience.Administrator)]
    public async Task<IResult> Add(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "office/calendar")] HttpRequest request,
        [DurableClient] DurableTaskClient client
    )
    {
        var posted = await forms.Read(request);
        if (posted.IsRefused)
            return Answers.Refuse(request, posted.Refusal);
        var schedule = ScheduleForm.Read(posted.Value.Fields);
        if (schedule.IsRefused)
            return Answers.Refuse(request, schedule.Refusal);
        var id = CaseId.Calendar(schedule.Value.Year);
        var claimed = await intake.Claim(request, posted.Value);
        if (claimed.IsRefused)
            return Answers.Refuse(request, claimed.Refusal);
        return (
            await intake.Open<CalendarState>(
                request,
                client,
                claimed.Value,
                id,
                new AddSchedule(schedule.Value),
                ActIntake.Telling(UnknownYearException.Page, id)
            )
        ).Answer;
    }
}
