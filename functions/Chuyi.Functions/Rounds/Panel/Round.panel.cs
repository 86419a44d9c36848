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
        foreach (var (place, expert) in round.State.Draw!.Panel.Index())
        {
            var items = await context.Call(DrawActivities.ItemsOf, new ItemsRequest(round.State.Draw.DrawHash, expert, place));
            await round.SendActs(Invitation(expert, items, round.State.Draw.Due));
        }
    }

    /// <summary>An expert leaves: what is still to be reviewed goes to others, who are told.</summary>
    public async Task Replace(ReceivedAct act, ReplaceExpert leaving)
    {
        var outcome = await Takers(leaving.Leaving);
        if (outcome.IsRefused)
            await round.Record(act, outcome.Refusal);
        else
        {
            await round.Record(act, outcome.Value);
            await TellReplaced(outcome.Value, round.Latest!);
        }
    }

    /// <summary>Those who take over are told, and who left, unless it was their own wish.</summary>
    public async Task TellReplaced(ExpertReplaced replaced, LatestFact act)
    {
        var due = DutyDeadlines.DueOfSuccessor(act.At, Opening.Numbers, round.State.Draw!.Due);
        var messages = new List<ReceivedAct>();
        foreach (var taker in replaced.Moved.GroupBy(m => m.Expert))
            if (taker.Key == replaced.To || IsNew(taker.Key, replaced.Moved.Count))
                messages.Add(Invitation(taker.Key, [.. taker.Select(m => m.Application)], due));
            else
                messages.AddRange(taker.Select(m => Addition(m.Expert, m.Application, act.ActId!, due)));
        if (act.Actor != CaseId.Duty(round.Case, replaced.Leaving.Expert))
            messages.Add(
                round.Message(CaseId.Duty(round.Case, replaced.Leaving.Expert), act.ActId!, new ReleaseDuty(replaced.Leaving.Reason))
            );
        await round.SendActs([.. messages]);
    }

    /// <summary>An expert returns one application: somebody else takes it.</summary>
    public async Task Reassign(ReceivedAct act, ReturnItem item)
    {
        var returned = item.Returned;
        var reason = new Sentence(returned.Reason, returned.Reason);
        var outcome = await Takers(new() { Expert = returned.Expert, Reason = reason }, returned.Application);
        var to = outcome.IsRefused || outcome.Value.Moved.Count == 0 ? null : outcome.Value.Moved[0].Expert;
        await round.Record(act, new ItemReassigned { Returned = returned, To = to });
        if (round.Latest is { Fact: ItemReassigned moved } latest)
            await TellReassigned(moved, latest);
    }

    /// <summary>Who takes it is told.</summary>
    public async Task TellReassigned(ItemReassigned moved, LatestFact act)
    {
        if (moved.To is not { } to)
            return;
        var due = DutyDeadlines.Due(act.At, Opening.Numbers);
        await round.SendActs(
            IsNew(to, 1) ? Invitation(to, [moved.Returned.Application], due) : Addition(to, moved.Returned.Application, act.ActId!, due)
        );
    }

    /// <summary>The sheets of applications are too far apart: one more expert is asked for each, and told.</summary>
    public async Task AskArbiters(IReadOnlyList<string> applications)
    {
        var draw = round.State.Draw!;
        var asked = await context.Call(
            DrawActivities.Arbiters,
            new ArbitersRequest
            {
                DrawHash = draw.DrawHash,
                Panel = round.State.Panel,
                Reserve = round.State.Reserve,
                Moves = round.State.Moves,
                Applications = applications,
                Spread = Opening.Numbers.ArbiterSpread!.Value,
                Due = DutyDeadlines.DueOfSuccessor(round.Now, Opening.Numbers, draw.Due),
            }
        );
        await round.Record(round.Now, asked);
        await TellArbiters(asked);
    }

    /// <summary>Those who are asked as well are told.</summary>
    public Task TellArbiters(ArbitersAsked asked) =>
        round.SendActs([
            .. asked
                .Asked.GroupBy(one => one.Expert)
                .SelectMany(one =>
                    IsNew(one.Key, asked.Asked.Count)
                        ? [Invitation(one.Key, [.. one.Select(review => review.Application)], asked.Due)]
                        : one.Select(review => Addition(one.Key, review.Application, "one-more", asked.Due, isOneMore: true))
                ),
        ]);

    /// <summary>Those who have more time are told.</summary>
    public Task TellExtended(ReviewsExtended extended, LatestFact act) =>
        round.SendActs([
            .. ReviewExtension
                .Of(round.State, extended)
                .Select(expert =>
                    round.Message(
                        CaseId.Duty(round.Case, expert),
                        act.ActId!,
                        new ExtendDuty(extended.Due, new(extended.Reason, extended.Reason))
                    )
                ),
        ]);

    // Whether an expert had nothing to review before the latest moves.
    private bool IsNew(string expert, int moves) =>
        !round.State.Draw!.Panel.Contains(expert) && round.State.Moves.SkipLast(moves).All(earlier => earlier.To != expert);

    /// <param name="returned">The application that is given back; null if the expert leaves.</param>
    private Task<Outcome<ExpertReplaced>> Takers(LeavingExpert leaving, string? returned = null) =>
        context.Call(
            DrawActivities.Replace,
            new ReplaceRequest
            {
                Round = round.Case,
                DrawHash = round.State.Draw!.DrawHash,
                Panel = round.State.Panel,
                Reserve = round.State.Reserve,
                Moves = round.State.Moves,
                Leaving = leaving,
                Returned = returned,
            }
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

    private ReceivedAct Addition(string expert, string application, string key, DateOnly due, bool isOneMore = false) =>
        round.Message(
            CaseId.Duty(round.Case, expert),
            $"add-{application}-{key}",
            new AddItem(
                new()
                {
                    Application = application,
                    Due = due,
                    IsOneMore = isOneMore,
                }
            )
        );
}
