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
    private readonly TableClient table = tables.Get(Layout.Tables.Drafts);

    /// <summary>Takes the place of the person whom a draft proposes.</summary>
    public Task<HeldPlace> Take(Draft draft, SubjectForm person, CancellationToken cancellation) =>
        HeldPlaces.Take(table, Row(draft, person), cancellation);

    /// <summary>Frees the place that a draft has: nothing is submitted of it. Another's stays.</summary>
    public Task Free(Draft draft, SubjectForm person, CancellationToken cancellation) =>
        HeldPlaces.Free(table, Row(draft, person), cancellation);

    private TableEntity Row(Draft draft, SubjectForm person)
    {
        var (name, born) = (UnitNames.Normal(person.Subject?.Name ?? ""), BirthMonth.Read(person.Born).Value);
        return HeldPlaces.Row("persons " + draft.Round, keys.Print($"person|{draft.Round}|{name}|{born}"), draft.Id);
    }
}
