using System.Net;
using System.Text.RegularExpressions;
using Chuyi.Functions.Cases;
using Chuyi.Functions.People;
using Chuyi.Functions.Web;
using Xunit;

namespace Chuyi.Rehearsals.Web;

/// <summary>Every route that the service declares, asked for by those it is not for and with ids that nobody gave.</summary>
public sealed class RouteTests(OpenRoundFixture round) : IClassFixture<OpenRoundFixture>
{
    /// <summary>A route once for each of its methods.</summary>
    private static readonly IReadOnlyList<(string Function, Audience Audience, string Route, string Method)> Requests =
    [
        .. from declared in ServiceRoute.All
        from method in declared.Methods
        select (declared.Function, declared.Audience, declared.Route, method),
    ];

    private readonly Service service = round.Service;

    [Fact]
    public void The_routes_are_those_of_the_middleware() =>
        Assert.Equal(
            AccessRule.All.Keys.Order(StringComparer.Ordinal),
            ServiceRoute.All.Select(r => r.Function).Order(StringComparer.Ordinal)
        );

    [Theory]
    [InlineData("nobody")]
    [InlineData("applicant")]
    [InlineData("auditor")]
    [InlineData("office")]
    [InlineData("administrator")]
    [InlineData("expert")]
    [InlineData("department")]
    [InlineData("recommender")]
    [InlineData("member")]
    [InlineData("objector")]
    public async Task Nobody_gets_what_is_not_for_them(string who)
    {
        using var browser = await Browser(who);
        var wrong = new List<string>();
        foreach (var (function, audience, route, method) in Requests.Where(r => !IsFor(who, r.Audience)))
        {
            using var answer = await Ask(browser, method, Fill(route, Call.Id));
            var isRefused =
                answer.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden
                || (
                    answer.StatusCode == HttpStatusCode.Redirect
                    && answer.Headers.Location!.OriginalString.StartsWith("/sign-in?", StringComparison.Ordinal)
                );
            if (!isRefused)
                wrong.Add($"{method} {function} ({audience}) answered {(int)answer.StatusCode} to {who}");
        }

        Assert.Empty(wrong);
    }

    [Theory]
    [InlineData("no-such-thing")]
    [InlineData("%23")]
    [InlineData("%3F")]
    [InlineData("%5C")]
    [InlineData("a%2Fb")]
    [InlineData("..%2F..%2Fetc")]
    [InlineData("%01")]
    [InlineData("'%20or%20true")]
    [InlineData("%E6%B9%98%E6%95%99")]
    [InlineData("long")]
    public async Task An_id_that_nobody_gave_is_not_found_and_never_a_fault(string id)
    {
        id = id == "long" ? new string('x', 2000) : id;
        var wrong = new List<string>();
        foreach (var who in new[] { "nobody", "applicant", "auditor", "office", "administrator" })
        {
            using var browser = await Browser(who);
            var withId = Requests.Where(r =>
                r.Route.Contains('{', StringComparison.Ordinal) && r.Function != "Home" && IsFor(who, r.Audience)
            );
            foreach (var (function, _, route, method) in withId)
            {
                using var answer = await Ask(browser, method, Fill(route, id));
                if ((int)answer.StatusCode is not (>= 400 and < 500))
                    wrong.Add($"{method} {function} answered {(int)answer.StatusCode} to {who}");
            }
        }

        Assert.Empty(wrong);
    }

    private Task<HttpClient> Browser(string who) =>
        who switch
        {
            "applicant" => service.SignedIn(Role.Applicant, "U.1"),
            "auditor" => service.SignedIn(Role.Auditor),
            "office" => service.SignedIn(Role.Office),
            "administrator" => service.SignedIn(Role.Administrator),
            "expert" => service.HoldingLink("D.2026.secondary-school.1.E1", "expert E1"),
            "department" => service.HoldingLink(CaseId.SignOff(Call.Id, "finance", 1), "department finance"),
            "recommender" => service.HoldingLink(CaseId.Recommendation(Call.Id, "U.bureau"), "unit U.bureau"),
            "member" => service.HoldingLink("A.joint", "member A.joint~M.1"),
            "objector" => service.HoldingLink("O.0123456789ab", "objector O.0123456789ab"),
            _ => Task.FromResult(service.Anonymous()),
        };

    private static bool IsFor(string who, Audience audience) =>
        audience.HasFlag(Audience.Public)
        || audience.HasFlag(
            who switch
            {
                "applicant" => Audience.Applicant,
                "auditor" => Audience.Auditor,
                "office" => Audience.Office,
                "administrator" => Audience.Administrator,
                // Its own duty has another path.
                _ => Audience.Public,
            }
        );

    private static string Fill(string route, string id) => "/" + Regex.Replace(route, @"\{[^}]*\}", id);

    private static Task<HttpResponseMessage> Ask(HttpClient browser, string method, string path)
    {
        var request = new HttpRequestMessage(new HttpMethod(method.ToUpperInvariant()), path);
        if (method == "post")
            request.Content = new FormUrlEncodedContent([new("form", "none")]);
        return browser.SendAsync(request);
    }
}
