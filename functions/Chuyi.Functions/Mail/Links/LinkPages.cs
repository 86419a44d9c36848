using Chuyi.Functions.Cases;
using Chuyi.Functions.History;
using Chuyi.Functions.People;
using Chuyi.Functions.Storage;
using Chuyi.Functions.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace Chuyi.Functions.Mail;

/// <summary>What is behind a link of an e-mail. Getting it changes nothing: mail scanners may do so as often as they like.</summary>
public sealed class LinkPages(
    LinkStore links,
    LinkHolders holders,
    SessionStore sessions,
    RefusedAttempts refused,
    Forms forms,
    Cookies cookies,
    LinkEnds ends,
    PeopleStore people,
    EventStore events,
    Processes processes,
    CaseSignal signal,
    Limits limits,
    Asker asker,
    TimeProvider clock
)
{
    [Function("Link"), Audience(Audience.Public)]
    public async Task<IResult> Show(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "links/{token}")] HttpRequest request,
        string token,
        CancellationToken cancellation
    ) =>
        await links.Find(token, cancellation) is { } link
            ? await Death(link, clock.GetUtcNow(), cancellation) is { } death
                ? Dead(request, link, death)
                : Living(request, link)
            : Answers.Refuse(request, Unknown);

    [Function("OpenLink"), Audience(Audience.Public)]
    public async Task<IResult> Open(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "links/{token}")] HttpRequest request,
        string token,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation
    )
    {
        var posted = await forms.Read(request);
        if (posted.IsRefused)
            return Answers.Refuse(request, posted.Refusal);
        var (fields, form) = posted.Value;
        var now = clock.GetUtcNow();
        if (await links.Find(token, cancellation) is not { } link)
            return Answers.Refuse(request, Unknown);
        if (await Death(link, now, cancellation) is { } death)
            return Dead(request, link, death);
        // What cannot be the code is no guess: a scanner that presses every button uses up nobody's tries.
        var code = LinkSecretWords.Plain(fields["code"].ToString());
        if (!LinkSecretWords.IsPossible(processes.Of(link.Case).LinkCode, code))
            return Answers.Again<LinkPage, LinkModel>(request, Model(link, null), posted.Value, NoCode(processes.Of(link.Case).LinkCode));
        var (isRight, checkedLink) = await links.Check(link, code, now, once: false, cancellation);
        if (!isRight)
        {
            await refused.Note(AttemptKind.WrongLinkCode, ActorKey.Of(link.Holder, link.Case), cancellation);
            return checkedLink.IsLocked
                ? await Lock(request, client, checkedLink, now, cancellation)
                : Answers.Again<LinkPage, LinkModel>(request, Model(checkedLink, null), posted.Value, WrongCode(checkedLink));
        }
        // As for who signs in: letters come in the language of whoever read last. It costs a request where that has changed.
        if (link.Reader is { } reader && request.Caller().Language is var language && language != (link.Language ?? "zh"))
            await people.Note(reader, language, cancellation);
        var cookie = await sessions.Open(Session.OfLink(link, now), cancellation);
        cookies.Write(request.HttpContext.Response, Cookies.Task(link.Case), cookie);
        if (processes.Of(link.Case).LinkConfirms is { } confirmation)
            // Opening a link again confirms nothing a second time: the rule refuses that.
            await Receive(client, new ReceivedAct(form, link.Case, link.Holder, now, confirmation), cancellation);
        return Answers.SeeOther(request, link.Path);
    }

    [Function("RenewLink"), Audience(Audience.Public)]
    public async Task<IResult> Renew(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "links/{token}/renew")] HttpRequest request,
        string token,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation
    )
    {
        var posted = await forms.Read(request);
        if (posted.IsRefused)
            return Answers.Refuse(request, posted.Refusal);
        var form = posted.Value.Id;
        if (await links.Find(token, cancellation) is not { } link)
            return Answers.Refuse(request, Unknown);
        var death = await Death(link, clock.GetUtcNow(), cancellation);
        if (death is null)
            return Answers.SeeOther(request, "/links/" + token);
        if (!death.MayRenew)
            return Dead(request, link, death);
        var received = new ReceivedAct(form, link.Case, link.Holder, clock.GetUtcNow(), new RenewLink());
        if ((await Decide(received, cancellation)).Refusal is { } refused)
            return Answers.Refuse(request, refused);
        var reader = link.Reader is { } known ? await people.Find(known, cancellation) : null;
        if (!await limits.TakeAll(RenewalLimits.For(link, reader?.Email, asker.Of(request)), form, cancellation))
            return Answers.Refuse(request, RenewalLimits.TooMany);
        var asked = await Receive(client, received, cancellation);
        return asked.IsRefused
            ? Answers.Refuse(request, asked.Refusal)
            : Answers.Repeatable(request, posted.Value, Answers.Page<LinkRenewedPage>(request));
    }

    private async Task<IResult> Lock(
        HttpRequest request,
        DurableTaskClient client,
        StoredLink link,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        var locked = new ReceivedAct("locked-" + link.Hash, link.Case, link.Holder, now, new LockLink(link.Hash));
        await Receive(client, locked, cancellation);
        return Dead(request, link, new(link.WhyDead(now)!.Value, MayRenew: true));
    }

    private async Task<Outcome<Acknowledgement>> Receive(DurableTaskClient client, ReceivedAct received, CancellationToken cancellation) =>
        await signal.Receive(client, received, await Decide(received, cancellation));

    private async Task<Decision> Decide(ReceivedAct received, CancellationToken cancellation) =>
        processes.Of(received.Case).Decide(await events.Events(received.Case, cancellation), received);

    // A link dies by itself, with the task that it opens, or with the round that this belongs to.
    private async Task<LinkDeath?> Death(StoredLink link, DateTimeOffset now, CancellationToken cancellation)
    {
        var past = await events.Events(link.Case, cancellation);
        return await ends.Of(link.Case, past, cancellation) is { } over ? new(over, MayRenew: false)
            // Nobody else than the contact on file asks for a link; of one of before nobody knows whose it was.
            : await holders.HaveChanged(link.Addressee, link.Holder, cancellation)
                ? new(LinkHolders.ChangedOf(link.Holder), MayRenew: link.Addressee is null)
            : LinkRevocation.Of(past, link.Hash) is not null ? new(LinkRevocation.Why, MayRenew: false)
            : link.WhyDead(now) is { } why ? new(why, MayRenew: true)
            : null;
    }

    private IResult Living(HttpRequest request, StoredLink link) => Answers.Page<LinkPage, LinkModel>(request, Model(link, null));

    private IResult Dead(HttpRequest request, StoredLink link, LinkDeath death) =>
        Answers.Page<LinkPage, LinkModel>(
            request,
            Model(link, death with { MayRenew = death.MayRenew && processes.Of(link.Case).MayRenewLinks }),
            410
        );

    private LinkModel Model(StoredLink link, LinkDeath? death) => new(link, processes.Of(link.Case).LinkCode, death);

    private static Refusal WrongCode(StoredLink link) =>
        new("code", $"确认码不正确，还可尝试 {link.TriesLeft} 次。", $"The code is wrong; {link.TriesLeft} tries left.", 403);

    private static Refusal NoCode(LinkSecret secret) =>
        new(
            "code",
            $"请填写 {LinkSecretWords.DigitsOf(secret)} 位数字的确认码。",
            $"Please give the code of {LinkSecretWords.DigitsOf(secret)} digits.",
            403
        );

    private static Refusal Unknown { get; } =
        new("unknown-link", "没有这个链接，请检查是否复制完整。", "There is no such link; please check that it was copied whole.", 404);
}
