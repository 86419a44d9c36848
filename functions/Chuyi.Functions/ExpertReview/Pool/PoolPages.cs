using Chuyi.Functions.Cases;
using Chuyi.Functions.Rounds;
using Chuyi.Functions.Units;
using Chuyi.Functions.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace Chuyi.Functions.ExpertReview;

/// <summary>
/// A list of experts is pasted or uploaded, looked over and taken as the pool of a round. The page that shows it carries it:
/// nothing of it is stored before somebody confirms it.
/// </summary>
public sealed class PoolPages(EventStore events, PoolStore pools, UnitRegister units, ExpertRegister experts, Forms forms, ActIntake intake)
{
    /// <summary>The field with a list as text.</summary>
    public const string Text = "csv";

    /// <summary>The field with the hash of the pool that somebody confirms.</summary>
    public const string Confirmed = "confirmed";

    [Function("PoolTemplate"), Audience(Audience.Office)]
    public static Task<IResult> Template(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "office/pool-templates/{format}")] HttpRequest request,
        string format,
        CancellationToken cancellation
    ) => PoolColumns.Form.Download(request, format, "experts", cancellation);

    [Function("ImportPool"), Audience(Audience.Office), LargestBody(kilobytes: 4096)]
    public async Task<IResult> Import(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "office/rounds/{round}/pool")] HttpRequest request,
        string round,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation
    )
    {
        var posted = await forms.ReadToLookAt(request);
        if (posted.IsRefused)
            return Answers.Refuse(request, posted.Refusal);
        var fields = posted.Value.Fields;
        var list = await List(fields, cancellation);
        if (list.IsRefused)
            return Answers.Refuse(request, list.Refusal);
        var rows = SheetFile.Read(list.Value, PoolColumns.Form);
        if (rows.IsRefused)
            return Answers.Refuse(request, rows.Refusal with { Field = Text });
        var plan = PoolPlan.Of(rows.Value, await units.Lately(cancellation), await experts.Lately(cancellation));
        Act Act(string hash) => new ImportPool(new() { PoolHash = hash, Experts = plan.Experts.Count });
        var view = await events.Recorded<RoundState>(round, cancellation);
        if (!view.Exists)
            return Answers.Missing(request);
        // Nobody looks over what the round's rule refuses, and nobody comes on file for it.
        if (intake.Foresee(request, posted.Value, view, Act("")).Refusal is { } unfit)
            return Answers.Refuse(request, unfit);
        if (plan.MayBeTaken && !posted.Value.IsToLookAt && fields[Confirmed] == PoolStore.Hash(plan.Experts))
            return await intake.Take<RoundState>(
                request,
                client,
                round,
                async (_, _) => Act(await pools.Keep(plan.Experts, cancellation)),
                "/office/rounds/" + round
            );
        // A file is not sent again with the page's other language: its text is.
        var sent = new FormCollection(
            fields.Where(field => field.Key != Text).Append(new(Text, list.Value)).ToDictionary(StringComparer.Ordinal)
        );
        SentAgain.Put(request, new(request.Path.ToUriComponent(), sent, IsToLookAt: true));
        return Answers.Page<PoolPreviewPage, PoolPreviewModel>(request, new(view.State.Opening!, list.Value, rows.Value.Length, plan));
    }

    private static async Task<Outcome<string>> List(IFormCollection fields, CancellationToken cancellation) =>
        await SheetFile.Uploaded(fields, cancellation) is { } file ? SheetFile.Text(file)
        : Forms.Text(fields[Text]) is { } pasted ? pasted
        : NoList;

    private static Refusal NoList { get; } =
        new("sheet", "请粘贴专家名单，或选择表格文件。", "Please paste the list of experts, or choose a file.") { Field = Text };
}
