using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Chuyi.Functions.People;
using Chuyi.Functions.Storage;
using Chuyi.Functions.Web;
using Xunit;

namespace Chuyi.Rehearsals.Web;

/// <summary>
/// Requests made up from a seed, over all routes, methods, bodies and encodings: no answer is a fault, none fails to
/// come, and the memory stays as it was. <c>CHUYI_REQUESTS</c> and <c>CHUYI_SEED</c> set how many and which.
/// </summary>
public sealed partial class GeneratedRequestTests(OpenRoundFixture round, ITestOutputHelper output) : IClassFixture<OpenRoundFixture>
{
    private const string Visitor = "visitor";

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    private static readonly int Count = Number("CHUYI_REQUESTS", 10_000);
    private static readonly int Seed = Number("CHUYI_SEED", 20261126);

    private readonly ConcurrentDictionary<int, int> statuses = new();

    [Fact]
    public async Task No_request_is_a_fault()
    {
        var callers = new List<HttpClient>
        {
            round.Service.Anonymous(),
            await round.Service.SignedIn(Role.Applicant, "U.1"),
            await round.Service.SignedIn(Role.Office),
            await round.Service.SignedIn(Role.Auditor),
            await round.Service.SignedIn(Role.Administrator),
            await round.Service.HoldingLink("D.2026.secondary-school.1.E1", "expert E1"),
        };
        foreach (var caller in callers)
        {
            caller.Timeout = Longest;
            caller.DefaultRequestHeaders.Add("Cookie", $"{Cookies.Visitor}={Visitor}");
        }
        var wrong = new ConcurrentBag<string>();
        await Send(callers, 0, Count / 10, wrong);
        var before = GC.GetTotalMemory(forceFullCollection: true);

        await Send(callers, Count / 10, Count, wrong);

        var grown = GC.GetTotalMemory(forceFullCollection: true) - before;
        output.WriteLine($"{Count} requests of seed {Seed}, {wrong.Count} wrong; memory grew by {grown / 1024} KiB.");
        output.WriteLine(string.Join(", ", statuses.OrderBy(s => s.Key).Select(s => $"{s.Value} × {s.Key}")));
        Assert.Empty(wrong);
        Assert.InRange(grown, long.MinValue, 64L * 1024 * 1024);
    }

    private async Task Send(List<HttpClient> callers, int from, int to, ConcurrentBag<string> wrong) =>
        await Parallel.ForEachAsync(
            Enumerable.Range(from, to - from),
            new ParallelOptions { MaxDegreeOfParallelism = 8 },
            async (number, _) =>
            {
                var made = new RequestMaker(new Random(Seed + number), Form);
                using var request = made.Next();
                var said = Plain().Replace(request.ToString(), " ");
                try
                {
                    using var answer = await callers[number % callers.Count].SendAsync(request, TestContext.Current.CancellationToken);
                    statuses.AddOrUpdate((int)answer.StatusCode, 1, (_, n) => n + 1);
                    if ((int)answer.StatusCode >= 500)
                        wrong.Add($"{number}: {(int)answer.StatusCode} {said}");
                }
                catch (Exception none) when (none is TaskCanceledException or HttpRequestException { InnerException: not IOException })
                {
                    wrong.Add($"{number}: {none.Message} {said}");
                }
                catch (HttpRequestException)
                {
                    // Refused by the server while it was still being sent.
                }
            }
        );

    private string Form(string id) => $"{id}.{round.Service.Get<Keys>().FormMark(Visitor, id)}";

    private static int Number(string name, int usual) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), out var number) ? number : usual;

    [GeneratedRegex(@"\s+")]
    private static partial Regex Plain();
}
