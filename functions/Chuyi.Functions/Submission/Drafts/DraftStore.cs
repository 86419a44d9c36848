using Azure;
using Azure.Data.Tables;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Storage;
using Chuyi.Functions.Units;

namespace Chuyi.Functions.Submission;

/// <summary>
/// Drafts, one partition a unit: whoever applies for a unit finds all of its drafts. Beside them stand the places that the
/// unit has in each round, as many as it may submit: a row for each that is taken, inserted once, by one draft.
/// </summary>
public sealed partial class DraftStore(Tables tables)
{
    private const string Whole = "Draft",
        Title = "Title",
        Recommender = "Recommender",
        Subject = "Subject",
        Section = "Form_",
        Leaving = "Leaving";

    // As many as are told in one step of a workflow.
    private const int DraftsOfPage = 200;

    private const int Remembered = 200;

    // Beside the drafts of units stands what experts type, and who holds which place.
    private static readonly string OfUnits = TableClient.CreateQueryFilter(
        $"PartitionKey ge {UnitIds.First} and PartitionKey lt {UnitIds.End}"
    );

    private readonly TableClient table = tables.Get(Layout.Tables.Drafts);
    private readonly Lately<Draft> lately = new(Remembered);

    public async Task<IReadOnlyList<Draft>> Of(string unit, CancellationToken cancellation)
    {
        var found = new List<Draft>();
        await foreach (var row in table.QueryAsync<TableEntity>(r => r.PartitionKey == unit, cancellationToken: cancellation))
            if (IsDraft(row))
                found.Add(Read(row));
        return [.. found.OrderBy(d => d.StartedAt)];
    }

    public async Task<Draft?> Find(string unit, string id, CancellationToken cancellation) =>
        await Tables.Find(table, unit, id, cancellation) is { } row && IsDraft(row) ? Kept(Read(row)) : null;

    /// <summary>The units that have a draft or an application in a round, of one page of all drafts; and where the next begins.</summary>
    public async Task<(IReadOnlyList<string> Units, string? Next)> UnitsIn(string round, string? from)
    {
        var units = new SortedSet<string>(StringComparer.Ordinal);
        await foreach (
            var page in table
                .QueryAsync<TableEntity>(OfUnits, select: [.. Tables.Columns(Whole), "PartitionKey"])
                .AsPages(from, DraftsOfPage)
        )
        {
            foreach (var row in page.Values)
                if (row[Whole] is not null && Tables.Read(row, Whole, Json.Read<Draft>).Round == round)
                    units.Add(row.PartitionKey);
            return ([.. units], page.ContinuationToken);
        }
        return ([], null);
    }

    /// <summary>
    /// A draft as this process saw it last, mostly without a request; whoever changes it has it held against what stands there,
    /// and whoever refuses something looks again (<see cref="Find"/>).
    /// </summary>
    public async Task<Draft?> FindLately(string unit, string id, CancellationToken cancellation) =>
        lately.Find(KeyOf(unit, id)) ?? await Find(unit, id, cancellation);

    /// <summary>
    /// Changes a draft as it stands now, if the change's own rule allows it: two changes at the same time are made, and held
    /// against the rule, one after the other.
    /// </summary>
    public async Task<Outcome<Draft>> Change(string unit, string id, Func<Draft, Outcome<Draft>> change, CancellationToken cancellation) =>
        await Find(unit, id, cancellation) is { } found ? await Change(found, change, cancellation) : DraftRules.NoDraft;

    /// <summary>The same for one that was just read.</summary>
    public async Task<Outcome<Draft>> Change(Draft found, Func<Draft, Outcome<Draft>> change, CancellationToken cancellation)
    {
        while (true)
        {
            var changed = change(found);
            if (changed.IsRefused)
                return changed;
            try
            {
                var answer = await table.UpdateEntityAsync(Row(changed.Value), found.Version, TableUpdateMode.Replace, cancellation);
                var version = answer.Headers.ETag ?? default;
                return version == default ? changed : Kept(changed.Value with { Version = version });
            }
            catch (RequestFailedException raced) when (raced.Status is 404 or 412)
            {
                // Somebody of the same unit changed it meanwhile: the change is made to what stands there now.
                lately.Forget(KeyOf(found.Unit, found.Id));
            }
            if (await Find(found.Unit, found.Id, cancellation) is not { } now)
                return DraftRules.NoDraft;
            found = now;
        }
    }

    /// <summary>
    /// Writes what is typed into the draft's names, in one request, if the draft is still the version that it was typed into:
    /// then it is open as it was, and nobody else has changed it.
    /// </summary>
    /// <returns>The new version, or null if the draft has another.</returns>
    public async Task<ETag?> Name(string unit, string id, ETag version, DraftNames names, CancellationToken cancellation)
    {
        var row = new TableEntity(unit, id)
        {
            [Title] = names.Title,
            [Recommender] = names.Recommender,
            [Subject] = names.Subject,
        };
        return await Merge(row, version, cancellation);
    }

    /// <summary>The same of what is typed into a section of the form.</summary>
    /// <returns>The new version, or null if the draft has another.</returns>
    public Task<ETag?> Fill(string unit, string id, ETag version, string section, string answers, CancellationToken cancellation) =>
        Merge(new TableEntity(unit, id) { [Column(section)] = answers }, version, cancellation);

    private async Task<ETag?> Merge(TableEntity row, ETag version, CancellationToken cancellation)
    {
        if (!CaseId.TryParse(row.RowKey, CaseKind.Application, out _))
            return null;
        try
        {
            lately.Forget(KeyOf(row.PartitionKey, row.RowKey));
            return (await table.UpdateEntityAsync(row, version, TableUpdateMode.Merge, cancellation)).Headers.ETag;
        }
        catch (RequestFailedException other) when (other.Status is 400 or 404 or 412)
        {
            return null;
        }
    }

    private Draft Kept(Draft draft)
    {
        lately.Keep(KeyOf(draft.Unit, draft.Id), draft);
        return draft;
    }

    private static string KeyOf(string unit, string id) => $"{unit}|{id}";

    private static bool IsDraft(TableEntity row) => row.ContainsKey(Whole) && !row.ContainsKey(Leaving);

    private static Draft Read(TableEntity row)
    {
        var draft = Tables.Read(row, Whole, Json.Read<Draft>) with
        {
            Version = row.ETag,
            Sections = row
                .Keys.Where(key => key.StartsWith(Section, StringComparison.Ordinal))
                .ToDictionary(key => key[Section.Length..].Replace('_', '-'), key => Tables.Text(row, key), StringComparer.Ordinal),
            Subject = Tables.OptionalText(row, Subject) ?? "",
        };
        return row.ContainsKey(Title) ? draft with { Title = Tables.Text(row, Title), Recommender = Tables.Text(row, Recommender) } : draft;
    }

    // A column is named without the hyphens of a code.
    private static string Column(string section) => Section + section.Replace('-', '_');

    private static TableEntity Row(Draft draft)
    {
        var row = new TableEntity(draft.Unit, draft.Id)
        {
            [Title] = draft.Title,
            [Recommender] = draft.Recommender,
            [Subject] = draft.Subject,
        };
        Tables.Write(row, Whole, Json.Write(draft));
        foreach (var (section, answers) in draft.Sections)
            row[Column(section)] = answers;
        return row;
    }
}
