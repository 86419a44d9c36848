using Chuyi.Functions.Cases;
using Chuyi.Functions.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace Chuyi.Functions.People;

/// <summary>Where somebody of the staff sets up an authenticator for their own account.</summary>
public sealed class SecondFactorPages(SecondFactorStore factors, SecondFactorSetUp setUp, Forms forms)
{
    private const string Page = "/account/second-factor";

    [Function("SecondFactor"), Audience(Audience.Staff)]
    public async Task<IResult> Show(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "account/second-factor")] HttpRequest request,
        CancellationToken cancellation
    ) =>
        Answers.Page<SecondFactorPage, SecondFactorModel>(
            request,
            await factors.Find(AccountOf(request), cancellation) is null
                ? await setUp.Model(AccountOf(request), null, cancellation)
                : new(null, "", "", [])
        );

    [Function("SetUpSecondFactor"), Audience(Audience.Staff)]
    public async Task<IResult> SetUp(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "account/second-factor")] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation
    )
    {
        var posted = await forms.Read(request);
        if (posted.IsRefused)
            return Answers.Refuse(request, posted.Refusal);
        var account = AccountOf(request);
        var (refusal, secret) = await setUp.Take(client, account, request.Caller().Role!.Value, posted.Value, cancellation);
        return refusal is null ? Answers.SeeOther(request, Page)
            : secret is null ? Answers.Refuse(request, refusal)
            : Answers.Again<SecondFactorPage, SecondFactorModel>(
                request,
                await setUp.Model(account, secret, cancellation),
                posted.Value,
                refusal
            );
    }

    private static CaseId AccountOf(HttpRequest request) => CaseId.Parse(request.Caller().Session!.Account);
}
