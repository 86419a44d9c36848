namespace Chuyi.Benchmarks;

/// <summary>What the way through the host adds to a page: a function's answer against the same one of nothing but Kestrel.</summary>
internal static class Pages
{
    private const int Unmeasured = 5_000,
        Measured = 4_000;

    public static async Task<IEnumerable<Figure>> MeasureAsync()
    {
        await using var host = await HostProcess.StartAsync("memory", "Pages");
        await using var kestrel = await HostProcess.StartKestrelAsync();
        var page = await host.GetTextAsync("api/page");
        if (page != await kestrel.GetTextAsync("api/page"))
            throw new InvalidOperationException("The two pages differ.");

        // One request at a time, on the one connection that each of them keeps.
        var times = await Timing.CompareAsync(Unmeasured, 1, Measured, _ => AskAsync(kestrel), _ => AskAsync(host));
        var (plain, through) = (times.First * 1000, times.Second * 1000);
        return [new("pageOverhead", through - plain, 1), new("pageMilliseconds", through), new("pageMillisecondsOfKestrel", plain)];
    }

    private static Task<double> AskAsync(HostProcess server) => Timing.SecondsAsync(() => server.GetTextAsync("api/page"));
}
