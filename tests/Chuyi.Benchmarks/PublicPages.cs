using Chuyi.Functions.Cases;
using Chuyi.Functions.Designation;
using Chuyi.Functions.Policy;
using Microsoft.Extensions.DependencyInjection;

namespace Chuyi.Benchmarks;

/// <summary>
/// The pages that everybody reads, kept in memory, against a function on the same kind of host that returns the same bytes and
/// does nothing else.
/// </summary>
internal static class PublicPages
{
    private const int Designations = 60,
        Unmeasured = 6,
        Rounds = 9,
        Requests = 1_000,
        Readers = 8;

    public static async Task<IEnumerable<Figure>> MeasureAsync(string storage)
    {
        await using var service = await RunningService.StartAsync(storage);
        await using var host = await HostProcess.StartAsync("memory", "Plain");
        await new LargeRound(service.Stores).OpenAsync();
        foreach (var i in Enumerable.Range(1, Designations))
            await service.Stores.GetRequiredService<Certificates>().Issue(Granted(i));

        using var reader = service.Anybody();
        using var other = new HttpClient { BaseAddress = host.Address };
        List<Figure> figures = [];
        List<double> ratios = [];
        var asked = 0L;
        foreach (var (name, path) in new[] { ("Home", "/"), ("Notice", $"/notices/{LargeRound.Call.Round}"), ("Register", "/register") })
        {
            var page = await reader.GetByteArrayAsync(path);
            await host.PostAsync("api/plain", page);
            var plain = await other.GetByteArrayAsync("api/plain");
            if (!page.AsSpan().SequenceEqual(plain))
                throw new InvalidOperationException("The two pages differ.");
            asked += (await service.CostAsync(() => reader.GetByteArrayAsync(path))).Values.Sum();
            // In turn, so that whatever else the machine does meets both.
            var times = await Timing.CompareAsync(
                Unmeasured,
                Rounds,
                1,
                _ => BurstAsync(reader, path),
                _ => BurstAsync(other, "api/plain")
            );
            ratios.Add(times.Ratio);
            figures.Add(new($"public{name}OverPlain", times.Ratio));
            figures.Add(new($"public{name}RequestsPerSecond", Requests / times.First));
            figures.Add(new($"public{name}KiB", page.Length / 1024.0));
        }
        return [new("publicPageOverPlain", ratios.Min(), 0.5) { IsFloor = true }, new("publicPageRequestsWarm", asked, 0), .. figures];
    }

    private static Task<double> BurstAsync(HttpClient who, string path) =>
        Timing.SecondsAsync(Requests, Readers, _ => who.GetByteArrayAsync(path));

    private static GrantedDesignation Granted(int i) =>
        new()
        {
            Number = $"CY-2025-secondary-school-1-{i:000}",
            Written = $"楚怡中职〔2025〕{i:000}号",
            CategoryName = LargeRound.Call.CategoryName,
            DocumentNumber = "湘教通〔2025〕88号",
            Day = new DateOnly(2025, 12, 1),
            Programme = Catalogue.Official.Programme,
            SignedBy = [],
            Round = CaseId.Round(2025, "secondary-school", 1),
            Category = LargeRound.Call.Category,
            Application = CaseId.Parse($"A.{i}"),
            UnitName = $"第{i}中等职业学校",
            Title = "优秀中职学校建设",
            Account = "P.school",
        };
}
