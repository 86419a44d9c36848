using Chuyi.Functions.Cases;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace Chuyi.Functions.Policy;

/// <summary>The calendar of one year: the State Council's schedule, entered, and amended if it is.</summary>
public static class CalendarWorkflow
{
    [Function(nameof(CalendarWorkflow))]
    public static Task<string> Run([OrchestrationTrigger] TaskOrchestrationContext context) =>
        context.Live(new CaseDesk<CalendarState>(context, CalendarRules.Decide, (_, _) => []), Handle);

    // A schedule may be amended as long as its year is not over, and nothing tells when nobody asks any more.
    private static async Task<string> Handle(CaseDesk<CalendarState> calendar)
    {
        await calendar.Resume();
        await calendar.TakeUntil(_ => false);
        return "";
    }
}
