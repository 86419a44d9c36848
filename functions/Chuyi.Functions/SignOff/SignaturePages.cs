using Chuyi.Functions.Cases;
using Chuyi.Functions.Mail;
using Chuyi.Functions.Ranking;
using Chuyi.Functions.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace Chuyi.Functions.SignOff;

/// <summary>A department's page behind the link (会签).</summary>
public sealed class SignaturePages(EventStore events, RankedLists lists, LinkHolders holders, ActIntake intake)
{
    [Function("Signature"), Audience(Audience.LinkHolder, Case = "signature")]
    public async Task<IResult> Show(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "signatures/{signature}")] HttpRequest request,
        string signature,
        CancellationToken cancellation
    )
    {
        if (await WhyNot(request, cancellation) is { } over)
            return Answers.Refuse(request, over);
        var view = await events.Load<SignOffState>(signature, cancellation);
        return view.State.Request is { } asked
            ? Answers.Page<SignaturePage, SignatureModel>(request, new(view, await lists.Read(asked.ListHash)))
            : Answers.Missing(request);
    }

    [Function("AnswerSignature"), Audience(Audience.LinkHolder, Case = "signature")]
    public Task<IResult> Answer(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "signatures/{signature}")] HttpRequest request,
        string signature,
        [DurableClient] DurableTaskClient client
    ) =>
        intake.Take<SignOffState>(
            request,
            client,
            signature,
            async (fields, _) => await WhyNot(request, request.HttpContext.RequestAborted) is { } over ? over : Meant(fields),
            "/signatures/" + signature
        );

    private static Outcome<Act> Meant(IFormCollection fields) =>
        fields["answer"].ToString() switch
        {
            "sign" => new Sign(fields["list"].ToString()),
            "return" => new ReturnList(fields["reason"].ToString()),
            _ => new Refusal("answer", "请选择签署或退回。", "Please sign or return.", 400).And(
                TextLimits.Fault("reason", fields["reason"].ToString())
            ),
        };

    // Who came by the link of a contact that was replaced since signs for nobody.
    private Task<Refusal?> WhyNot(HttpRequest request, CancellationToken cancellation) =>
        holders.WhyChanged(request.Caller().Task, cancellation);
}
