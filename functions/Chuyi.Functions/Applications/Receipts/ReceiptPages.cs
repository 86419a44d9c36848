using Chuyi.Functions.Cases;
using Chuyi.Functions.History;
using Chuyi.Functions.Mail;
using Chuyi.Functions.People;
using Chuyi.Functions.Web;
using Chuyi.History.Receipts;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Chuyi.Functions.Applications;

/// <summary>Receipts: downloaded by whom they are for, checked by anybody.</summary>
public sealed class ReceiptPages(EventStore events, ReceiptMaker receipts, LogIdentity identity, Forms forms, SiteOwner owner, Site site)
{
    public const string Path = "/receipts";

    /// <summary>The field with the file.</summary>
    public const string Field = "receipt";

    private const int MostKilobytes = 4096;

    [Function("Receipt"), Audience(Audience.Readers)]
    public async Task<IResult> Download(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "applications/{id}/receipt")] HttpRequest request,
        string id,
        CancellationToken cancellation
    )
    {
        var caller = request.Caller();
        var view = await events.Load<ApplicationState>(id, cancellation);
        if (!view.Exists || !ApplicationRules.MaySee(view.State, caller.Role == Role.Applicant ? caller.Session!.Unit : null))
            return Answers.Missing(request);
        var receipt = await receipts.Of(view.Events, cancellation);
        var pdf = ReceiptPrint.Of(view.State, receipt, owner.Issuer, new(site.Url + Path), caller.Language == "en");
        return Results.Bytes(pdf, "application/pdf", $"receipt-{view.State.Receipt}.pdf");
    }

    [Function("CheckReceipt"), Audience(Audience.Public)]
    public static IResult Show([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "receipts")] HttpRequest request) =>
        Answers.Page<ReceiptCheckPage, ReceiptCheckModel>(request, new(null, ""));

    [Function("CheckReceiptFile"), Audience(Audience.Public), LargestBody(kilobytes: MostKilobytes)]
    public async Task<IResult> Check(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "receipts")] HttpRequest request,
        CancellationToken cancellation
    )
    {
        var posted = await forms.Read(request);
        if (posted.IsRefused)
            return Answers.Refuse(request, posted.Refusal);
        if (posted.Value.Fields.Files.GetFile(Field) is not { Length: > 0 } file)
            return Answers.Refuse(request, new(Field, "请选择回执文件。", "Please choose the file of the receipt."));
        using var content = new MemoryStream();
        await file.CopyToAsync(content, cancellation);
        var report = ReceiptVerifier.Verify(content.ToArray(), identity.Signer.VerifierKey);
        return Answers.Page<ReceiptCheckPage, ReceiptCheckModel>(request, new(report, file.FileName));
    }
}
