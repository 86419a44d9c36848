using System.Globalization;
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
    private readonly TableClient table = tables.Get(Layout.Tables.Drafts);

    /// <summary>Takes a place for each of them, or for none: then it gives the prefecture that has too few left.</summary>
    /// <param name="most">How many of a prefecture are recommended in the round.</param>
    public async Task<string?> Take(string round, int most, IReadOnlyList<Candidate> candidates, CancellationToken cancellation)
    {
        var taken = new List<TableEntity>();
        foreach (var candidate in candidates.Where(one => one.Prefecture is not (null or Prefectures.ProvinceRun)))
        {
            var rows = Enumerable.Range(1, most).Select(place => Row(round, candidate, place));
            if (await HeldPlaces.TakeAny(table, rows, cancellation) is not { } got)
            {
                foreach (var free in taken)
                    await HeldPlaces.Free(table, free, cancellation);
                return candidate.Prefecture;
            }
            if (got.Place == HeldPlace.Taken)
                taken.Add(got.Row);
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

    private static TableEntity Row(string round, Candidate candidate, int place) =>
        HeldPlaces.Row(
            "prefectures " + round,
            string.Create(CultureInfo.InvariantCulture, $"{candidate.Prefecture} {place}"),
            candidate.Application
        );
}
