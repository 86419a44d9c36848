using Chuyi.Functions.Cases;
using Chuyi.Functions.Mail;
using Chuyi.Functions.Storage;
using Chuyi.Functions.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace Chuyi.Functions.People;

/// <summary>
/// Sign-in by a one-time code to the address on file. The answer is the same whether there is an account or not.
/// </summary>
public sealed class SignInPages(
    PeopleStore people,
    EventStore events,
    LinkStore links,
    SessionStore sessions,
    Forms forms,
    Cookies cookies,
    Keys keys,
    CaseSignal signal,
    TimeProvider clock
)
{
    [Function("SignIn"), Audience(Audience.Public)]
    public static IResult Show([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "sign-in")] HttpRequest request) =>
        Answers.Page<SignInPage>(request);

    [Function("AskSignInCode"), Audience(Audience.Public)]
    public async Task<IResult> Ask(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "sign-in")] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation
    )
    {
        var posted = await forms.Read(request);
        if (posted.IsRefused)
            return Answers.Refuse(request, posted.Refusal);
        var (fields, form) = posted.Value;
        var email = EmailAddress.Read(fields["email"]);
        if (email.IsRefused)
            return Answers.Refuse(request, email.Refusal);
        var account = CaseId.Account(email.Value.Text);
        if (await people.Find(Recipient.Account(account), cancellation) is { Role: { } role } person)
            await Send(client, account, role, person, form, cancellation);
        return Answers.Page<SignInCodePage, SignInCodeModel>(request, new(form, Then(fields["then"])));
    }

    [Function("GiveSignInCode"), Audience(Audience.Public)]
    public async Task<IResult> Code(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "sign-in/code")] HttpRequest request,
        CancellationToken cancellation
    )
    {
        var posted = await forms.Read(request);
        if (posted.IsRefused)
            return Answers.Refuse(request, posted.Refusal);
        var fields = posted.Value.Fields;
        var (ask, now, then) = (fields["ask"].ToString(), clock.GetUtcNow(), Then(fields["then"]));
        if (
            await links.ByHash(Keys.Hash("sign-in/" + ask), cancellation) is not { } code
            || code.IsDead(now)
            || !await links.Check(code, fields["code"].ToString(), now, cancellation)
        )
            return Answers.Page<SignInCodePage, SignInCodeModel>(request, new(ask, then, IsWrong: true), 403);
        await links.Revoke("sign-in/" + ask);
        if (await people.Find(Recipient.Account(code.Case), cancellation) is not { } person)
            return Answers.Page<SignInCodePage, SignInCodeModel>(request, new(ask, then, IsWrong: true), 403);
        var cookie = await sessions.Open(
            new Session(code.Case, person.Role, person.Unit, person.UnitName, null, null, null, now + SessionStore.Life),
            cancellation
        );
        cookies.Write(request.HttpContext.Response, Cookies.Session, cookie);
        return Answers.SeeOther(
            request,
            then
                ?? (
                    person.Role switch
                    {
                        Role.Office => "/office",
                        Role.Auditor => "/history",
                        _ => "/applications",
                    }
                )
        );
    }

    [Function("SignOutForm"), Audience(Audience.Public)]
    public static IResult SignOutForm([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "sign-out")] HttpRequest request) =>
        Answers.Page<SignOutPage>(request);

    [Function("SignOut"), Audience(Audience.Public)]
    public async Task<IResult> SignOut(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "sign-out")] HttpRequest request,
        CancellationToken cancellation
    )
    {
        var posted = await forms.Read(request);
        if (posted.IsRefused)
            return Answers.Refuse(request, posted.Refusal);
        if (cookies.Read(request, Cookies.Session) is { } token && request.Caller().Session is not null)
            await sessions.Close(token, cancellation);
        cookies.Delete(request.HttpContext.Response, Cookies.Session);
        return Answers.SeeOther(request, "/");
    }

    private async Task Send(DurableTaskClient client, CaseId account, Role role, Person person, string ask, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var state = await events.State<AccountState>(account, cancellation);
        if (state.Opened is null)
        {
            var opening = new ReceivedAct("open", account, "configuration", now, new OpenAccount(role, person.Unit));
            var opened = AccountRules.Decide(state, opening);
            await signal.Receive(client, opening, opened, opens: true);
            state = opened.Facts.Aggregate(state, (before, fact) => before.After(fact, now));
        }
        var asked = new ReceivedAct(ask, account, "public", now.AddTicks(1), new AskSignInCode(ask));
        var decision = AccountRules.Decide(state, asked);
        if (decision.Refusal is not null)
            return;
        var hash = Keys.Hash("sign-in/" + ask);
        await links.Keep(
            new StoredLink(
                hash,
                account,
                "/",
                "account " + account,
                links.Print(hash, keys.Code("sign-in/" + ask)),
                now + AccountRules.CodeLife,
                0,
                null,
                false,
                default
            )
        );
        await signal.Receive(client, asked, decision);
    }

    private static string? Then(string? path) => ReturnPath.Read(path).Value?.Text;
}
