using Chuyi.Functions.Mail;
using Microsoft.DurableTask;

namespace Chuyi.Functions.Cases;

/// <summary>What the desk records, and the letters that follow from it.</summary>
public sealed partial class CaseDesk<TState>
{
    private async Task Write(string actor, DateTimeOffset at, IReadOnlyList<Fact> facts, string? actId)
    {
        var (was, before, mayBeLate) = (State, (State as ISummarized)?.Summary, State.MayOutlastRound);
        foreach (var fact in facts)
            State = State.After(fact, at);
        var summary = State is ISummarized summarized && summarized.Summary != before ? summarized.Summary : null;
        told.Begin();
        List<Letter> due = [.. facts.SelectMany(fact => told.Follow(fact, at, letters(State, fact)))];
        var end = seq + facts.Count;
        await Call(
            CaseActivities.Record,
            new RecordRequest
            {
                Case = Case,
                FirstSeq = seq + 1,
                Previous = previous,
                Actor = actor,
                At = at,
                Facts = facts,
                ActId = actId,
                Tags = State.Tags,
                Summary = summary,
                Work = WorkChange.Between(WorkItem.Of(was, Case), WorkItem.Of(State, Case)),
                Closes = [.. was.BeingTyped.Except(State.BeingTyped)],
                Letters = due,
                MayBeLate = mayBeLate,
            }
        );
        if (facts.Count > 0)
            Latest = new(facts[^1], at, actor, actId);
        told.TellNext(end + 1, seq, at);
        await Deliver(at, isAny: due.Count > 0);
    }

    // Each time as many as go out: what waits is asked for again.
    private async Task Deliver(DateTimeOffset at, bool isAny)
    {
        while (told.Due.Count > 0)
        {
            var before = seq;
            await Call(
                LetterActivities.Deliver,
                new DeliverRequest
                {
                    Case = Case,
                    FirstSeq = seq + 1,
                    Previous = previous,
                    At = at,
                    Letters = [.. told.Due],
                    Tags = State.Tags,
                    // It may have waited until after that, though what it tells was in time.
                    MayBeLate = State.MayOutlastRound,
                }
            );
            told.TellNext(before + 1, seq, at);
        }
        Sent = isAny ? Now : null;
    }

    private async Task Call<TRequest>(Activity<TRequest, Recorded> activity, TRequest request)
    {
        var recorded = await context.Call(activity, request);
        (seq, previous) = (recorded.Seq, recorded.Hash);
    }
}
