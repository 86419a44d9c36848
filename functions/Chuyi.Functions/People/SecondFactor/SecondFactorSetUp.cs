using System.Security.Cryptography;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Designation;
using Chuyi.Functions.Mail;
using Chuyi.Functions.Storage;
using Chuyi.Functions.Web;
using Microsoft.DurableTask.Client;

namespace Chuyi.Functions.People;

/// <summary>How an authenticator is set up, by who is signed in or on the way in.</summary>
public sealed class SecondFactorSetUp(
    SecondFactorStore factors,
    PeopleStore people,
    EventStore events,
    CaseSignal signal,
    Keys keys,
    TimeProvider clock
)
{
    /// <summary>What the form shows: a new secret, or the same once more, which may be in the authenticator already.</summary>
    public async Task<SecondFactorModel> Model(CaseId account, byte[]? secret, CancellationToken cancellation)
    {
        secret ??= RandomNumberGenerator.GetBytes(TotpCodes.SecretBytes);
        var name = (await people.Find(Recipient.Account(account), cancellation))?.Email ?? account;
        var link = TotpCodes.Link(secret, name);
        return new(
            TotpCodes.Written(secret),
            keys.Seal(Purpose(account), secret),
            link.AbsoluteUri,
            [.. QrModules.Of(link).Select(row => string.Concat(row.Select(dark => dark ? '1' : '0')))]
        );
    }

    /// <summary>Sets it up as the form asks, and has that recorded, by which its owner gets a letter.</summary>
    /// <returns>Why not, and the secret where the same form may be tried again.</returns>
    public async Task<(Refusal? Refusal, byte[]? Secret)> Take(
        DurableTaskClient client,
        CaseId account,
        Role role,
        PostedForm posted,
        CancellationToken cancellation
    )
    {
        var (fields, form) = posted;
        var now = clock.GetUtcNow();
        if (keys.Unseal(Purpose(account), fields["secret"].ToString()) is not { } secret)
            return (Forms.Malformed, null);
        if (TotpCodes.StepOf(secret, fields["code"].ToString(), now, last: 0) is not { } step)
            return (SecondFactorRules.Wrong, secret);
        var received = new ReceivedAct(form, account, Session.ActorOf(role, account), now, new NoteSecondFactor());
        var view = await events.Recorded<AccountState>(account, cancellation);
        var decision = AccountRules.Decide(view.State, received);
        if (!view.Knows(form) && decision.Refusal is { } refusal)
            return (refusal, null);
        // Where the service died after the first half, the same form comes again.
        if (
            !await factors.Add(account, secret, step, cancellation)
            && (await factors.Find(account, cancellation))?.Secret.AsSpan().SequenceEqual(secret) is not true
        )
            return (SecondFactorRules.Exists, null);
        return view.Knows(form) ? (null, null) : ((await signal.Receive(client, received, decision)).Refusal, null);
    }

    private static string Purpose(CaseId account) => $"second-factor-form/{account}";
}
