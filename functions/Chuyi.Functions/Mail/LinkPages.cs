using Chuyi.Functions.Cases;
using Chuyi.Functions.ExpertReview;
using Chuyi.Functions.People;
using Chuyi.Functions.PublicNotice;
using Chuyi.Functions.SignOff;
using Chuyi.Functions.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace Chuyi.Functions.Mail;

/// <summary>What is behind a link of an e-mail. Getting it changes nothing: mail scanners may do so as often as they like.</summary>
public sealed class LinkPages(LinkStore links, SessionStore sessions, Forms forms, EventStore events, CaseSignal signal, TimeProvider clock)
{
    [Function("Link"), Audience(Audience.Public)]
    public async Task<IResult> Show([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "links/{token}")] HttpRequest request, string token, CancellationToken cancellation) =>
        await links.Find(token, cancellation) is { } link
            ? Answers.Page<LinkPage, LinkModel>(
                request, new(link, link.IsDead(clock.GetUtcNow())), link.IsDead(clock.GetUtcNow()) ? 410 : 200)
            : Answers.Refuse(request, Unknown);

    [Function("OpenLink"), Audience(Audience.Public)]
    public async Task<IResult> Open([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "links/{token}")] HttpRequest request, string token, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        var posted = await forms.Read(request);
        if (posted.IsRefused)
            return Answers.Refuse(request, posted.Refusal);
        var (fields, form) = posted.Value;
        var now = clock.GetUtcNow();
        if (await links.Find(token, cancellation) is not { } link)
            return Answers.Refuse(request, Unknown);
        if (link.IsDead(now))
            return Answers.Page<LinkPage, LinkModel>(request, new(link, IsDead: true), 410);
        if (!await links.Check(link, fields["code"].ToString(), now, cancellation))
            return link.WrongCodes + 1 >= StoredLink.MaxWrongCodes
                ? await Lock(request, client, link, now)
                : Answers.Page<LinkPage, LinkModel>(
                    request, new(link with { WrongCodes = link.WrongCodes + 1 }, IsDead: false, IsWrong: true), 403);
        var until = now + SessionStore.Life < link.Until ? now + SessionStore.Life : link.Until;
        var cookie = await sessions.Open(new Session("", null, null, null, link.Case, link.Holder, link.Hash, until), cancellation);
        request.HttpContext.Response.Cookies.Append(AccessMiddleware.TaskCookie, cookie, new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = request.IsHttps, Path = link.Path });
        if (link.Case.StartsWith("O.", StringComparison.Ordinal) && (await events.State<ObjectionState>(link.Case, cancellation)).Stage == ObjectionStage.Lodged)
            await signal.Post(client, new ReceivedAct(form, link.Case, link.Holder, now, new VerifyContact()));
        return Answers.SeeOther(request, link.Path);
    }

    [Function("RenewLink"), Audience(Audience.Public)]
    public async Task<IResult> Renew([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "links/{token}/renew")] HttpRequest request, string token, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        var posted = await forms.Read(request);
        if (posted.IsRefused)
            return Answers.Refuse(request, posted.Refusal);
        var form = posted.Value.Id;
        if (await links.Find(token, cancellation) is not { } link)
            return Answers.Refuse(request, Unknown);
        if (!link.IsDead(clock.GetUtcNow()))
            return Answers.SeeOther(request, "/links/" + token);
        var received = new ReceivedAct(form, link.Case, link.Holder, clock.GetUtcNow(), new RenewLink());
        var decision = link.Case[0] switch
        {
            'D' => DutyRules.Decide(await events.State<DutyState>(link.Case, cancellation), received),
            'S' => SignOffRules.Decide(await events.State<SignOffState>(link.Case, cancellation), received),
            _ => Decision.NotHere,
        };
        if (decision.Refusal is { } refused)
            return Answers.Refuse(request, refused);
        await signal.Post(client, received);
        return Answers.Page<LinkRenewedPage>(request);
    }

    private async Task<IResult> Lock(HttpRequest request, DurableTaskClient client, StoredLink link, DateTimeOffset now)
    {
        await signal.Post(client, new ReceivedAct("locked-" + link.Hash, link.Case, link.Holder, now, new LockLink(link.Hash)));
        return Answers.Page<LinkPage, LinkModel>(request, new(link with { WrongCodes = StoredLink.MaxWrongCodes }, IsDead: true), 410);
    }

    private static Refusal Unknown { get; } = new("unknown-link", "没有这个链接，请检查是否复制完整。", "There is no such link; please check that it was copied whole.", 404);
}
