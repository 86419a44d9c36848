using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Net;
using System.Security.Cryptography;
using Chuyi.Functions.People;
using Chuyi.Functions.Storage;
using Chuyi.Functions.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Chuyi.Rehearsals.Web;

/// <content>What it costs to ask for a code.</content>
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

    // Called as the host calls it, with an engine that takes the signal and does nothing: what is counted is the page's own.
    private async Task<IReadOnlyList<string>> BeforeTheAnswer(string email)
    {
        var form = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(FormId.Bytes));
        var http = new DefaultHttpContext { RequestServices = service.Services };
        http.Request.Headers.Cookie = $"{service.Get<Cookies>().NameOf(Cookies.Visitor)}=visitor";
        http.Request.ContentType = "application/x-www-form-urlencoded";
        http.Connection.RemoteIpAddress = IPAddress.Parse("127.0.0.2");
        http.Request.Form = new FormCollection(
            new() { ["form"] = $"{form}.{service.Get<Keys>().FormMark("visitor", form)}", ["email"] = email }
        );
        var counted = new ConcurrentQueue<string>();
        using (var listener = new MeterListener())
        {
            listener.InstrumentPublished = (instrument, one) =>
            {
                if (instrument.Name == "storage.requests" && instrument.Meter.Name == "Chuyi.Functions")
                    one.EnableMeasurementEvents(instrument);
            };
            var own = new AsyncLocal<bool> { Value = true };
            listener.SetMeasurementEventCallback<long>(
                (_, _, tags, _) =>
                {
                    if (own.Value)
                        counted.Enqueue((string)tags[0].Value!);
                }
            );
            listener.Start();
            await ActivatorUtilities
                .CreateInstance<SignInPages>(service.Services)
                .Ask(http.Request, new DeafEngine(), TestContext.Current.CancellationToken);
        }
        return [.. counted.Order(StringComparer.Ordinal)];
    }
}
