using Microsoft.DurableTask;

namespace Chuyi.Functions.Cases;

/// <summary>
/// What makes a workflow live as long as its case: an activity that fails and fails, and a case that lives for years, make
/// no history without end and no instance that has failed. The engine's history starts afresh and keeps the signals that
/// nobody took; the workflow resumes from the facts of its case.
/// </summary>
public static class LongLived
{
    public static async Task<string> Live<TState>(
        this TaskOrchestrationContext context,
        CaseDesk<TState> desk,
        Func<CaseDesk<TState>, Task<string>> workflow
    )
        where TState : ICaseState<TState>
    {
        try
        {
            var result = await workflow(desk);
            await desk.TakeWhatIsLeft();
            return result;
        }
        catch (Exception over) when (over is TaskFailedException or StartOverException)
        {
            context.ContinueAsNew(context.InstanceId);
            return "";
        }
    }
}
