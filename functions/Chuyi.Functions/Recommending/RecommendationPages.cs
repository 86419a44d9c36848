using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;
using Chuyi.Functions.History;
using Chuyi.Functions.Mail;
using Chuyi.Functions.Submission;
using Chuyi.Functions.Units;
using Chuyi.Functions.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace Chuyi.Functions.Recommending;

/// <summary>The pages of a recommender behind its link: the applications that wait for it, their documents, its list.</summary>
public sealed class RecommendationPages(
    EventStore events,
    LinkHolders holders,
    DocumentAccess documents,
    ActIntake intake,
    PrefecturePlaces places,
    TimeProvider clock
)
{
    private const string Case = "recommendation";

    /// <summary>Where a recommender finds what waits for it.</summary>
    public static string Address(string recommendation) => "/recommendations/" + recommendation;

    [Function("Recommendation"), Audience(Audience.LinkHolder, Case = Case)]
    public async Task<IResult> Show(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "recommendations/{recommendation}")] HttpRequest request,
        string recommendation,
        CancellationToken cancellation
    )
    {
        if (await holders.WhyChanged(request.Caller().Task, cancellation) is { } over)
            return Answers.Refuse(request, over);
        var view = await events.Load<RecommendationState>(recommendation, cancellation);
        return view.Exists
            ? Answers.Page<RecommendationPage, RecommendationModel>(request, new(view, clock.GetUtcNow()))
            : Answers.Missing(request);
    }

    [Function("RecommendedApplication"), Audience(Audience.LinkHolder, Case = Case)]
    public async Task<IResult> Application(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "recommendations/{recommendation}/applications/{application}")]
            HttpRequest request,
        string recommendation,
        string application,
        CancellationToken cancellation
    )
    {
        if (await holders.WhyChanged(request.Caller().Task, cancellation) is { } over)
            return Answers.Refuse(request, over);
        var state = await events.State<RecommendationState>(recommendation, cancellation);
        return RecommendationRules.MaySee(state, application)
            ? Answers.Page<CandidatePage, CandidateModel>(
                request,
                new(recommendation, state.Find(application)!, await events.State<ApplicationState>(application, cancellation))
            )
            : Answers.Missing(request);
    }

    [Function("RecommendedDocument"), Audience(Audience.LinkHolder, Case = Case)]
    public async Task<IResult> Document(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "recommendations/{recommendation}/documents/{application}/{document}")]
            HttpRequest request,
        string recommendation,
        string application,
        string document,
        CancellationToken cancellation
    )
    {
        if (await holders.WhyChanged(request.Caller().Task, cancellation) is { } over)
            return Answers.Refuse(request, over);
        var state = await events.State<RecommendationState>(recommendation, cancellation);
        if (!RecommendationRules.MaySee(state, application))
            return Answers.Missing(request);
        var candidate = await events.State<ApplicationState>(application, cancellation);
        return candidate.Documents.FirstOrDefault(d => d.Id == document) is { } found
            ? await documents.Open(request, application, candidate.Called, found, cancellation)
            : Answers.Missing(request);
    }

    [Function("Recommend"), Audience(Audience.LinkHolder, Case = Case)]
    public Task<IResult> Recommend(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "recommendations/{recommendation}")] HttpRequest request,
        string recommendation,
        [DurableClient] DurableTaskClient client
    ) =>
        intake.Take<RecommendationState>(
            request,
            client,
            recommendation,
            async (fields, view) =>
                await holders.WhyChanged(request.Caller().Task, request.HttpContext.RequestAborted) is { } over ? over
                // Who was looking at a page of before is told so before all else.
                : RecommendationRules.WhyNotAnswer(view.State, clock.GetUtcNow()) is { } closed ? closed
                : RecommendationForm.Read(fields) is { IsRefused: false, Value: Recommend meant }
                && RecommendationFaults.Of(view.State, meant.Choices) is null
                // Places are taken by what is sent, and not by what is looked at once more.
                && fields[InterruptionModel.Sure] == "yes"
                    ? await WithinPrefectures(view.State, meant, request.HttpContext.RequestAborted)
                : RecommendationForm.Read(fields),
            Address(recommendation)
        );

    // What its own rule takes counts with what others have recommended of a prefecture.
    private async Task<Outcome<Act>> WithinPrefectures(RecommendationState state, Recommend meant, CancellationToken cancellation)
    {
        var (asked, chosen) = (state.Request!.Asked, meant.Choices.Where(one => one.Place is not null));
        return
            asked.Terms.PerPrefecture is { } most
            && await places.Take(state.Request.Round, most, [.. chosen.Select(one => state.Find(one.Application)!.Candidate)], cancellation)
                is { } full
            ? PrefecturePlaces.Over(UnitWords.OfPrefecture(full), most)
            : meant;
    }
}
