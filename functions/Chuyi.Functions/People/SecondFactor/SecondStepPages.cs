using Chuyi.Functions.Cases;
using Chuyi.Functions.Mail;
using Chuyi.Functions.Storage;
using Chuyi.Functions.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace Chuyi.Functions.People;

/// <summary>
/// The second step of signing in: the authenticator's code, setting one up where there has to be one, or the request to reset it.
/// </summary>
public sealed class SecondStepPages(
    SecondFactorStore factors,
    PeopleStore people,
    Proposals proposals,
    SecondFactorSetUp setUp,
    RefusedAttempts refused,
    SignInEnd end,
    EventStore events,
    CaseSignal signal,
    Limits limits,
    Forms forms,
    Keys keys,
    TimeProvider clock
)
{
    [Function("GiveSecondCode"), Audience(Audience.Public), LargestBody(LargestBodyAttribute.OfSignIn)]
    public async Task<IResult> Give(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "sign-in/second")] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation
    )
    {
        PageRoute.Keep(request, client);
        var posted = await forms.ReadToLookAt(request);
        if (posted.IsRefused)
            return Answers.Refuse(request, posted.Refusal);
        var (fields, now) = (posted.Value.Fields, clock.GetUtcNow());
        var (mark, then) = (fields["step"].ToString(), ReturnPath.Read(fields["then"]).Value?.Text);
        var kept = KeptForm.Read(fields[KeptForm.Field]);
        IResult Again(Refusal why) => Answers.Again<SecondStepPage, SecondStepModel>(request, new(mark, then, kept), posted.Value, why);
        if (SecondStep.Read(keys, mark, now) is not { } account)
            return Answers.Refuse(request, SecondFactorRules.Late);
        if (posted.Value.IsToLookAt)
            return Again(Forms.NotSent);
        if (!await limits.Take(SecondFactorRules.Tries, account, posted.Value.Id, cancellation))
            return Again(SecondFactorRules.TooMany);
        if (
            await people.Find(Recipient.Account(account), cancellation) is not { } person
            || !AccountRules.MaySignIn(person)
            || await factors.Find(account, cancellation) is not { } factor
        )
            return Answers.Refuse(request, SecondFactorRules.Late);
        if (
            TotpCodes.StepOf(factor.Secret, fields["code"].ToString(), now, factor.LastStep) is not { } step
            || !await factors.Take(account, factor, step, cancellation)
        )
        {
            await refused.Note(AttemptKind.WrongSecondCode, $"account {account}", cancellation);
            return Again(SecondFactorRules.Wrong);
        }
        return await end.SignIn(request, account, person, then, kept, cancellation);
    }

    [Function("SetUpOnTheWayIn"), Audience(Audience.Public), LargestBody(LargestBodyAttribute.OfSignIn)]
    public async Task<IResult> SetUp(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "sign-in/second/set-up")] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation
    )
    {
        PageRoute.Keep(request, client);
        var posted = await forms.ReadToLookAt(request);
        if (posted.IsRefused)
            return Answers.Refuse(request, posted.Refusal);
        var fields = posted.Value.Fields;
        var (mark, then) = (fields["step"].ToString(), ReturnPath.Read(fields["then"]).Value?.Text);
        var kept = KeptForm.Read(fields[KeptForm.Field]);
        if (
            SecondStep.Read(keys, mark, clock.GetUtcNow()) is not { } account
            || await people.Find(Recipient.Account(account), cancellation) is not { Role: { } role } person
            || !AccountRules.MaySignIn(person)
        )
            return Answers.Refuse(request, SecondFactorRules.Late);
        if (!await limits.Take(SecondFactorRules.Tries, account, posted.Value.Id, cancellation))
            return Answers.Refuse(request, SecondFactorRules.TooMany);
        var (refusal, secret) = posted.Value.IsToLookAt
            ? (Forms.NotSent, null)
            : await setUp.Take(client, account, role, posted.Value, cancellation);
        return refusal is null ? await end.SignIn(request, account, person, then, kept, cancellation)
            : secret is null ? Answers.Refuse(request, refusal)
            : Answers.Again<SecondStepPage, SecondStepModel>(
                request,
                new(mark, then, kept) { SetUp = await setUp.Model(account, secret, cancellation) },
                posted.Value,
                refusal
            );
    }

    [Function("LoseSecondFactor"), Audience(Audience.Public)]
    public async Task<IResult> Lose(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "sign-in/second/lost")] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation
    )
    {
        PageRoute.Keep(request, client);
        var posted = await forms.Read(request);
        if (posted.IsRefused)
            return Answers.Refuse(request, posted.Refusal);
        var (fields, form) = posted.Value;
        var (mark, now) = (fields["step"].ToString(), clock.GetUtcNow());
        if (
            SecondStep.Read(keys, mark, now) is not { } account
            || await people.Find(Recipient.Account(account), cancellation) is not { Role: { } role } person
        )
            return Answers.Refuse(request, SecondFactorRules.Late);
        if (!await limits.Take(SecondFactorRules.Tries, account, form, cancellation))
            return Answers.Refuse(request, SecondFactorRules.TooMany);
        var proposed = Proposed.By(form, Recipient.Account(account), account, person with { WithoutSecondFactor = true });
        var prints = ContactPrints.Of(person, keys);
        var change = new ProposedChange
        {
            What = AccountChange.SecondFactorReset,
            Proposal = new() { Id = proposed.Id, Contact = prints },
            Before = prints,
        };
        var received = new ReceivedAct(form, account, Session.ActorOf(role, account), now, new ProposeChange(change));
        var view = await events.Recorded<AccountState>(account, cancellation);
        if (!view.Knows(form))
        {
            var decision = AccountRules.Decide(view.State, received);
            if (decision.Refusal is { } refusal)
                return Answers.Refuse(request, refusal);
            await proposals.Keep(proposed, cancellation);
            await signal.Receive(client, received, decision);
        }
        var page = Answers.Page<SecondStepPage, SecondStepModel>(request, new(mark, null, null, Asked: true));
        return Answers.Repeatable(request, posted.Value, page);
    }
}
