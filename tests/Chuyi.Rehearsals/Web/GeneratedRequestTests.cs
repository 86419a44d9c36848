using System.Collections.Concurrent;
using System.Net;
using System.Text.RegularExpressions;
using Chuyi.Functions.ExpertReview;
using Chuyi.Functions.Storage;
using Chuyi.Functions.Web;
using Xunit;

namespace Chuyi.Rehearsals.Web;

/// <summary>
/// Requests made up from a seed, over all routes, methods, bodies and encodings: no answer is a fault, none fails to
/// come, and the memory stays as it was. <c>CHUYI_REQUESTS</c> and <c>CHUYI_SEED</c> set how many and which.
/// </summary>
[Collection(nameof(Alone))]
public sealed partial class GeneratedRequestTests(StandingCasesFixture standing, ITestOutputHelper output)
    : IClassFixture<StandingCasesFixture>
{
    private const string Visitor = "visitor";

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    private static readonly int Count = Number("CHUYI_REQUESTS", 10_000);
    private static readonly int Seed = Number("CHUYI_SEED", 20261126);

    /// <summary>What is there only where a platform signs people in.</summary>
    private static readonly string[] NotThere = ["SignInByPlatform"];

    /// <summary>What pages keep by themselves: none of it stops at the shape of what is sent.</summary>
    private static readonly HashSet<string> Kept = ["AutosaveDraft", "AutosaveSection", "AutosaveSheet"];

    private readonly ConcurrentDictionary<int, int> statuses = new();
    private readonly ConcurrentDictionary<string, byte> answered = new(),
        decided = new();
    private HttpClient[] callers = [];

    [Fact]
    public async Task No_request_is_a_fault()
    {
        callers = await Task.WhenAll(standing.Callers.Select(Come));
        var wrong = new ConcurrentBag<string>();
        await Look();
        await Send(0, Count / 10, wrong);
        var before = GC.GetTotalMemory(forceFullCollection: true);

        await Send(Count / 10, Count, wrong);

        var grown = GC.GetTotalMemory(forceFullCollection: true) - before;
        output.WriteLine($"{Count} requests of seed {Seed}, {wrong.Count} wrong; memory grew by {grown / 1024} KiB.");
        output.WriteLine(string.Join(", ", statuses.OrderBy(s => s.Key).Select(s => $"{s.Value} × {s.Key}")));
        output.WriteLine("At the door alone: " + string.Join(' ', AccessRule.All.Keys.Except(answered.Keys).Order(StringComparer.Ordinal)));
        Assert.Empty(wrong);
        Assert.InRange(grown, long.MinValue, 64L * 1024 * 1024);
        // Who is turned away at the door was asked nothing.
        Assert.Equal("", string.Join(' ', AccessRule.All.Keys.Except(answered.Keys).Except(NotThere).Order(StringComparer.Ordinal)));
        Assert.Subset(decided.Keys.ToHashSet(), Kept);
    }

    /// <summary>What stands behind a link, asked for by its holder with ids that lead nowhere.</summary>
    [Theory]
    [InlineData("no-such-thing")]
    [InlineData("%23")]
    [InlineData("..%2F..%2Fetc")]
    [InlineData("%01")]
    [InlineData("%E6%B9%98%E6%95%99")]
    public async Task What_a_holder_of_a_link_asks_for_with_an_id_that_nobody_gave_is_not_found(string id)
    {
        var wrong = new List<string>();
        var ofLinks = ServiceRoute.All.Where(route => route.Audience.HasFlag(Audience.LinkHolder)).ToList();
        foreach (var route in ofLinks)
        {
            var own = AccessRule.All[route.Function].Case;
            var others = Parameter().Matches(route.Route).Select(one => one.Value).Where(one => one != $"{{{own}}}").ToList();
            if (others.Count == 0)
                continue;
            using var holder = await Come(standing.Callers[standing.Meant(route)[0]]);
            var path =
                "/" + Parameter().Replace(route.Route, one => others.Contains(one.Value) ? id : standing.Known(route.Route, one.Value));
            foreach (var method in route.Methods)
            {
                using var request = new HttpRequestMessage(new(method.ToUpperInvariant()), path);
                if (method == "post")
                    request.Content = new StringContent(
                        "form=" + Form(Guid.NewGuid().ToString("N")[..24]),
                        System.Text.Encoding.UTF8,
                        "application/x-www-form-urlencoded"
                    );
                using var answer = await holder.SendAsync(request, TestContext.Current.CancellationToken);
                if ((int)answer.StatusCode is not (>= 400 and < 500))
                    wrong.Add($"{method} {route.Function} answered {(int)answer.StatusCode}");
            }
        }

        Assert.True(ofLinks.Count > 10);
        Assert.Empty(wrong);
    }

    // What was made up may answer, sign or give back what others have a link to: before that, each looks at what is there for them.
    private async Task Look()
    {
        foreach (var route in ServiceRoute.All.Where(one => one.Methods.Contains("get")))
        foreach (var who in standing.Meant(route))
        {
            var path = "/" + Parameter().Replace(route.Route, one => standing.Known(route.Route, one.Value));
            using var answer = await callers[who].GetAsync(path, TestContext.Current.CancellationToken);
            Note(route, answer.StatusCode);
        }
    }

    private void Note(ServiceRoute route, HttpStatusCode status)
    {
        // What is decided by what stands there: kept, or not any more.
        if (status is HttpStatusCode.OK or HttpStatusCode.Conflict)
            decided.TryAdd(route.Function, 0);
        if ((int)status is not (401 or 403 or 404 or 405 or 413))
            answered.TryAdd(route.Function, 0);
    }

    private async Task Send(int from, int to, ConcurrentBag<string> wrong) =>
        await Parallel.ForEachAsync(
            Enumerable.Range(from, to - from),
            new ParallelOptions { MaxDegreeOfParallelism = 8 },
            async (number, _) =>
            {
                var random = new Random(Seed + number);
                var (made, route) = new RequestMaker(random, standing.Known, Form, Bond).Next(number);
                using var request = made;
                var hasBody = made.Content is not null;
                var said = Plain().Replace(request.ToString(), " ");
                var who = route is null || random.Next(4) == 0 ? number % callers.Length : CallerOf(route, random);
                try
                {
                    using var answer = await callers[who].SendAsync(request, TestContext.Current.CancellationToken);
                    var status = (int)answer.StatusCode;
                    statuses.AddOrUpdate(status, 1, (_, n) => n + 1);
                    if (status >= 500)
                        wrong.Add($"{number}: {status} {said}");
                    if (route is not null)
                        Note(route, answer.StatusCode);
                    if (route?.Function is "SignOut" or "EndSession")
                        callers[who] = await Come(standing.Callers[who]);
                }
                catch (Exception none) when (none is TaskCanceledException or HttpRequestException { InnerException: not IOException })
                {
                    wrong.Add($"{number}: {none.Message} {said}");
                }
                catch (HttpRequestException) when (hasBody)
                {
                    // Refused by the server while it was still being sent.
                }
                catch (HttpRequestException broken)
                {
                    wrong.Add($"{number}: broken off: {broken.Message} {said}");
                }
            }
        );

    private static async Task<HttpClient> Come(Func<Task<HttpClient>> who)
    {
        var caller = await who();
        caller.Timeout = Longest;
        caller.DefaultRequestHeaders.Add("Cookie", $"{Cookies.Visitor}={Visitor}");
        return caller;
    }

    // One of those whom a function is for.
    private int CallerOf(ServiceRoute route, Random random)
    {
        var meant = standing.Meant(route);
        return meant[random.Next(meant.Count)];
    }

    // As the pages of sheets and of sections are given it.
    private string Bond(string route) =>
        route.Contains("{duty}", StringComparison.Ordinal)
            ? SheetPages.Bond(standing.Service.Get<Keys>(), standing.Known(route, "{duty}"), standing.Known(route, "{item}"))
            : standing.Service.Get<Keys>().FormMark(standing.Known(route, "{id}"), standing.Known(route, "{round}"));

    private string Form(string id) => $"{id}.{standing.Service.Get<Keys>().FormMark(Visitor, id)}";

    private static int Number(string name, int usual) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), out var number) ? number : usual;

    [GeneratedRegex(@"\s+")]
    private static partial Regex Plain();

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Parameter();
}
