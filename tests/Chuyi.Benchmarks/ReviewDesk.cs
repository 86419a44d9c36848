using System.Net.Http.Json;
using System.Text.Json;
using Chuyi.Functions.Cases;
using Chuyi.Functions.ExpertReview;
using Chuyi.Functions.Rounds;
using Chuyi.Functions.Storage;
using Chuyi.Functions.Submission;
using Microsoft.Extensions.DependencyInjection;

namespace Chuyi.Benchmarks;

/// <summary>
/// What the desk of an expert with 200 applications of a large round asks of storage, and what is asked while a sheet is typed.
/// </summary>
internal static class ReviewDesk
{
    private const int OfDesk = 200;

    private const string Expert = "E1";

    /// <summary>After so long a copy of the list spares its readers what came before it.</summary>
    private static readonly TimeSpan Settled = PackedList.Settling + TimeSpan.FromSeconds(2);

    public static async Task<IEnumerable<Figure>> MeasureAsync(string storage, int applications)
    {
        await using var service = await RunningService.StartAsync(storage);
        var round = new LargeRound(service.Stores);
        await round.OpenAsync(LargeRound.Call.Numbers with { IsBlind = false });
        await round.FillAsync(applications);
        var duty = await round.InviteAsync(Expert, Math.Min(OfDesk, applications));
        // Nobody has looked at the list yet: all summaries are read and packed, which happens once.
        var first = await LookAsync(1);
        await Task.Delay(Settled);
        var warm = await LookAsync();
        await round.ChangeAsync(1);
        var changed = await LookAsync(1);
        await service.RestartAsync();
        var restarted = await LookAsync(1);
        return
        [
            new("deskRequests", Math.Max(warm, changed), 6),
            // What a process has not read yet it reads once: how the round was opened, and the packed list.
            new("deskRequestsAfterRestart", restarted),
            new("deskRequestsFirst", first),
            .. await AutosaveAsync(service, duty),
        ];

        async Task<double> LookAsync(int tries = 3)
        {
            using var expert = await service.HoldingLinkAsync(duty, "expert " + Expert);
            return await service.CountAsync(
                async () =>
                {
                    var desk = await expert.GetStringAsync($"/duties/{duty}");
                    if (!desk.Contains($"{Math.Min(OfDesk, applications) - 1:00000}", StringComparison.Ordinal))
                        throw new InvalidOperationException("The desk lacks an application.");
                },
                tries
            );
        }
    }

    /// <summary>Beside the write stands what every request asks: whose session it is.</summary>
    private static async Task<IEnumerable<Figure>> AutosaveAsync(RunningService service, CaseId duty)
    {
        var item = EventStore.Fold<DutyState>(await service.Stores.GetRequiredService<EventStore>().Events(duty)).Items[0];
        using var expert = await service.HoldingLinkAsync(duty, "expert " + Expert);
        expert.DefaultRequestHeaders.Add("X-Chuyi", "1");
        var (points, version) = (60, "");
        var cost = await service.CostAsync(async () =>
        {
            points++;
            var body = new FillRequest(
                new Dictionary<string, IReadOnlyList<string>>
                {
                    ["score"] = [$"{points}", "", "", ""],
                    ["comment"] = ["材料完整"],
                    ["remark"] = [""],
                },
                "",
                version
            )
            {
                Of = SheetPages.Bond(service.Stores.GetRequiredService<Keys>(), duty, item),
            };
            using var answer = await expert.PostAsJsonAsync($"/api/duties/{duty}/items/{item}/sheet", body, Json.Options);
            var now = await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>();
            version = now.GetProperty("version").GetString()!;
        });
        var kept = await service.Stores.GetRequiredService<SheetDrafts>().Find(duty, item, default);
        if (kept?.Scores[0] != $"{points}")
            throw new InvalidOperationException("What was typed was not kept.");
        var ofSession = cost.GetValueOrDefault("Sessions:get");
        return [new("autosaveRequests", cost.Values.Sum() - ofSession, 1), new("autosaveRequestsWithSession", cost.Values.Sum())];
    }
}
