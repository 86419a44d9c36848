using Chuyi.Functions.Cases;
using Chuyi.Functions.Rounds;
using Chuyi.Functions.Storage;
using Chuyi.Functions.Submission;
using Chuyi.Functions.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace Chuyi.Functions.ExpertReview;

/// <summary>A score sheet: kept while it is typed, right or wrong, and saved when it is whole.</summary>
public sealed class SheetPages(
    EventStore events,
    SheetDrafts drafts,
    ReviewedApplications applications,
    RoundOpenings rounds,
    ActIntake intake,
    Keys keys
)
{
    /// <summary>Of which application the sheet was sent from which somebody comes.</summary>
    public const string Scored = "scored";

    [Function("ScoreItem"), Audience(Audience.LinkHolder, Case = "duty")]
    public Task<IResult> Score(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "duties/{duty}/items/{item}/sheet")] HttpRequest request,
        string duty,
        string item,
        [DurableClient] DurableTaskClient client
    ) =>
        intake.Take<DutyState>(
            request,
            client,
            duty,
            async (fields, view) =>
            {
                var sheet = new FilledSheet
                {
                    Application = item,
                    Scores = [.. fields["score"].Select(SheetReading.Score)],
                    Comment = fields["comment"].ToString(),
                    Remark = Forms.Text(fields["remark"]),
                    IsChecklist = await IsOfNamed(view.State, item, request.HttpContext.RequestAborted),
                };
                var seen = fields.TryGetValue("seen", out var mark) ? mark.ToString() : null;
                return SheetReading.WhyNotOver(view.State.Sheets.GetValueOrDefault(item)?.Sheet, sheet, seen) is { } other
                    ? other
                    : new ScoreSheet(sheet);
            },
            state =>
                $"/duties/{duty}"
                + (DutyRules.NextOpen(state, item) is { } next ? $"/items/{next}?{Scored}={Uri.EscapeDataString(item)}" : "")
        );

    /// <summary>What the page keeps by itself while somebody types: one request to storage, if nobody else was there meanwhile.</summary>
    [Function("AutosaveSheet"), Audience(Audience.LinkHolder, Case = "duty")]
    public async Task<IResult> Autosave(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/duties/{duty}/items/{item}/sheet")] HttpRequest request,
        string duty,
        string item,
        CancellationToken cancellation
    )
    {
        var sent = await Forms.ReadOurs<FillRequest>(request, cancellation);
        if (sent.IsRefused)
            return Answers.Refuse(request, sent.Refusal);
        var (typed, seen, version) = (sent.Value.Fields, sent.Value.Seen, sent.Value.Version);
        if (typed is null || seen is null || version is null || (version.Length > 0 && !SaveDraftRequest.IsVersion(version)))
            return Answers.Refuse(request, Forms.NotJson);
        // The page was given the mark with the sheet, while that could be scored: nothing has to be read to know it.
        if (!CaseId.TryParse(duty, out var id) || !keys.IsFormMark(sent.Value.Of, id, BondOf(item)))
            return Answers.Missing(request);
        var read = SheetReading.Read(name => typed.GetValueOrDefault(name) ?? [], seen);
        if (read.IsRefused)
            return Answers.Refuse(request, read.Refusal);
        return await drafts.Keep(id, item, read.Value, version.Length > 0 ? new(version) : null, cancellation) is { } now
            ? Results.Json(new FilledSection(now.ToString(), seen), Json.Options)
            : await Others(request, id, item, read.Value, cancellation);
    }

    /// <summary>What a page is given with a sheet that can be scored.</summary>
    public static string Bond(Keys keys, string duty, string item) => keys.FormMark(duty, BondOf(item));

    private static string BondOf(string item) => "sheet " + item;

    // Another window was there first: both versions are kept until the expert has chosen. Or the sheets were signed meanwhile.
    private async Task<IResult> Others(HttpRequest request, CaseId duty, string item, SheetDraft mine, CancellationToken cancellation)
    {
        // Before the state: a sheet that is closed after that has another version than the one which is open again by what is read then.
        var there = await drafts.FindRow(duty, item, cancellation);
        var state = await events.State<DutyState>(duty, cancellation);
        if (!DutyRules.MayScore(state, item))
            return Answers.Refuse(request, DutyRules.NotScored);
        if (there is { Draft: null } closed)
        {
            if (await drafts.Keep(duty, item, mine, closed.Version, cancellation) is { } anew)
                return Results.Json(new FilledSection(anew.ToString(), mine.Of), Json.Options);
            there = await drafts.FindRow(duty, item, cancellation);
        }
        if (there?.Draft is not { } theirs)
            return Results.Json(new FilledSection("", mine.Of, IsOthers: true) { Theirs = [] }, Json.Options);
        var told = new FilledSection(theirs.Version.ToString(), mine.Of);
        if (theirs.Says(mine))
            return Results.Json(told, Json.Options);
        var isChecklist = state.Invitation!.Numbers.IsChecklist || await IsOfNamed(state, item, cancellation);
        return Results.Json(
            told with
            {
                IsOthers = true,
                Theirs = SheetTexts.Of(state.Invitation.Numbers, isChecklist, theirs, mine).In(request.Caller().Language),
            },
            Json.Options
        );
    }

    // Asked of storage only where named units are passed or not, beside others that are scored.
    private async Task<bool> IsOfNamed(DutyState duty, string item, CancellationToken cancellation) =>
        DutyRules.MaySee(duty, item)
        && duty.Invitation is { Numbers.IsChecklist: false } invitation
        && await rounds.Find(invitation.Round, cancellation) is { Allocation.NamedIds.Count: > 0 }
        && (await applications.Find(item, cancellation)).Submission?.NamedPlace is not null;
}
