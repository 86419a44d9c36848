using Chuyi.Functions.Cases;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Chuyi.Functions.Web;

/// <summary>The parts that pages are made of, in all their states, for who makes pages. It is there on this machine only.</summary>
public sealed class KitPages(Forms forms)
{
    [Function("Kit"), Audience(Audience.Public)]
    public static IResult Show([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "kit")] HttpRequest request) =>
        Answers.Page<KitPage>(request);

    /// <summary>Takes nothing: it says at every field that it is wrong.</summary>
    [Function("RefuseKit"), Audience(Audience.Public)]
    public async Task<IResult> Refuse([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "kit")] HttpRequest request)
    {
        var posted = await forms.Read(request);
        return posted.IsRefused
            ? Answers.Refuse(request, posted.Refusal)
            : Answers.Refuse(
                request,
                Refusal.Of(
                    posted
                        .Value.Fields.Keys.Where(name => name is not (Forms.Field or Forms.At))
                        .Select(name => new Refusal(name, "填写有误，请更正。", "This is wrong; please correct it."))
                ) ?? Forms.Malformed
            );
    }
}
