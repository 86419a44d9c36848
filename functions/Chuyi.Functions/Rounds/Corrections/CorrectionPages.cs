using Chuyi.Functions.Cases;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace Chuyi.Functions.Rounds;

/// <summary>The office corrects the words of a call that is open.</summary>
public sealed class CorrectionPages(EventStore events, RoundContents contents, ActIntake intake, TimeProvider clock)
{
    /// <summary>Where the office does so.</summary>
    public static string Address(string round) => $"/office/rounds/{round}/corrections";

    [Function("CorrectionForm"), Audience(Audience.Office)]
    public async Task<IResult> Show(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "office/rounds/{round}/corrections")] HttpRequest request,
        string round,
        CancellationToken cancellation
    ) =>
        clock.GetUtcNow() is var now
        && await events.State<RoundState>(round, cancellation) is { Opening: { } call } state
        && CorrectionRules.MayCorrect(state, now)
        && await contents.Of(call, cancellation) is { } content
            ? Answers.Page<CorrectionPage, CorrectionModel>(
                request,
                CorrectionModel.Of(state, content, request.Query[CorrectionForm.Wording], BeijingTime.DayOf(now))
            )
            : Answers.Missing(request);

    [Function("CorrectCall"), Audience(Audience.Office)]
    public Task<IResult> Correct(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "office/rounds/{round}/corrections")] HttpRequest request,
        string round,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation
    ) =>
        intake.Take<RoundState>(
            request,
            client,
            round,
            (fields, view) => Meant(fields, view.State, cancellation),
            "/office/rounds/" + round
        );

    // What its rule refuses is not kept. Kept twice is kept once: who confirms means the same as who proposed.
    private async Task<Outcome<Act>> Meant(IFormCollection fields, RoundState state, CancellationToken cancellation)
    {
        if (!CorrectionRules.MayCorrect(state, clock.GetUtcNow()) || await contents.Of(state.Opening!, cancellation) is not { } content)
            return CorrectionRules.TooLate;
        var read = CorrectionForm.Read(fields, content, state.Opening!.Content!);
        if (read.IsRefused)
            return read.Refusal;
        var terms = read.Value;
        if (TextLimits.Fault(new CorrectCall(terms)) is { } unfit)
            return unfit;
        if (CorrectionRules.Faults(state.Opening, terms) is { } faults)
            return faults;
        return new CorrectCall(terms with { Content = await contents.Keep(RoundWordings.With(content, terms.Wording, terms.After)) });
    }
}
