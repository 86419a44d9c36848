using Chuyi.Functions.Cases;
using Chuyi.Functions.Storage;
using Chuyi.Functions.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace Chuyi.Functions.Units;

/// <summary>
/// A list of units is uploaded, looked over and taken. What was uploaded stays under its hash until then: the preview and what is
/// taken are read from the same bytes.
/// </summary>
public sealed class UnitImportPages(UnitRegister units, Files files, EventStore events, Forms forms, ActIntake intake)
{
    public const string Path = "/office/unit-lists";

    [Function("UnitLists"), Audience(Audience.Office)]
    public static IResult Show([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "office/unit-lists")] HttpRequest request) =>
        Answers.Page<UnitImportPage>(request);

    [Function("UnitTemplate"), Audience(Audience.Office)]
    public static Task<IResult> Template(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "office/unit-templates/{format}")] HttpRequest request,
        string format,
        CancellationToken cancellation
    ) => UnitColumns.Form.Download(request, format, "units", cancellation);

    [Function("UploadUnits"), Audience(Audience.Office), LargestBody(kilobytes: 4096)]
    public async Task<IResult> Upload(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "office/unit-lists")] HttpRequest request,
        CancellationToken cancellation
    )
    {
        var posted = await forms.Read(request);
        if (posted.IsRefused)
            return Answers.Refuse(request, posted.Refusal);
        if (await SheetFile.Uploaded(posted.Value.Fields, cancellation) is not { } bytes)
            return Answers.Refuse(request, NoFile);
        if (SheetFile.Read(bytes, UnitColumns.Form).Refusal is { } refusal)
            return Answers.Refuse(request, refusal);
        var hash = await files.Keep(Layout.Containers.Uploads, Layout.Arrivals.UnitLists, bytes, "application/octet-stream", cancellation);
        return Answers.SeeOther(request, $"{Path}/{hash}");
    }

    [Function("UnitList"), Audience(Audience.Office)]
    public async Task<IResult> Preview(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "office/unit-lists/{list}")] HttpRequest request,
        string list,
        CancellationToken cancellation
    )
    {
        if (await Read(list, cancellation) is not { } rows)
            return Answers.Refuse(request, Gone);
        var known = await units.Now(cancellation);
        return Answers.Page<UnitPreviewPage, UnitPreviewModel>(request, new(list, rows.Length, known.Edition, UnitPlan.Of(rows, known)));
    }

    [Function("ImportUnits"), Audience(Audience.Office)]
    public async Task<IResult> Import(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "office/unit-lists/{list}")] HttpRequest request,
        string list,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation
    )
    {
        var posted = await forms.Read(request);
        if (posted.IsRefused)
            return Answers.Refuse(request, posted.Refusal);
        if (await Read(list, cancellation) is not { } rows)
            return Answers.Refuse(request, Gone);
        var view = await events.Recorded<UnitRegisterState>(CaseId.Units, cancellation);
        var edition = UnitForm.EditionOf(posted.Value.Fields);
        var plan = UnitPlan.Of(rows, await units.Now(cancellation));
        if (!plan.MayBeTaken && edition == view.State.Edition)
            return Answers.SeeOther(request, $"{Path}/{list}");
        var opened = await intake.Open<UnitRegisterState>(
            request,
            client,
            ClaimedForm.OfAddress(posted.Value),
            CaseId.Units,
            new ImportUnits(
                new()
                {
                    Edition = edition,
                    File = await files.Keep(Layout.Containers.Archive, RegisterFile.Folder, plan.After),
                    Added = plan.Added,
                    Changed = plan.Changed.Count,
                    Unchanged = plan.Unchanged,
                }
            ),
            ActIntake.Telling(UnitListPages.Path, CaseId.Units),
            view: view
        );
        return opened.Answer;
    }

    private async Task<SheetRow[]?> Read(string list, CancellationToken cancellation) =>
        Files.IsHash(list) && await files.Find(Layout.Containers.Uploads, Layout.Arrivals.UnitLists + list, cancellation) is { } bytes
            ? SheetFile.Read(bytes, UnitColumns.Form).Value
            : null;

    private static Refusal NoFile { get; } = new("sheet", "请选择要导入的文件。", "Please choose the file.");

    private static Refusal Gone { get; } =
        new(
            "not-found",
            "这份表格已不在系统中（上传后保留 7 天），请重新上传。",
            "This list is not here any more (it is kept for 7 days); please upload it again.",
            404
        );
}
