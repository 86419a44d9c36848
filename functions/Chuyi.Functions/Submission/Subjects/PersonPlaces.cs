using Azure.Data.Tables;
using Chuyi.Functions.Applications;
using Chuyi.Functions.People;
using Chuyi.Functions.Storage;

namespace Chuyi.Functions.Submission;

/// <summary>
/// One person once a round: a row that is inserted once, by the application that proposes them. It stands under a print of name
/// and month of birth, which tells nothing of either. As a unit's own place in a round it stays taken by what was submitted,
/// withdrawn or not.
/// </summary>
public sealed class PersonPlaces(Tables tables, Keys keys)
{
    private const string Holder = "Holder";

    private readonly TableClient table = tables.Get(Layout.Tables.Drafts);

    /// <summary>Takes the place of the person whom a draft proposes.</summary>
    public async Task<PersonPlace> Take(Draft draft, SubjectForm person, CancellationToken cancellation)
    {
        var row = Row(draft, person);
        return await Tables.InsertOnce(table, [row], cancellation) ? PersonPlace.Taken
            : await Tables.Find(table, row.PartitionKey, row.RowKey, cancellation) is { } held && Tables.Text(held, Holder) != draft.Id
                ? PersonPlace.OfAnother
            : PersonPlace.Held;
    }

    /// <summary>Frees the place that a draft has: nothing is submitted of it. Another's stays.</summary>
    public async Task Free(Draft draft, SubjectForm person, CancellationToken cancellation)
    {
        var row = Row(draft, person);
        if (await Tables.Find(table, row.PartitionKey, row.RowKey, cancellation) is { } held && Tables.Text(held, Holder) == draft.Id)
            await table.DeleteEntityAsync(row.PartitionKey, row.RowKey, held.ETag, cancellation);
    }

    private TableEntity Row(Draft draft, SubjectForm person)
    {
        var (name, born) = (UnitNames.Normal(person.Subject?.Name ?? ""), BirthMonth.Read(person.Born).Value);
        return new("persons " + draft.Round, keys.Print($"person|{draft.Round}|{name}|{born}")) { [Holder] = draft.Id.ToString() };
    }
}
