using System.Net.Http.Json;
using System.Text.Json;
using Chuyi.Functions.Cases;
using Chuyi.Functions.People;
using Chuyi.Functions.Rounds;
using Chuyi.Functions.Submission;
using Microsoft.Extensions.DependencyInjection;

namespace Chuyi.Benchmarks;

/// <summary>What the pages of an office with many applications ask of storage, and what is asked while a draft is typed.</summary>
internal static class OfficePages
{
    private const string Unit = "U.school";

    /// <summary>More changes than the list's index reads again and again before it packs them.</summary>
    private const int ManyChanges = PackedList.MostChanges + 44;

    /// <summary>After so long a copy spares its readers what came before it.</summary>
    private static readonly TimeSpan Settled = PackedList.Settling + TimeSpan.FromSeconds(2);

    private static readonly string List = $"/office/rounds/{LargeRound.Call.Round}/applications";

    private static readonly string[] Lists =
    [
        List,
        List + "?stage=checking&q=%E5%AD%A6%E6%A0%A1&sort=unit&desc=1&page=7",
        List + "?stage=accepted&sort=recommender&page=7",
        List + "?q=00077",
    ];

    public static async Task<IEnumerable<Figure>> MeasureAsync(string storage, int applications)
    {
        await using var service = await RunningService.StartAsync(storage);
        var round = new LargeRound(service.Stores);
        await round.OpenAsync();
        var filling = await Timing.SecondsAsync(() => round.FillAsync(applications));
        List<Figure> figures = [new("applications", applications), new("fillingSeconds", filling)];
        using (var office = await service.SignedInAsync(Role.Office))
        {
            figures.AddRange(await HomeAsync(service, office));
            figures.AddRange(await ListAsync(service, office, round, applications));
            await round.RankAsync(applications);
            figures.AddRange(await RoundAsync(service, office));
        }
        await service.RestartAsync();
        using (var office = await service.SignedInAsync(Role.Office))
            figures.Add(new("listPageRequestsAfterRestart", await service.CountAsync(() => office.GetStringAsync(Lists[1]), 1), 4));
        figures.AddRange(await AutosaveAsync(service));
        return figures;
    }

    private static async Task<IEnumerable<Figure>> HomeAsync(RunningService service, HttpClient office)
    {
        var html = Array.Empty<byte>();
        async Task AskAsync() => html = await office.GetByteArrayAsync("/office");
        var first = await service.CountAsync(AskAsync, 1);
        return
        [
            new("officeHomeRequests", await service.CountAsync(AskAsync), 4),
            // Of each round a process asks once how it was opened.
            new("officeHomeRequestsFirst", first),
            new("officeHomeKiB", html.Length / 1024.0, 60),
        ];
    }

    private static async Task<IEnumerable<Figure>> RoundAsync(RunningService service, HttpClient office)
    {
        var largest = 0;
        async Task AskAsync(string query) =>
            largest = Math.Max(largest, (await office.GetByteArrayAsync($"/office/rounds/{LargeRound.Call.Round}{query}")).Length);
        // Of a list the file under its hash is read once.
        var first = await service.CountAsync(() => AskAsync(""), 1);
        double[] warm = [await service.CountAsync(() => AskAsync("")), await service.CountAsync(() => AskAsync("?page=7"))];
        return [new("roundPageRequests", warm.Max(), 4), new("roundPageRequestsFirst", first), new("roundPageKiB", largest / 1024.0, 60)];
    }

    private static async Task<IEnumerable<Figure>> ListAsync(RunningService service, HttpClient office, LargeRound round, int applications)
    {
        // Nobody has looked at the list yet: all summaries are read and packed, which happens once. Half a minute later what
        // came in meanwhile, and just before, is read again.
        Task LookAsync() => office.GetStringAsync(Lists[1]);
        var first = await service.CountAsync(LookAsync, 1);
        await Task.Delay(Settled);
        var second = await service.CountAsync(LookAsync, 1);
        List<double> warm = [],
            changed = [];
        foreach (var list in Lists)
        {
            warm.Add(await service.CountAsync(() => office.GetStringAsync(list)));
            changed.Add(
                await service.CountAsync(async () =>
                {
                    await round.ChangeAsync(changed.Count);
                    await office.GetStringAsync(list);
                })
            );
        }
        foreach (var i in Enumerable.Range(0, Math.Min(applications, ManyChanges)))
            await round.ChangeAsync(i);
        await Task.Delay(Settled);
        var packing = await service.CountAsync(LookAsync, 1);
        return
        [
            new("listPageRequests", warm.Concat(changed).Append(packing).Max(), 4),
            new("listPageRequestsWarm", warm.Max()),
            new("listPageRequestsAfterChange", changed.Max()),
            new("listPageRequestsAfter300Changes", packing),
            new("listPageRequestsFirst", first),
            new("listPageRequestsSecond", second),
        ];
    }

    /// <summary>
    /// A draft's page sends what is typed by itself. Beside the write stands what every request asks: whose session it is.
    /// </summary>
    private static async Task<IEnumerable<Figure>> AutosaveAsync(RunningService service)
    {
        var drafts = service.Stores.GetRequiredService<DraftStore>();
        var draft = new Draft
        {
            Id = CaseId.Application(LargeRound.Call.Round, Unit, "form"),
            Round = LargeRound.Call.Round,
            Unit = Unit,
            UnitName = "某校",
            Account = CaseId.Account($"{Role.Applicant}@example.org"),
            Title = "",
            Recommender = "",
            Documents = [],
            StartedAt = DateTimeOffset.UtcNow,
            IsSubmitted = false,
        };
        await drafts.Start(draft, places: 1, default);
        var version = (await drafts.Find(Unit, draft.Id, default))!.Version.ToString();
        using var unit = await service.SignedInAsync(Role.Applicant, Unit);
        unit.DefaultRequestHeaders.Add("X-Chuyi", "1");
        var (typed, saved) = ("", "");
        var cost = await service.CostAsync(async () =>
        {
            typed += "楚怡";
            var body = new
            {
                names = new { title = typed, recommender = "" },
                before = new { title = saved, recommender = "" },
                version,
            };
            using var answer = await unit.PostAsJsonAsync($"/api/drafts/{draft.Id}", body);
            var now = await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>();
            (saved, version) = (typed, now.GetProperty("version").GetString()!);
        });
        if ((await drafts.Find(Unit, draft.Id, default))!.Title != typed)
            throw new InvalidOperationException("What was typed was not saved.");
        var ofSession = cost.GetValueOrDefault("Sessions:get");
        return [new("autosaveRequests", cost.Values.Sum() - ofSession, 1), new("autosaveRequestsWithSession", cost.Values.Sum())];
    }
}
