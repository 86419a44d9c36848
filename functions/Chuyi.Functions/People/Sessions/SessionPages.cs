using Chuyi.Functions.Cases;
using Chuyi.Functions.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Chuyi.Functions.People;

/// <summary>Where somebody is signed in, and how they end that: each for their own account.</summary>
public sealed class SessionPages(SessionStore sessions, Forms forms, Cookies cookies)
{
    private const string Page = "/account/sessions";

    [Function("Sessions"), Audience(Audience.SignedIn)]
    public async Task<IResult> Show(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "account/sessions")] HttpRequest request,
        CancellationToken cancellation
    ) => Answers.Page<SessionsPage, SessionsModel>(request, new(await sessions.Of(AccountOf(request), cancellation), OwnMark(request)));

    [Function("EndSession"), Audience(Audience.SignedIn)]
    public async Task<IResult> End(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "account/sessions")] HttpRequest request,
        CancellationToken cancellation
    )
    {
        var posted = await forms.Read(request);
        if (posted.IsRefused)
            return Answers.Refuse(request, posted.Refusal);
        // One that is over by now, or never was one of theirs, is over: the page shows what is left.
        if (posted.Value.Fields["session"].ToString() is { Length: > 0 } one)
            await sessions.End(AccountOf(request), one, cancellation);
        else
            await sessions.EndAll(AccountOf(request), besides: OwnMark(request), cancellation);
        return Answers.SeeOther(request, Page);
    }

    private static CaseId AccountOf(HttpRequest request) => CaseId.Parse(request.Caller().Session!.Account);

    private string OwnMark(HttpRequest request) => SessionStore.MarkOf(cookies.Read(request, Cookies.Session)!);
}
