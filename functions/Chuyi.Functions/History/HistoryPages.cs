using Azure;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Storage;
using Chuyi.Functions.Web;
using Chuyi.History.Export;
using Chuyi.History.Tiles;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Chuyi.Functions.History;

/// <summary>The history as auditors query and export it, and the log as anybody may fetch it.</summary>
public sealed class HistoryPages(
    HistorySearch search,
    ReadStore readStore,
    EventStore events,
    Rounds.RoundOpenings rounds,
    LogWriter writer,
    LogReader reader,
    LogIdentity identity,
    Files files
)
{
    [Function("History"), Audience(Audience.Auditor | Audience.Office)]
    public async Task<IResult> Search(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "history")] HttpRequest request,
        CancellationToken cancellation
    )
    {
        var found = await search.Of(request, HistoryQuery.PageSize, cancellation);
        return Answers.Page<HistorySearchPage, HistorySearchModel>(request, found, found.Wrong.Count > 0 ? found.Wrong[0].Status : 200);
    }

    [Function("ExportFound"), Audience(Audience.Auditor | Audience.Office)]
    public async Task<IResult> ExportFound(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "history/found/{format}")] HttpRequest request,
        string format,
        CancellationToken cancellation
    )
    {
        if (Spreadsheet.ContentTypeOf(format) is not { } type)
            return Answers.Missing(request);
        var found = await search.Of(request, HistorySheet.PageSize, cancellation);
        if (found.Wrong.Count > 0)
            return Answers.Refuse(request, Refusal.Of(found.Wrong)!);
        var (all, language) = (search.Rest(found, HistorySheet.PageSize, cancellation), request.Caller().Language);
        return format == "csv"
            ? Results.Stream(output => HistorySheet.WriteCsv(output, all, language, cancellation), type, "history.csv")
            : Results.Bytes(await HistorySheet.WriteXlsx(all, language, cancellation), type, "history.xlsx");
    }

    [Function("ExportHistory"), Audience(Audience.Auditor | Audience.Office)]
    public async Task<IResult> Export(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "history/export")] HttpRequest request,
        CancellationToken cancellation
    )
    {
        var (_, faults) = HistoryQuery.Read(request.Query, "round");
        var round = request.Query["round"].ToString();
        if (round.Length > 0 && await rounds.Find(round, cancellation) is null)
            faults = [.. faults, HistoryWords.NoRound(round)];
        if (faults.Count > 0)
            return Answers.Refuse(request, Refusal.Of(faults)!);
        if (
            HistorySearchModel.WhyNotExport(request.Caller(), await rounds.All(cancellation), round.Length > 0 ? round : null) is { } closed
        )
            return Answers.Refuse(request, closed);
        var head = await writer.Head(cancellation);
        var leaves = await reader.Leaves(head.Size, cancellation);
        var logged = leaves.Select(Convert.ToHexStringLower).ToHashSet(StringComparer.Ordinal);
        var source = round.Length > 0 ? readStore.AllEvents(round, cancellation) : events.All(cancellation);
        return Results.Stream(
            output =>
                ExportFormat.WriteAsync(
                    output,
                    identity.Signer,
                    head.Note,
                    round.Length > 0 ? round : ExportFormat.WholeHistory,
                    leaves.ToAsyncEnumerable(),
                    source.Where(e => logged.Contains(e.Hash)),
                    cancellation
                ),
            "application/x-ndjson",
            $"history-{(round.Length > 0 ? round : "all")}.ndjson"
        );
    }

    [Function("Log"), Audience(Audience.Public, IsOfFiles = true)]
    public async Task<IResult> Log(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "log/{*path}")] HttpRequest request,
        string? path,
        CancellationToken cancellation
    )
    {
        if (path == "key")
            return Results.Text(identity.Signer.VerifierKey);
        if (path is null || (path != TilePath.Checkpoint && !TilePath.IsFile(path)))
            return Answers.Missing(request);
        try
        {
            return Results.Bytes(
                await files.Read(Layout.Containers.Log, path, cancellation),
                path == TilePath.Checkpoint ? "text/plain; charset=utf-8" : "application/octet-stream"
            );
        }
        catch (RequestFailedException none) when (none.Status == 404)
        {
            return Answers.Missing(request);
        }
    }
}
