using System.Security.Cryptography;
using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Rounds;
using Chuyi.Functions.Storage;
using Chuyi.Functions.Submission;
using Chuyi.Functions.Units;
using Chuyi.History.Draws;
using Chuyi.History.Events;
using Microsoft.Azure.Functions.Worker;

namespace Chuyi.Functions.ExpertReview;

/// <summary>The activities of the draw, and the files it leaves.</summary>
public sealed class ExpertDraw(
    ReadStore readStore,
    PoolStore pools,
    RepeatedDraws repeated,
    WaitingSubmissions waiting,
    UnitRegister units,
    KnownTies ties,
    ExpertRegister register,
    Files files,
    Keys keys,
    LatestFile<DrawRecord> latest,
    SlicedFile<DrawRecord, DrawnItems> drawn,
    EventStore events
)
{
    internal const string Folder = "draws/";

    [Function(nameof(Commit))]
    public async Task<Outcome<DrawCommitted>> Commit([ActivityTrigger] CommitRequest request)
    {
        var registered = await register.Decided();
        var prepared = await Prepare(request.Round, request.PoolHash, request.Numbers, request.Source.Day, registered);
        if (prepared.IsRefused)
            return prepared.Refusal;
        var basis = prepared.Value.Basis;
        return new DrawCommitted
        {
            PoolHash = basis.PoolHash,
            AcceptedHash = basis.AcceptedHash,
            BasisHash = await files.Keep(Layout.Containers.Archive, Folder, prepared.Value),
            Experts = basis.Pool.Count,
            Applications = basis.Items.Count,
            Source = request.Source,
        };
    }

    [Function(nameof(Draw))]
    public async Task<ExpertsDrawn> Draw([ActivityTrigger] DrawRequest request)
    {
        var (basis, codes, applications) = await files.Read<CommittedDraw>(Layout.Containers.Archive, Folder + request.BasisHash);
        var draw = Lots.Draw(basis, request.LogRoot, request.LogSize, request.Source, request.Values);
        var record = new DrawRecord(draw, codes, applications);
        return new ExpertsDrawn
        {
            Seed = draw.Seed,
            LogSize = draw.LogSize,
            PoolHash = basis.PoolHash,
            DrawHash = await files.Keep(Layout.Containers.Archive, Folder, record),
            Applications = basis.Items.Count,
            Panel = record.CodesOf(draw.Panel),
            Reserve = record.CodesOf(draw.Reserve),
            Exclusions = draw.Exclusions.Count,
            Due = request.Due,
            DocumentHash = await files.Keep(Layout.Containers.Archive, Folder, DrawJson.Write(draw), "application/json"),
        };
    }

    [Function(nameof(ItemsOf))]
    public async Task<string[]> ItemsOf([ActivityTrigger] ItemsRequest request) =>
        request.Place is { } place && await drawn.Find(request.DrawHash, place) is { } found && found.Expert == request.Expert
            ? [.. found.Applications]
            : (await Read(request.DrawHash)).ItemsOf(request.Expert);

    [Function(nameof(Replace))]
    public async Task<Outcome<ExpertReplaced>> Replace([ActivityTrigger] ReplaceRequest request)
    {
        var expert = request.Leaving.Expert;
        // As the duty has it: the round may not have heard of a signature yet.
        var duty = await events.State<DutyState>(CaseId.Duty(request.Round, expert));
        var signed = duty.Signed.Count();
        if (request.Returned is null && signed > 0 && signed == duty.Items.Count)
            return DutyRules.AllSigned;
        var draw = await Read(request.DrawHash);
        // All that the round has given, in its order: the duty may not have heard of some of it yet, and anybody repeats it so.
        IReadOnlyList<string>? only =
            request.Returned is { } returned ? [returned]
            : signed > 0 ? [.. draw.ItemsNow(expert, request.Moves).Except(duty.SignedItems)]
            : null;
        var (to, moved) = draw.Replace(request.Panel, request.Reserve, request.Moves, expert, only);
        return new ExpertReplaced
        {
            Leaving = request.Leaving,
            To = to,
            Moved = moved,
            Signed = signed,
        };
    }

    [Function(nameof(Arbiters))]
    public async Task<ArbitersAsked> Arbiters([ActivityTrigger] ArbitersRequest request)
    {
        var asked = (await Read(request.DrawHash)).Arbiters(request.Panel, request.Reserve, request.Moves, request.Applications);
        return new()
        {
            Spread = request.Spread,
            Asked = asked,
            Nobody = [.. request.Applications.Except(asked.Select(one => one.Application))],
            Due = request.Due,
        };
    }

    /// <summary>
    /// What would be fixed now, or why applications and pool do not allow a draw yet. Asked by the office's page and again
    /// by the round.
    /// </summary>
    /// <param name="day">The day of the public values.</param>
    public async Task<Outcome<CommittedDraw>> Prepare(CaseId round, string poolHash, RoundNumbers numbers, DateOnly day) =>
        await Prepare(round, poolHash, numbers, day, await register.DecidedLately());

    // Whoever has retired is not drawn from.
    private async Task<Outcome<CommittedDraw>> Prepare(
        CaseId round,
        string poolHash,
        RoundNumbers numbers,
        DateOnly day,
        KnownExperts registered
    )
    {
        if (await waiting.WhyNotYet(round) is { } refusal)
            return refusal;
        var applications = await readStore.AllSummaries<ApplicationSummary>(round).ToListAsync();
        var open = applications.Count(e => !e.IsChecked);
        if (open > 0)
            return new Refusal("checks-open", $"尚有 {open} 份申报未完成形式审查。", $"{open} formal checks are not over yet.", 409);
        var accepted = applications.Where(e => e.Stage == ApplicationStage.Accepted).ToList();
        if (accepted.Count == 0)
            return new Refusal(
                "nothing-accepted",
                "没有受理的申报，无法抽签；可以终止本批次。",
                "No application was accepted, so there is nothing to draw for; the round can be ended.",
                409
            );
        var experts = (await pools.Experts(poolHash)).Where(one => registered.Find(one) is not { IsRetired: true }).ToList();
        if (DrawRules.LoadFault(accepted.Count, numbers, experts.Count) is { } load)
            return load;
        var known = await units.Now();
        var made = DrawCoding.Of(
            keys,
            round,
            numbers,
            experts,
            accepted,
            known,
            await ties.Of(round, numbers, day, experts, accepted, known, default)
        );
        if (ShortageWords.OfPanel(made.Basis) is { } few)
            return few;
        var lacking = made.Basis.Shortages(made.Basis.Exclusions());
        return lacking.Count == 0
            ? made
            : ShortageWords.Refusal(lacking, number => accepted.First(a => a.Case == made.Applications[number - 1]));
    }

    /// <summary>A draw as it is published, byte by byte.</summary>
    public Task<byte[]> Document(string hash, CancellationToken cancellation) =>
        files.Read(Layout.Containers.Archive, Folder + hash, cancellation);

    /// <summary>The same with all that changed since.</summary>
    public async Task<byte[]> WithChanges(ExpertsDrawn drawn, IReadOnlyList<EventRecord> events, CancellationToken cancellation) =>
        DrawJson.Write(await Document(drawn.DocumentHash, cancellation), await Changes(drawn, events));

    /// <summary>
    /// The draw, and what moved since, repeated from what stands in storage: the draw must be the very file that the history names.
    /// </summary>
    public async Task<DrawReport> Repeat(ExpertsDrawn drawn, IReadOnlyList<EventRecord> events, CancellationToken cancellation)
    {
        var document = await Document(drawn.DocumentHash, cancellation);
        var report = await repeated.Of(DrawJson.Write(document, await Changes(drawn, events)));
        return Convert.ToHexStringLower(SHA256.HashData(document)) == drawn.DocumentHash
            ? report
            : report with
            {
                Faults = [.. report.Faults, OtherFile],
            };
    }

    private static Sentence OtherFile { get; } =
        new("抽签文件与历史中“专家抽取”事件所记的哈希不符。", "The file is not the one whose hash stands in the history.");

    private async Task<IReadOnlyList<DrawChange>> Changes(ExpertsDrawn drawn, IReadOnlyList<EventRecord> events) =>
        events.Any(DrawChanges.IsOne) ? (await Read(drawn.DrawHash)).Changes(events) : [];

    private Task<DrawRecord> Read(string hash) => latest.Read(hash);
}
