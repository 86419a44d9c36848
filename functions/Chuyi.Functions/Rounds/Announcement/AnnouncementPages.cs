using Chuyi.Functions.Cases;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Ranking;
using Chuyi.Functions.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace Chuyi.Functions.Rounds;

/// <summary>The announcement (公布): a number is given once, so what will bear it is shown before.</summary>
public sealed class AnnouncementPages(
    EventStore events,
    RankedLists lists,
    BorneNumbers numbers,
    Forms forms,
    ActIntake intake,
    TimeProvider clock
)
{
    [Function("ConfirmAnnouncement"), Audience(Audience.Office)]
    public async Task<IResult> Confirm(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "office/rounds/{round}/announcement")] HttpRequest request,
        string round,
        CancellationToken cancellation
    )
    {
        var posted = await forms.Read(request);
        if (posted.IsRefused)
            return Answers.Refuse(request, posted.Refusal);
        var (fields, form) = posted.Value;
        var view = await events.Recorded<RoundState>(round, cancellation);
        if (!view.Exists)
            return Answers.Missing(request);
        var (state, meant) = (view.State, Meant(fields));
        var asked = new ReceivedAct(form, CaseId.Parse(round), request.Caller().Actor, clock.GetUtcNow(), meant);
        var unusual = RoundRules.Decide(state, asked).Refusal;
        if (unusual is not null && !AnnouncementRules.IsAskedBack(unusual))
            return Answers.Refuse(request, unusual);
        var proposed = (await lists.Read(meant.Terms.ListHash)).Proposed;
        if (EndingRules.WhyNotGoOn(proposed) is { } nothing)
            return Answers.Refuse(request, nothing);
        if (await lists.WhyNotDesignate(round, proposed) is { } notYet)
            return Answers.Refuse(request, notYet);
        Refusal?[] askedBack = [unusual, await numbers.WhyNot(meant.Terms.DocumentNumber, CaseId.Parse(view.Id), cancellation)];
        var page = Answers.Page<AnnouncementPage, AnnouncementModel>(
            request,
            new(state, meant.Terms.DocumentNumber, proposed, [.. askedBack.OfType<Refusal>()])
        );
        return Answers.Repeatable(request, posted.Value, page);
    }

    [Function("AnnounceRound"), Audience(Audience.Office)]
    public Task<IResult> Announce(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "office/rounds/{round}/announce")] HttpRequest request,
        string round,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation
    ) =>
        intake.Take<RoundState>(
            request,
            client,
            round,
            async (fields, view) =>
                view.State.ListHash is { } hash && EndingRules.WhyNotGoOn((await lists.Read(hash)).Proposed) is { } nothing ? nothing
                : Meant(fields) is var meant
                && meant.Terms.BorneReason is null
                && await numbers.WhyNot(meant.Terms.DocumentNumber, CaseId.Parse(view.Id), cancellation) is { } borne
                    ? borne.And(AskedBack(request, view, meant))
                : meant,
            "/office/rounds/" + round
        );

    // The other reason that may be lacking, so that both are told at once.
    private Refusal? AskedBack(HttpRequest request, CaseView<RoundState> view, Announce meant) =>
        RoundRules.Decide(view.State, new("", CaseId.Parse(view.Id), request.Caller().Actor, clock.GetUtcNow(), meant)).Refusal
            is { } unusual
        && AnnouncementRules.IsAskedBack(unusual)
            ? unusual
            : null;

    // As it is printed; what is no such number the rule refuses in the words of its format.
    private static Announce Meant(IFormCollection fields) =>
        new(
            new AnnouncementTerms
            {
                DocumentNumber = DocumentNumber.Read(fields["documentNumber"]).Value?.Text ?? fields["documentNumber"].ToString(),
                ListHash = fields["list"].ToString(),
                Reason = Forms.Text(fields["reason"]),
                BorneReason = Forms.Text(fields["borneReason"]),
            }
        );
}
