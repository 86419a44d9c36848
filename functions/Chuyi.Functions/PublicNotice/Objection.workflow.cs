using Chuyi.Functions.Cases;
using Chuyi.Functions.Rounds;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace Chuyi.Functions.PublicNotice;

/// <summary>An objection to one item of a list on notice (异议): lodged, contact confirmed, investigated, decided.</summary>
public static class ObjectionWorkflow
{
    [Function(nameof(ObjectionWorkflow))]
    public static Task<string> Run([OrchestrationTrigger] TaskOrchestrationContext context) =>
        context.Live(new CaseDesk<ObjectionState>(context, ObjectionRules.Decide, ObjectionLetters.For), Handle);

    private static async Task<string> Handle(CaseDesk<ObjectionState> objection)
    {
        await objection.Resume();
        var id = objection.Case;

        // 提出: the round hears of it at once, so that its item waits even while the contact is being confirmed. Where too many
        // came that day it hears of it once that is done.
        await objection.TakeUntil(state => state.Lodged is not null);
        var facts = objection.State.Lodged!;
        if (objection is { Latest.Fact: ObjectionLodged, State.IsCounted: true })
            await Tell(objection);

        // 改日发信: a letter that was put off goes out when it is time, and the whole time to confirm runs from then.
        while (objection.State is { Stage: ObjectionStage.Lodged, LetterAt: { } at })
            await objection.TakeOr(at, PutOff(objection.State, at));

        // 信函迟发: who got the link late keeps the whole time.
        if (
            objection is { Latest: { Fact: ObjectionLodged or ContactTimeExtended { WasPutOff: true }, At: var lodged }, Sent: { } sent }
            && ObjectionDeadlines.ExtendedTo(objection.State, lodged, sent) is { } extended
        )
            await objection.Record(objection.Now, new ContactTimeExtended(extended));

        // 实名: the contact is confirmed by a link to it and a code shown on the page; otherwise the objection lapses.
        while (objection.State.Stage == ObjectionStage.Lodged)
            await objection.TakeOr(objection.State.VerifyBy, new ObjectionLapsed());
        if (objection.State is { Stage: ObjectionStage.Verified, Lodged.CountsOnceConfirmed: true })
            await Tell(objection);

        // 核查: the office investigates and decides with a reason.
        while (objection.State.Stage == ObjectionStage.Verified)
            await objection.Take();

        if (!objection.State.IsCounted)
            return objection.State.Stage.ToString();
        await objection.SendActs(
            objection.Message(
                facts.Round,
                "settled",
                new SettleObjection(
                    new()
                    {
                        Objection = id,
                        Item = facts.Item,
                        Outcome = objection.State.Outcome,
                        Reason = objection.State.Reason,
                    }
                )
            )
        );
        return objection.State.Stage.ToString();
    }

    // By the moment it was lodged it came in time, whenever the round hears of it.
    private static Task Tell(CaseDesk<ObjectionState> objection)
    {
        var facts = objection.State.Lodged!;
        var noted = new NoteObjection(new() { Objection = objection.Case, Item = facts.Item });
        return objection.SendActs(objection.Message(facts.Round, Lodged, noted) with { At = objection.State.LodgedAt });
    }

    private static ContactTimeExtended PutOff(ObjectionState state, DateTimeOffset at) =>
        new(ObjectionDeadlines.PutOffTo(state, at)) { WasPutOff = true };

    /// <summary>The id of the act by which a round hears of an objection, whoever posts it.</summary>
    public static string LodgedKey(string objection) => $"{objection}-{Lodged}";

    private const string Lodged = "lodged";
}
