using System.Globalization;
using Azure.Data.Tables;
using Chuyi.Functions.Storage;

namespace Chuyi.Functions.Submission;

/// <content>The places that a unit has in a round.</content>
public sealed partial class DraftStore
{
    /// <summary>Begins a draft in a free place of its unit in its round; doing it twice is doing it once.</summary>
    /// <param name="places">How many places the unit has.</param>
    /// <returns>Whether it has one.</returns>
    public async Task<bool> Start(Draft draft, int places, CancellationToken cancellation)
    {
        for (var place = 1; place <= places; place++)
            if (
                await Tables.InsertOnce(table, [Row(draft with { Place = place }), PlaceRow(draft, place)], cancellation)
                || await Find(draft.Unit, draft.Id, cancellation) is not null
            )
                return true;
        return false;
    }

    /// <summary>Takes a place for a draft that was begun without one. Whether it has one now.</summary>
    public async Task<bool> TakePlace(Draft draft, int places, CancellationToken cancellation) =>
        await HeldPlaces.TakeAny(table, Enumerable.Range(1, places).Select(place => PlaceRow(draft, place)), cancellation) is not null;

    private static TableEntity PlaceRow(Draft draft, int place) =>
        HeldPlaces.Row(draft.Unit, string.Create(CultureInfo.InvariantCulture, $"place {draft.Round} {place}"), draft.Id);
}
