using Chuyi.Functions.Cases;
using Chuyi.Functions.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace Chuyi.Functions.People;

/// <summary>Signs in whom the platform in front has signed in, to the account of their address.</summary>
public sealed class PlatformSignInPages(PlatformSignIn platform, PeopleStore people, SignInEnd end, Forms forms)
{
    [Function("SignInByPlatform"), Audience(Audience.Public), LargestBody(LargestBodyAttribute.OfSignIn)]
    public async Task<IResult> SignIn(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "sign-in/platform")] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation
    )
    {
        if (!platform.IsOn)
            return Answers.Missing(request);
        PageRoute.Keep(request, client);
        var posted = await forms.Read(request);
        if (posted.IsRefused)
            return Answers.Refuse(request, posted.Refusal);
        var fields = posted.Value.Fields;
        return
            platform.AddressOf(request) is { } address
            && await people.At(address, cancellation) is { Person: { Role: not null, IsInvited: false } person }
            && AccountRules.MaySignIn(person)
            // Such an account has its own second factor there.
            ? await end.SignIn(
                request,
                CaseId.Parse(person.Id),
                person,
                ReturnPath.Read(fields["then"]).Value?.Text,
                KeptForm.Read(fields[KeptForm.Field]),
                cancellation
            )
            : Answers.Refuse(request, Unknown);
    }

    private static Refusal Unknown { get; } =
        new(
            "platform-account",
            "该单位账号没有对应的系统账号，请使用备案邮箱登录，或联系经办部门。",
            "No account here has the address of that one. Please sign in with the address on file, or turn to the office.",
            403
        );
}
