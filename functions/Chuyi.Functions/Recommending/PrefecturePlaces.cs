using System.Globalization;
using Azure;
using Azure.Data.Tables;
using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Storage;
using Chuyi.Functions.Units;

namespace Chuyi.Functions.Recommending;

/// <summary>
/// So many of a prefecture once a round, whoever recommends them: rows that are inserted once, each by the application that is
/// recommended. Who recommends knows only its own list; two that answer at once do not both get the last place. As on that list a place
/// stays taken by what was recommended, withdrawn or not.
/// </summary>
public sealed class PrefecturePlaces(Tables tables)
{
    private const string Holder = "Holder";

    private readonly TableClient table = tables.Get(Layout.Tables.Drafts);

    /// <summary>Takes a place for each of them, or for none: then it gives the prefecture that has too few left.</summary>
    /// <param name="most">How many of a prefecture are recommended in the round.</param>
    public async Task<string?> Take(string round, int most, IReadOnlyList<Candidate> candidates, CancellationToken cancellation)
    {
        var taken = new List<TableEntity>();
        foreach (var candidate in candidates.Where(one => one.Prefecture is not (null or Prefectures.ProvinceRun)))
        {
            var (row, isNew) = await Take(round, most, candidate, cancellation);
            if (row is null)
            {
                foreach (var free in taken)
                    await table.DeleteEntityAsync(free.PartitionKey, free.RowKey, ETag.All, cancellation);
                return candidate.Prefecture;
            }
            if (isNew)
                taken.Add(row);
        }
        return null;
    }

    /// <summary>For more of a prefecture than a round takes, together with what others have recommended.</summary>
    public static Refusal Over(Sentence prefecture, int cap) =>
        new(
            "over-prefecture",
            $"{prefecture.Zh}的申报在本批次最多推荐 {cap} 项，连同其他推荐单位已经推荐的，已超过限额。",
            $"Of {prefecture.En} at most {cap} are recommended in this round; with what others have recommended this makes more.",
            409
        )
        {
            Field = RecommendationFaults.Place,
        };

    private async Task<(TableEntity? Row, bool IsNew)> Take(string round, int most, Candidate candidate, CancellationToken cancellation)
    {
        for (var place = 1; place <= most; place++)
        {
            var row = new TableEntity(
                "prefectures " + round,
                string.Create(CultureInfo.InvariantCulture, $"{candidate.Prefecture} {place}")
            )
            {
                [Holder] = candidate.Application.ToString(),
            };
            if (await Tables.InsertOnce(table, [row], cancellation))
                return (row, true);
            if (
                await Tables.Find(table, row.PartitionKey, row.RowKey, cancellation) is { } held
                && Tables.Text(held, Holder) == candidate.Application
            )
                return (row, false);
        }
        return (null, false);
    }
}
