using Chuyi.Functions.Cases;
using Chuyi.Functions.Mail;
using Chuyi.Functions.Storage;
using Chuyi.Functions.Web;
using Microsoft.AspNetCore.Http;

namespace Chuyi.Functions.People;

/// <summary>What follows once somebody has proved who they are.</summary>
public sealed class SignInEnd(
    PeopleStore people,
    SecondFactorStore factors,
    SecondFactorSetUp setUp,
    SecondFactorPolicy policy,
    SessionStore sessions,
    LastSeen seen,
    KnownBrowsers browsers,
    Cookies cookies,
    Keys keys,
    TimeProvider clock
)
{
    /// <summary>
    /// After the code of a letter: the page of the authenticator where one is set up or has to be, else who it is signs in.
    /// Until then nobody has a session.
    /// </summary>
    public async Task<IResult> AfterLetter(
        HttpRequest request,
        CaseId account,
        Person person,
        string? then,
        KeptForm? kept,
        CancellationToken cancellation
    )
    {
        var has = SecondFactorRules.IsFor(person.Role) && await factors.Find(account, cancellation) is not null;
        if (!has && !(policy.IsRequired && SecondFactorRules.IsFor(person.Role)))
            return await SignIn(request, account, person, then, kept, cancellation);
        return Answers.Page<SecondStepPage, SecondStepModel>(
            request,
            new(SecondStep.MarkOf(keys, account, clock.GetUtcNow()), then, kept)
            {
                SetUp = has ? null : await setUp.Model(account, null, cancellation),
            }
        );
    }

    /// <summary>Opens the session, and leads to where somebody wanted to go, with what they had typed.</summary>
    public async Task<IResult> SignIn(
        HttpRequest request,
        CaseId account,
        Person person,
        string? then,
        KeptForm? kept,
        CancellationToken cancellation
    )
    {
        // Letters come in the language of the page on which somebody signed in last.
        if (request.Caller().Language is var language && language != (person.Language ?? "zh"))
            await people.Note(Recipient.Account(account), language, cancellation);
        var device = Device.Read(request.Headers.UserAgent.ToString());
        var session = Session.OfAccount(account, person, device, clock.GetUtcNow());
        var cookie = await sessions.Open(session, cancellation);
        cookies.Write(request.HttpContext.Response, Cookies.Session, cookie);
        if (session.Rest is not null)
            seen.Note(request.HttpContext.Response, cookie);
        // What was typed goes on with who signed in here last, and with nobody else on the same machine.
        var address = CaseId.Account(person.Email);
        var isTheirs = browsers.MarkOf(request, address) is not null;
        browsers.Remember(request.HttpContext, address);
        if (kept is not null && isTheirs)
        {
            CallerOfRequest.Put(request.HttpContext, request.Caller() with { Session = session });
            return new KeptFormResult(kept);
        }
        return Answers.SeeOther(request, then ?? HomeOf(person.Role));
    }

    private static string HomeOf(Role? role) =>
        role switch
        {
            Role.Office => "/office",
            Role.Auditor => "/audit",
            Role.Administrator => "/administration",
            _ => "/applications",
        };
}
