using Chuyi.Functions.Cases;
using Chuyi.Functions.Mail;
using Chuyi.Functions.Rounds;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace Chuyi.Functions.SignOff;

/// <summary>What a department still has to sign goes to its new contact.</summary>
public sealed class SignatureLinks(RoundOpenings rounds, EventStore events, CaseSignal signal)
{
    /// <summary>The handle of <see cref="SendAgain"/>.</summary>
    public static Activity<NewContact> Send { get; } = new(nameof(SendAgain));

    /// <summary>Asks each signature that is awaited of a department for a new link; once, however often it runs.</summary>
    [Function(nameof(SendAgain))]
    public async Task SendAgain([ActivityTrigger] NewContact contact, [DurableClient] DurableTaskClient client)
    {
        foreach (var (call, stage) in await rounds.All(default))
            if (stage == RoundStage.SignOff && await Awaited(call.Round, contact.Department) is { } signature)
                await signal.Post(client, new($"{contact.Case}-{contact.Act}", signature, contact.Case, contact.At, new RenewLink()));
    }

    private async Task<CaseId?> Awaited(CaseId round, string department)
    {
        var state = await events.State<RoundState>(round);
        return RoundRules.AwaitsSignatures(state) && state.Asked.Contains(department) && !state.Signed.Contains(department)
            ? CaseId.SignOff(round, department, state.Sendings)
            : null;
    }
}
