using Chuyi.Functions.Cases;
using Chuyi.Functions.History;
using Chuyi.Functions.Submission;
using Chuyi.Functions.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Chuyi.Functions.Applications;

/// <summary>The desk of the formal check (形式审查): one dossier after the other, the first to be due first.</summary>
public sealed class CheckDeskPages(Worklist worklist, EventStore events, SupplementedForm form, FormLooks looks)
{
    /// <summary>Where what waits is listed.</summary>
    public const string Queue = "/office/checks";

    // Which application was decided before.
    private const string Checked = "checked";

    /// <summary>Where an application is checked.</summary>
    public static string Address(string application) => $"{Queue}/{application}";

    /// <summary>A page of what waits, from 1.</summary>
    public static string Page(int page) => Queue + ListAddress.Of(page);

    /// <summary>Where the one after it is found.</summary>
    public static string Next(string application) => $"{Queue}?after={Uri.EscapeDataString(application)}";

    [Function("CheckQueue"), Audience(Audience.Office)]
    public async Task<IResult> Show(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "office/checks")] HttpRequest request,
        CancellationToken cancellation
    )
    {
        var queue = DueChecks.Of(await worklist.OfMany(WorkItem.Office, cancellation));
        var after = request.Query["after"].ToString();
        if (after.Length > 0 && queue.After(after) is { } next)
            return Answers.SeeOther(request, $"{Address(next)}?{Checked}={Uri.EscapeDataString(after)}");
        var place = PagePlace.Of(request.Query["page"], queue.Items.Count, DueChecks.PageSize);
        return Answers.Page<CheckQueuePage, CheckQueueModel>(request, new(queue, after, place));
    }

    [Function("CheckDesk"), Audience(Audience.Office)]
    public async Task<IResult> Desk(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "office/checks/{id}")] HttpRequest request,
        string id,
        CancellationToken cancellation
    )
    {
        var view = await events.Load<ApplicationState>(id, cancellation);
        if (!view.Exists)
            return Answers.Missing(request);
        // What is decided is shown where it stands.
        if (!ApplicationRules.MayCheck(view.State))
            return Answers.SeeOther(request, "/applications/" + id);
        var queue = DueChecks.Of(await worklist.OfMany(WorkItem.Office, cancellation));
        await looks.Note(request, id, view.State, cancellation);
        return Answers.Page<CheckDeskPage, CheckDeskModel>(
            request,
            new(view, queue, request.Query[Checked].ToString()) { Answered = await form.Answered(id, view.State, cancellation) }
        );
    }
}
