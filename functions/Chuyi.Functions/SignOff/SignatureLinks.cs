using Chuyi.Functions.Cases;
using Chuyi.Functions.Mail;
using Chuyi.Functions.Rounds;
using Chuyi.History.Events;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace Chuyi.Functions.SignOff;

/// <summary>What a department still has to sign goes to its new contact.</summary>
public sealed class SignatureLinks(
    RoundOpenings rounds,
    EventStore events,
    Inbox inbox,
    LinkStore links,
    LinkHolders holders,
    CaseSignal signal
)
{
    /// <summary>The handle of <see cref="SendAgain"/>.</summary>
    public static Activity<NewContact> Send { get; } = new(nameof(SendAgain));

    /// <summary>
    /// Has each list sent that is awaited of a department and whose link is another person's than the contact's on file; once,
    /// however often it runs.
    /// </summary>
    [Function(nameof(SendAgain))]
    public async Task SendAgain([ActivityTrigger] NewContact contact, [DurableClient] DurableTaskClient client)
    {
        foreach (var (call, stage) in await rounds.All(default))
            if (stage == RoundStage.SignOff && await Awaited(call.Round, contact.Department) is { } signature)
                await signal.Post(client, new($"{contact.Case}-{contact.Act}", signature, contact.Case, contact.At, new AskNewContact()));
    }

    private async Task<CaseId?> Awaited(CaseId round, string department)
    {
        var sending = (await events.State<RoundState>(round)).Sendings;
        var signature = CaseId.SignOff(round, department, sending);
        // First what waits: it is in the Inbox until it is recorded, and its letter may be on its way to the contact of before.
        var isBeingAsked = (await inbox.Waiting(signature)).Any(act => act.Act is AskSignature);
        var past = await events.Events(signature);
        var isAsked = SignOffRules.MayAnswer(EventStore.Fold<SignOffState>(past));
        return isBeingAsked || (isAsked && await IsOfAnother(past)) ? signature : null;
    }

    private async Task<bool> IsOfAnother(IReadOnlyList<EventRecord> past) =>
        past.Select(FactFormat.Read).OfType<LetterSent>().LastOrDefault(letter => letter.Link is not null) is not { Link: { } hash }
        || await links.ByHash(hash) is not { } link
        || await holders.HaveChanged(link.Addressee, link.Holder);
}
