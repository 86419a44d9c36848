using System.Security.Cryptography;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Designation;
using Chuyi.Functions.Mail;
using Chuyi.Functions.Storage;
using Chuyi.Functions.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Chuyi.Functions.People;

/// <summary>Where somebody of the staff sets up an authenticator for their own account.</summary>
public sealed class SecondFactorPages(SecondFactorStore factors, PeopleStore people, Keys keys, Forms forms, TimeProvider clock)
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
                ? await Model(request, RandomNumberGenerator.GetBytes(Totp.SecretBytes), cancellation)
                : new(null, "", "", [])
        );

    [Function("SetUpSecondFactor"), Audience(Audience.Staff)]
    public async Task<IResult> SetUp(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "account/second-factor")] HttpRequest request,
        CancellationToken cancellation
    )
    {
        var posted = await forms.Read(request);
        if (posted.IsRefused)
            return Answers.Refuse(request, posted.Refusal);
        var (fields, account) = (posted.Value.Fields, AccountOf(request));
        if (keys.Unseal(Purpose(account), fields["secret"].ToString()) is not { } secret)
            return Answers.Refuse(request, Forms.Malformed);
        // The same secret once more: it may be in the authenticator already.
        if (Totp.StepOf(secret, fields["code"].ToString(), clock.GetUtcNow(), last: 0) is not { } step)
            return Answers.Again<SecondFactorPage, SecondFactorModel>(
                request,
                await Model(request, secret, cancellation),
                posted.Value,
                SecondFactorRules.Wrong
            );
        return
            await factors.Add(account, secret, step, cancellation)
            || (await factors.Find(account, cancellation))?.Secret.AsSpan().SequenceEqual(secret) is true
            ? Answers.SeeOther(request, Page)
            : Answers.Refuse(request, SecondFactorRules.Exists);
    }

    private async Task<SecondFactorModel> Model(HttpRequest request, byte[] secret, CancellationToken cancellation)
    {
        var account = AccountOf(request);
        var name = (await people.Find(Recipient.Account(account), cancellation))?.Email ?? account;
        var link = new Uri($"otpauth://totp/Chuyi:{Uri.EscapeDataString(name)}?secret={Totp.Written(secret)}&issuer=Chuyi");
        return new(
            Totp.Written(secret),
            keys.Seal(Purpose(account), secret),
            link.AbsoluteUri,
            [.. QrModules.Of(link).Select(row => string.Concat(row.Select(dark => dark ? '1' : '0')))]
        );
    }

    private static CaseId AccountOf(HttpRequest request) => CaseId.Parse(request.Caller().Session!.Account);

    private static string Purpose(CaseId account) => $"second-factor-form/{account}";
}
