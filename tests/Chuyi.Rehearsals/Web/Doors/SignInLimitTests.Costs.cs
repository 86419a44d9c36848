using System.Net;
using System.Security.Cryptography;
using Chuyi.Functions.People;
using Chuyi.Functions.Storage;
using Chuyi.Functions.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Primitives;
using Xunit;

namespace Chuyi.Rehearsals.Web;

/// <content>What it costs to ask for a code, and to give a wrong one.</content>
public sealed partial class SignInLimitTests
{
    /// <summary>What is done before the answer is the same for both; all else, and every letter, is done after it.</summary>
    [Fact]
    public async Task An_address_that_nobody_has_costs_as_many_requests_before_the_answer()
    {
        using var owner = new Neighbour(service.Address, 2);
        await Ask(owner);
        await owner.Send("/sign-in", "/sign-in", ("email", Nobodys));
        await service.Clock.SettleAsync();
        var sent = Directory.GetFiles(service.Mail).Length;

        var known = await BeforeTheAnswer(Email);
        var unknown = await BeforeTheAnswer(Nobodys);

        Assert.Equal(known, unknown);
        Assert.Equal(
            ["Cases:get", "Inbox:post", "People:get"],
            known.Where(request => !request.StartsWith("Limits:", StringComparison.Ordinal))
        );
        Assert.Equal(sent, Directory.GetFiles(service.Mail).Length);
    }

    /// <summary>The first five are counted, and with them the code is dead: not even that is to be seen from outside.</summary>
    [Fact]
    public async Task A_wrong_code_costs_as_many_requests_whether_there_is_a_right_one_or_not()
    {
        using var visitor = new Neighbour(service.Address, 2);
        var (known, unknown) = (await AskOf(visitor, Email), await AskOf(visitor, Nobodys));
        Assert.Equal(1, await Codes());

        // The refusal is counted too, for the history: the first of an hour by a new row.
        for (var i = 1; i <= 6; i++)
            foreach (var ask in new[] { known, unknown })
                Assert.Equal(
                    ["Access:get", i == 1 ? "Access:post" : "Access:transaction", "Links:get", "Links:put"],
                    await BeforeTheAnswer(
                        (pages, request) => pages.Code(request, service.Client, TestContext.Current.CancellationToken),
                        ("ask", ask),
                        ("code", "wrong")
                    )
                );

        Assert.Equal(5, Assert.Single(await Rows(Layout.Tables.Links)).GetInt32("WrongCodes"));
    }

    private async Task<string> AskOf(Neighbour who, string email)
    {
        var (_, html) = await who.Send("/sign-in", "/sign-in", ("email", email));
        await service.Clock.SettleAsync();
        return html.Split("name=\"ask\" value=\"")[1].Split('"')[0];
    }

    private Task<IReadOnlyList<string>> BeforeTheAnswer(string email) =>
        BeforeTheAnswer((pages, request) => pages.Ask(request, new DeafEngine(), TestContext.Current.CancellationToken), ("email", email));

    // Called as the host calls it, with an engine that takes the signal and does nothing: what is counted is the page's own.
    private async Task<IReadOnlyList<string>> BeforeTheAnswer(
        Func<SignInPages, HttpRequest, Task<IResult>> call,
        params (string Name, string Value)[] fields
    )
    {
        var form = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(FormId.Bytes));
        var http = new DefaultHttpContext { RequestServices = service.Services };
        http.Request.Headers.Cookie = $"{service.Get<Cookies>().NameOf(Cookies.Visitor)}=visitor";
        http.Request.ContentType = "application/x-www-form-urlencoded";
        http.Connection.RemoteIpAddress = IPAddress.Parse("127.0.0.2");
        http.Request.Form = new FormCollection(
            new(fields.ToDictionary(field => field.Name, field => new StringValues(field.Value)))
            {
                ["form"] = $"{form}.{service.Get<Keys>().FormMark("visitor", form)}",
            }
        );
        return await StorageRequests.Of(() => call(ActivatorUtilities.CreateInstance<SignInPages>(service.Services), http.Request));
    }
}
