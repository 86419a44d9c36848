using Chuyi.Functions.Cases;
using Chuyi.Functions.People;
using Chuyi.Functions.Units;
using Chuyi.Functions.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace Chuyi.Functions.ExpertReview;

/// <summary>The page of one expert across rounds, and what the office decides of them.</summary>
public sealed class ExpertPersonPages(
    ExpertRegister experts,
    ExpertHistories histories,
    UnitRegister units,
    ActorNames names,
    Forms forms,
    ActIntake intake
)
{
    private const int RoundsOnPage = 10;

    /// <summary>Where an expert is found.</summary>
    public static string Address(string expert) => $"{ExpertListPages.Path}/{expert}";

    [Function("OfficeExpert"), Audience(Audience.Office | Audience.Auditor)]
    public async Task<IResult> Show(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "office/experts/{person}")] HttpRequest request,
        string person,
        CancellationToken cancellation
    )
    {
        var known = await experts.Now(cancellation);
        if (known.Find(person) is not { } found)
            return Answers.Missing(request);
        if (found.Id != person)
            return Answers.SeeOther(request, Address(found.Id));
        var place = PagePlace.Of(request.Query["page"], found.Seats.Count, RoundsOnPage);
        var history = ExpertDecisions.Of(known, found);
        return Answers.Page<ExpertPersonPage, ExpertPersonModel>(
            request,
            new()
            {
                Expert = found,
                Unit = (await units.Lately(cancellation)).Named(found.Latest.Unit),
                Seats = await histories.Of(place.Of(found.Seats, RoundsOnPage), cancellation),
                Place = place,
                Like = known.Like(found),
                History = history,
                Names = await names.Of(history, request.Caller(), cancellation),
                MayChange = request.Caller().Role == Role.Office,
                Told = await intake.Told(request, cancellation),
            }
        );
    }

    [Function("RetireExpert"), Audience(Audience.Office)]
    public Task<IResult> Retire(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "office/experts/{person}/retire")] HttpRequest request,
        string person,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation
    ) => Take(request, client, person, (fields, found, _) => new RetireExpert(new(found.Id, fields["reason"].ToString())), cancellation);

    [Function("BringBackExpert"), Audience(Audience.Office)]
    public Task<IResult> BringBack(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "office/experts/{person}/bring-back")] HttpRequest request,
        string person,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation
    ) =>
        Take(
            request,
            client,
            person,
            (fields, found, _) => new BringBackExpert(found.Retirement?.Expert ?? found.Id, fields["reason"].ToString()),
            cancellation
        );

    [Function("MergeExperts"), Audience(Audience.Office)]
    public Task<IResult> Merge(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "office/experts/{person}/merge")] HttpRequest request,
        string person,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation
    ) =>
        Take(
            request,
            client,
            person,
            (fields, found, known) =>
                known.Find(fields["into"].ToString()) is { } into
                    ? new MergeExperts(new(found.Id, into.Id, fields["reason"].ToString()))
                    : NotOnFile,
            cancellation
        );

    [Function("ExpertMerger"), Audience(Audience.Office)]
    public async Task<IResult> LookOver(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "office/experts/{person}/merger")] HttpRequest request,
        string person,
        CancellationToken cancellation
    )
    {
        var known = await experts.Now(cancellation);
        var typed = request.Query["into"].ToString().Trim();
        return known.Find(person) is { } found && found.Id == person
            ? Answers.Page<ExpertMergerPage, ExpertMergerModel>(
                request,
                new(found, known.Typed(typed) is { } into && into.Id != found.Id ? into : null, known.Like(found), typed)
            )
            : Answers.Missing(request);
    }

    private async Task<IResult> Take(
        HttpRequest request,
        DurableTaskClient client,
        string person,
        Func<IFormCollection, KnownExpert, KnownExperts, Outcome<Act>> act,
        CancellationToken cancellation
    )
    {
        var posted = await forms.Read(request);
        if (posted.IsRefused)
            return Answers.Refuse(request, posted.Refusal);
        var known = await experts.Now(cancellation);
        if (known.Find(person) is not { } found)
            return Answers.Missing(request);
        if (!act(posted.Value.Fields, found, known).TryGet(out var meant, out var refusal))
            return Answers.Refuse(request, refusal);
        var opened = await intake.Open<ExpertRegisterState>(
            request,
            client,
            ClaimedForm.OfAddress(posted.Value),
            CaseId.Experts,
            meant,
            ActIntake.Telling(Address(found.Id), CaseId.Experts)
        );
        return opened.Answer;
    }

    private static Refusal NotOnFile { get; } =
        new("into", "专家库中没有这条记录，请重新选择。", "No such record is on file; please choose another.");
}
