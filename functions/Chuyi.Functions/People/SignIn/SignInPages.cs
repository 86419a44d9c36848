using Chuyi.Functions.Cases;
using Chuyi.Functions.Mail;
using Chuyi.Functions.Storage;
using Chuyi.Functions.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace Chuyi.Functions.People;

/// <summary>
/// Sign-in by a one-time code to the address on file. The answer is the same whether there is an account or not, and so
/// is what is done before it: the request is counted, and an act is posted, to the account or to the case of nobody. A wrong
/// code costs the same whether there is a right one or not.
/// </summary>
public sealed class SignInPages(
    PeopleStore people,
    EventStore events,
    LinkStore links,
    SessionStore sessions,
    RefusedAttempts refused,
    Forms forms,
    Cookies cookies,
    KnownBrowsers browsers,
    SignInEnd end,
    Limits limits,
    Asker asker,
    CaseSignal signal,
    Keys keys,
    TimeProvider clock
)
{
    [Function("SignIn"), Audience(Audience.Public)]
    public IResult Show([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "sign-in")] HttpRequest request) =>
        Answers.Page<SignInPage, SignInModel>(
            request,
            new(Then(request.Query["then"]), null)
            {
                // Whoever signs out has no such cookie any more.
                HasEnded = cookies.Read(request, Cookies.Session) is not null && request.Caller().Session is null,
            }
        );

    [Function("AskSignInCode"), Audience(Audience.Public), LargestBody(LargestBodyAttribute.OfSignIn)]
    public async Task<IResult> Ask(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "sign-in")] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation
    )
    {
        var posted = await forms.ReadToLookAt(request);
        if (posted.IsRefused)
            return Answers.Refuse(request, posted.Refusal);
        var (fields, form) = posted.Value;
        var (then, kept) = (Then(fields["then"]), KeptForm.Read(fields[KeptForm.Field]));
        var email = EmailAddress.Read(fields["email"]);
        // What was typed before the sign-in stays with it: the page that this form names may be one for who is signed in.
        if (email.IsRefused || posted.Value.IsToLookAt)
            return Answers.Again<SignInPage, SignInModel>(
                request,
                new(then, kept),
                posted.Value,
                posted.Value.IsToLookAt ? Forms.NotSent : email.Refusal!
            );
        var account = CaseId.Account(email.Value.Text);
        var browser = browsers.MarkOf(request, account);
        var (ask, from) = (form, asker.Of(request));
        var isOwn = await limits.TakeAll(SignInLimits.OfOwnCode(account, from, browser), form, cancellation);
        if (!isOwn)
            ask = CodeForAll.AskOf(keys, account, clock.GetUtcNow());
        if (isOwn || await limits.TakeAll([(SignInLimits.ForAll, ask)], form, cancellation))
            await Send(client, email.Value, ask, cancellation);
        var page = Answers.Page<SignInCodePage, SignInCodeModel>(request, new(ask, email.Value.Text, then, kept));
        return Answers.Repeatable(request, posted.Value, page);
    }

    [Function("GiveSignInCode"), Audience(Audience.Public), LargestBody(LargestBodyAttribute.OfSignIn)]
    public async Task<IResult> Code(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "sign-in/code")] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation
    )
    {
        PageRoute.Keep(request, client);
        var posted = await forms.ReadToLookAt(request);
        if (posted.IsRefused)
            return Answers.Refuse(request, posted.Refusal);
        var fields = posted.Value.Fields;
        var (ask, now, then) = (fields["ask"].ToString(), clock.GetUtcNow(), Then(fields["then"]));
        var kept = KeptForm.Read(fields[KeptForm.Field]);
        var model = new SignInCodeModel(ask, EmailAddress.Read(fields["email"]).Value?.Text, then, kept);
        IResult Again(Refusal? why = null) =>
            Answers.Again<SignInCodePage, SignInCodeModel>(request, model, posted.Value, why ?? WrongCode);
        if (posted.Value.IsToLookAt)
            return Again(Forms.NotSent);
        var name = Letter.CodeName(ask);
        if (await links.ByHash(name, cancellation) is not { } code || code.IsDead(now))
        {
            // Whether there is a code must not be seen in the time that a wrong one takes.
            await links.CheckNone(name, cancellation);
            await refused.Note(AttemptKind.WrongCode, $"account {CaseId.Nobody}", cancellation);
            return Again();
        }
        if (!await IsRight(code, ask, fields["code"].ToString(), now, cancellation))
        {
            await refused.Note(AttemptKind.WrongCode, $"account {code.Case}", cancellation);
            return Again();
        }
        // A code that went to another address, or before the account was closed, has died with that.
        if (
            await people.Find(Recipient.Account(code.Case), cancellation) is not { } person
            || !AccountRules.MaySignIn(person)
            || code.Addressee != ContactPrints.Of(person, keys).Email
        )
            return Again();
        if (person.IsInvited && await Join(client, code, now, cancellation) is { } late)
            return Again(late);
        return await end.AfterLetter(request, code.Case, person, then, kept, cancellation);
    }

    private async Task<bool> IsRight(StoredLink code, string ask, string given, DateTimeOffset now, CancellationToken cancellation) =>
        CodeForAll.Is(ask)
            ? await links.CheckLong(code, given, now, cancellation)
            : (await links.Check(code, given, now, once: true, cancellation)).IsRight;

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
        cookies.Delete(request.HttpContext.Response, Cookies.Seen);
        return Answers.SeeOther(request, "/");
    }

    private static Refusal WrongCode { get; } =
        new(
            "code",
            "验证码不正确或已过期，请核对，或重新获取验证码。",
            "The code is wrong or has expired; please compare it, or ask for a new one.",
            403
        );

    private async Task Send(DurableTaskClient client, EmailAddress email, string ask, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var holder = await people.At(email.Text, cancellation);
        var account = holder?.Account ?? CaseId.Account(email.Text);
        var isOpen = await events.First(account, cancellation) is not null;
        // Whom the configuration names has an address on file before there is a case.
        if (holder?.Person is { Role: { } role } person && !isOpen)
            await Receive(client, OpenAccount.ByConfiguration(account, role, person.Unit, now), opens: true);
        // An account that is closed takes it, and makes nothing of it.
        var to = holder is null or { Person: { Role: null } } ? CaseId.Nobody : account;
        // Of addresses that nobody has, however many are asked for in an hour, those beyond the limits are one act.
        if (to == CaseId.Nobody && CodeForAll.Is(ask))
            ask = CodeForAll.AskOf(keys, to, now);
        await Receive(
            client,
            new ReceivedAct(ask, to, "public", now, new AskSignInCode(Letter.CodeName(ask)) { ForAll = CodeForAll.Is(ask) }),
            opens: false
        );
    }

    // Whoever was invited and has signed in follows the invitation. Why they cannot any more, or null.
    private async Task<Refusal?> Join(DurableTaskClient client, StoredLink code, DateTimeOffset now, CancellationToken cancellation)
    {
        var state = await events.State<AccountState>(code.Case, cancellation);
        var join = new ReceivedAct("join-" + code.Hash[..32], code.Case, Session.ActorOf(Role.Applicant, code.Case), now, new JoinUnit());
        return state.Opened is null ? (await signal.Receive(client, join, AccountRules.Decide(state, join))).Refusal : null;
    }

    // By the rule of an account that is not open yet: whether there is one must not be seen in the time it takes.
    private async Task Receive(DurableTaskClient client, ReceivedAct received, bool opens) =>
        await signal.Receive(client, received, AccountRules.Decide(AccountState.Empty, received), opens);

    private static string? Then(string? path) => ReturnPath.Read(path).Value?.Text;
}
