using Chuyi.Functions.Cases;
using Chuyi.Functions.ExpertReview;
using Microsoft.DurableTask;

namespace Chuyi.Functions.Rounds;

/// <summary>What a round's workflow does with its experts: it invites them and passes on what one leaves. Orchestrator code.</summary>
internal sealed class RoundPanel(TaskOrchestrationContext context, CaseDesk<RoundState> round)
{
    private RoundCall Opening => round.State.Opening!;

    public async Task Invite()
    {
        foreach (var expert in round.State.Draw!.Panel)
        {
            var items = await context.Call(DrawActivities.ItemsOf, new ItemsRequest(round.State.Draw.DrawHash, expert));
            await round.SendActs(Invitation(expert, items, round.State.Draw.Due));
        }
    }

    /// <summary>An expert leaves: what is still to be reviewed goes to others, who are told.</summary>
    public async Task Replace(ReceivedAct act, ReplaceExpert leaving)
    {
        var replaced = await Takers(leaving.Expert, application: null, leaving.Reason);
        await round.Record(act, replaced);
        var due = DutyDeadlines.DueOfSuccessor(act.At, Opening.Numbers, round.State.Draw!.Due);
        var messages = new List<ReceivedAct>();
        foreach (var taker in replaced.Moved.GroupBy(m => m.Expert))
            if (taker.Key == replaced.To)
                messages.Add(Invitation(taker.Key, [.. taker.Select(m => m.Application)], due));
            else
                messages.AddRange(taker.Select(m => Addition(m.Expert, m.Application, act.Id, due)));
        if (act.Actor != CaseId.Duty(round.Case, leaving.Expert))
            messages.Add(round.Message(CaseId.Duty(round.Case, leaving.Expert), act.Id, new ReleaseDuty(leaving.Reason)));
        await round.SendActs([.. messages]);
    }

    /// <summary>An expert returns one application: somebody else takes it.</summary>
    public async Task Reassign(ReceivedAct act, ReturnItem item)
    {
        var reason = new Sentence(item.Reason, item.Reason);
        var replaced = await Takers(item.Expert, item.Application, reason);
        var to = replaced.Moved.Count == 0 ? null : replaced.Moved[0].Expert;
        var isNew = to is not null && !round.State.Panel.Contains(to);
        await round.Record(act, new ItemReassigned(item.Application, item.Expert, to, reason));
        var due = DutyDeadlines.Due(act.At, Opening.Numbers);
        if (to is not null)
            await round.SendActs(isNew ? Invitation(to, [item.Application], due) : Addition(to, item.Application, act.Id, due));
    }

    /// <param name="application">The one that is returned; null for all that the expert has.</param>
    private Task<ExpertReplaced> Takers(string expert, string? application, Sentence reason) =>
        context.Call(
            DrawActivities.Replace,
            new ReplaceRequest(
                round.State.Draw!.DrawHash,
                round.State.Panel,
                round.State.Reserve,
                round.State.Moves,
                expert,
                application,
                reason
            )
        );

    private ReceivedAct Invitation(string expert, IReadOnlyList<string> items, DateOnly due) =>
        round.Message(
            CaseId.Duty(round.Case, expert),
            "invite",
            new InviteExpert(
                new Invitation
                {
                    Round = round.Case,
                    Category = Opening.Category,
                    RoundTitle = Opening.Title,
                    Pool = round.State.Pool!.PoolHash,
                    Expert = expert,
                    Items = items,
                    Due = due,
                    Officer = Opening.Officer,
                    Numbers = Opening.Numbers,
                }
            )
        );

    private ReceivedAct Addition(string expert, string application, string key, DateOnly due) =>
        round.Message(CaseId.Duty(round.Case, expert), $"add-{application}-{key}", new AddItem(application, due));
}
