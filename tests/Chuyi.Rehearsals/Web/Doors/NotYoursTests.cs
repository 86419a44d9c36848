using System.Text.RegularExpressions;
using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;
using Chuyi.Functions.ExpertReview;
using Chuyi.Functions.People;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Storage;
using Chuyi.Functions.Web;
using Xunit;

namespace Chuyi.Rehearsals.Web;

/// <summary>
/// What belongs to another is answered as what is not there, by every route that takes an id of it: in the same words, and with the
/// same requests to storage, so that no clock tells the one from the other.
/// </summary>
[Collection(nameof(Alone))]
public sealed partial class NotYoursTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private const string Nothing = "A.nobody",
        Visitor = "visitor";

    /// <summary>Applications of others, wherever one may stand.</summary>
    private static readonly string[] Others = ["A.甲校", "A.丙校", "A.待审", "A.补正", "A.撤回"];

    private Service service = null!;
    private string duty = "";

    public async ValueTask InitializeAsync()
    {
        service = await Service.StartAsync(azurite.NewAccount());
        var call = new Call(service);
        await call.Confirmed();
        await service.Until(4, 30);
        await call.Sign();
        await call.Announce();
        // Cases are their own: these stand where they do whatever has become of the round.
        var later = new Call(service) { CheckBy = new(2026, 12, 31) };
        foreach (var unit in new[] { "待审", "补正", "撤回" })
            await later.Submit(unit);
        await service.Do("A.补正", "office P.officer", new RequestSupplement(new() { Defects = ["缺少签章"], Due = new(2026, 12, 1) }));
        await service.Do("A.撤回", "applicant P.撤回", new Withdraw("不再申报", null));
        foreach (var other in Others)
            await call.HandIn(other["A.".Length..]);
        duty = await later.Invite("E9", ["A.乙校"]);
        await service.Do(duty, "expert E9", new AcceptInvitation());
    }

    public ValueTask DisposeAsync() => service.DisposeAsync();

    [Fact]
    public async Task What_is_of_another_unit_is_answered_as_what_is_not_there()
    {
        using var other = await service.SignedIn(Role.Applicant, "U.乙校");

        var asked = await AssertNotTold(other, "{id}", route => route.Audience.HasFlag(Audience.Applicant));
        string[] least = ["Application", "Receipt", "ReviewSheets", "Document", "SealedFile", "Dossier", "Draft", "SupplementApplication"];
        Assert.Empty(least.Except(asked));
    }

    [Fact]
    public async Task What_another_expert_reviews_is_answered_as_what_is_not_there()
    {
        using var expert = await service.HoldingLink(duty, "expert E9");

        var asked = await AssertNotTold(expert, "{item}", route => AccessRule.All[route.Function].Case == "duty");
        string[] least = ["ReviewItem", "ReviewDocument", "ReviewDossier", "ScoreItem", "DeclareConflict"];
        Assert.Empty(least.Except(asked));
    }

    // The functions that were asked.
    private async Task<IReadOnlySet<string>> AssertNotTold(HttpClient caller, string of, Func<ServiceRoute, bool> isFor)
    {
        caller.DefaultRequestHeaders.Add("Cookie", $"{Cookies.Visitor}={Visitor}");
        var (told, asked) = (new List<string>(), new HashSet<string>(StringComparer.Ordinal));
        foreach (var route in ServiceRoute.All.Where(one => isFor(one) && one.Route.Contains(of, StringComparison.Ordinal)))
        foreach (var method in route.Methods)
        {
            asked.Add(route.Function);
            // What the process knows of anything by now it knows from here on.
            foreach (var application in Others.Append(Nothing))
                await Ask(caller, route, method, of, application);
            var nothing = await Ask(caller, route, method, of, Nothing);
            Assert.StartsWith("4", nothing, StringComparison.Ordinal);
            foreach (var other in Others)
                if (await Ask(caller, route, method, of, other) is var answer && answer != nothing)
                    told.Add($"{method} {route.Function} of {other}: {answer}; of nothing: {nothing}");
        }
        Assert.Equal("", string.Join('\n', told));
        return asked;
    }

    private async Task<string> Ask(HttpClient caller, ServiceRoute route, string method, string of, string application)
    {
        var path = Parameter()
            .Replace(
                route.Route,
                one =>
                    one.Value == of
                        ? application
                        : one.Value switch
                        {
                            "{duty}" => duty,
                            "{document}" => Call.Document(DossierPart.Default[0].Kind).Id,
                            "{section}" => "figures",
                            "{sha256}" => new string('a', 64),
                            _ => throw new InvalidOperationException($"{route.Function} asks for {one.Value}."),
                        }
            );
        using var request = new HttpRequestMessage(new(method.ToUpperInvariant()), "/" + path);
        if (method == "post" && path.StartsWith("api/", StringComparison.Ordinal))
        {
            request.Headers.Add("X-Chuyi", "1");
            request.Content = new StringContent("{}", System.Text.Encoding.UTF8, "application/json");
        }
        else if (method == "post")
        {
            var form = Guid.NewGuid().ToString("N")[..(2 * FormId.Bytes)];
            request.Content = new FormUrlEncodedContent([new("form", $"{form}.{service.Get<Keys>().FormMark(Visitor, form)}")]);
        }
        var said = "";
        var requests = await StorageRequests.OfAll(async () =>
        {
            using var answer = await caller.SendAsync(request, TestContext.Current.CancellationToken);
            var body = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            said = $"{(int)answer.StatusCode} {answer.Headers.Location?.OriginalString} {body}";
        });
        said = said.Replace(Uri.EscapeDataString(application), "…", StringComparison.Ordinal)
            .Replace(application, "…", StringComparison.Ordinal);
        return $"{Made().Replace(said, "…")} [{string.Join(' ', requests)}]";
    }

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Parameter();

    // What a form is told by: another one each time.
    [GeneratedRegex(@"[0-9a-f]{24}\.[A-Za-z0-9_-]+")]
    private static partial Regex Made();
}
