using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Rounds;
using Chuyi.Functions.Storage;
using Microsoft.Azure.Functions.Worker;

namespace Chuyi.Functions.ExpertReview;

/// <summary>The activities of the draw.</summary>
public sealed class ExpertDraw(ReadStore readStore, PoolStore pools, Files files)
{
    private const string Folder = "draws/";

    [Function(nameof(Draw))]
    public async Task<Outcome<ExpertsDrawn>> Draw([ActivityTrigger] DrawRequest request)
    {
        var applications = await readStore.AllSummaries<ApplicationSummary>(request.Round).ToListAsync();
        var pool = await pools.Candidates(request.PoolHash);
        if (MayDraw(applications, pool, request.Numbers) is { } refusal)
            return refusal;
        var draw = Lots.Draw(
            request.Seed,
            request.PoolHash,
            pool,
            Items(applications),
            request.Numbers.SheetsPerApplication,
            request.Numbers.Panel
        );
        var hash = await files.Keep(Layout.Containers.Archive, Folder, draw);
        return new ExpertsDrawn(
            request.Seed,
            request.LogSize,
            request.PoolHash,
            hash,
            Items(applications).Count,
            draw.Panel,
            draw.Reserve,
            draw.Exclusions.Count,
            request.Due
        );
    }

    [Function(nameof(ItemsOf))]
    public async Task<string[]> ItemsOf([ActivityTrigger] ItemsRequest request) =>
        [.. (await Read(request.DrawHash)).Assignments.Where(a => a.Expert == request.Expert).Select(a => a.Application)];

    [Function(nameof(Replace))]
    public async Task<ExpertReplaced> Replace([ActivityTrigger] ReplaceRequest request)
    {
        var (to, moved) = Lots.Replace(
            await Read(request.DrawHash),
            request.Panel,
            request.Reserve,
            request.Moves,
            request.Expert,
            request.OnlyItem
        );
        return new ExpertReplaced(request.Expert, to, request.Reason, moved);
    }

    /// <summary>
    /// Why the applications and the pool do not allow a draw yet, or null. Asked by the
    /// office's page and again by the draw.
    /// </summary>
    public static Refusal? MayDraw(IReadOnlyList<ApplicationSummary> applications, IReadOnlyList<Candidate> pool, RoundNumbers numbers)
    {
        var open = applications.Count(e => !e.IsChecked);
        if (open > 0)
            return new Refusal("checks-open", $"尚有 {open} 份申报未完成形式审查。", $"{open} formal checks are not over yet.", 409);
        if (Items(applications).Count == 0)
            return new Refusal("nothing-accepted", "没有受理的申报。", "No application was accepted.", 409);
        var lacking = Lots.Short(pool, Items(applications), numbers.SheetsPerApplication);
        return lacking.Count == 0
            ? null
            : new Refusal(
                "pool-conflicts",
                $"回避后，“{lacking[0].UnitName}”等 {lacking.Count} 份申报的专家不足 {numbers.SheetsPerApplication} 人，请补充专家库。",
                $"After recusal {lacking.Count} applications have fewer than {numbers.SheetsPerApplication} experts; "
                    + "please extend the pool.",
                409
            );
    }

    private static List<Item> Items(IReadOnlyList<ApplicationSummary> applications) =>
        [.. applications.Where(e => e.Stage == ApplicationStage.Accepted).Select(e => new Item(e.Case, e.UnitName, e.Recommender))];

    private Task<DrawRecord> Read(string hash) => files.Read<DrawRecord>(Layout.Containers.Archive, Folder + hash);
}
