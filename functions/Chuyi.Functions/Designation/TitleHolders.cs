using Azure.Data.Tables;
using Chuyi.Functions.Applications;
using Chuyi.Functions.People;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Rounds;
using Chuyi.Functions.Storage;
using Chuyi.Functions.Submission;
using Chuyi.Functions.Units;

namespace Chuyi.Functions.Designation;

/// <summary>
/// Who holds which title at which level, beside the register: a partition a unit, or a person by a print of theirs. What a
/// register's line says of the title counts, not that there is one.
/// </summary>
public sealed class TitleHolders(Tables tables, Keys keys, Certificates certificates, UnitRegister units, TimeProvider clock)
{
    private readonly TableClient register = tables.Get(Layout.Tables.Register);

    /// <summary>A print of a person, the same in every round; null where no month of birth is given.</summary>
    public string? MarkOf(SubjectForm person) =>
        BirthMonth.Read(person.Born) is { IsRefused: false, Value: var born } && person.Subject is { Name: { Length: > 0 } name }
            ? keys.Print($"holder|{UnitNames.Normal(name)}|{born}")
            : null;

    /// <summary>
    /// What the unit, or the person, holds today of the title that a round is for. One request, and one for each that it holds.
    /// </summary>
    /// <param name="person">The mark of a person; null where none is designated.</param>
    public async Task<IReadOnlyList<RegisterEntry>> Held(
        RoundCall call,
        string unit,
        string unitName,
        string? person,
        CancellationToken cancellation
    )
    {
        if (call.Level is not { } level)
            return [];
        var known = await units.Lately(cancellation);
        IEnumerable<string> holders =
            person is not null ? [person]
            : known.Find(unit, unitName) is { } found ? [found.Id, .. known.MergedInto(found)]
            : [unit];
        var (held, today) = (new List<RegisterEntry>(), BeijingTime.DayOf(clock.GetUtcNow()));
        foreach (var holder in holders)
        {
            var partition = Partition(call.Category, level, holder);
            await foreach (var row in register.QueryAsync<TableEntity>(r => r.PartitionKey == partition, cancellationToken: cancellation))
                if (await certificates.Find(row.RowKey, cancellation) is { } entry && entry.IsHeldOn(today))
                    held.Add(entry);
        }
        return held;
    }

    /// <summary>Where a title is looked for.</summary>
    internal static string Partition(string category, string level, string holder) => $"holder {category} {level} {holder}";
}
