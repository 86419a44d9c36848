using Azure;
using Azure.Data.Tables;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Mail;
using Chuyi.Functions.Storage;

namespace Chuyi.Functions.People;

/// <summary>Names and addresses: accounts, experts of a pool, department contacts, objectors.</summary>
public sealed partial class PeopleStore(Tables tables)
{
    private const string FormRow = "form|";

    // No recipient has such an id.
    private static readonly string[] NobodysRows = [FormRow, StaffRow, UnitRow];

    private readonly TableClient people = tables.Get(Layout.Tables.People);

    public async Task<Person?> Find(Recipient recipient, CancellationToken cancellation = default) =>
        await Tables.Find(people, recipient.Kind, recipient.Id, cancellation) is { } row && IsSomebody(row) ? Read(row) : null;

    /// <summary>Everybody of one kind.</summary>
    public async Task<IReadOnlyList<Person>> All(RecipientKind kind, CancellationToken cancellation = default)
    {
        string partition = kind;
        var found = new List<Person>();
        await foreach (var row in people.QueryAsync<TableEntity>(r => r.PartitionKey == partition, cancellationToken: cancellation))
            if (IsSomebody(row))
                found.Add(Read(row));
        return found;
    }

    /// <summary>Puts somebody on file for the first time. False where somebody else, or the same otherwise, is there already.</summary>
    public async Task<bool> Add(Recipient recipient, Person person, CancellationToken cancellation = default) =>
        await Tables.InsertOnce(people, [Row(recipient, person)], cancellation) || person.IsSame(await Find(recipient, cancellation));

    /// <summary>
    /// The same by a form, which is kept beside the person in the same transaction: one form puts one person on file. Nobody
    /// is where it has put somebody else there before, or where their unit has members. Whoever was only invited gives way.
    /// </summary>
    /// <returns>Who is on file now: the person, somebody else, or nobody.</returns>
    public async Task<Person?> Add(Recipient recipient, Person person, string form, CancellationToken cancellation)
    {
        var kept = FormOf(recipient, person, form);
        List<TableEntity> rows = [Row(recipient, person), kept, .. FirstOfUnit(person)];
        var isAdded = IsUnderItsAddress(recipient, person)
            ? await Tables.InsertOnce(people, rows, cancellation)
            : await AddElsewhere(rows, person, cancellation);
        return isAdded || await Find(recipient, cancellation) is { IsInvited: true } && await ReplaceInvited(person, kept, cancellation)
            ? person
            : await Find(recipient, cancellation);
    }

    /// <summary>Keeps the form alone, of somebody who is only proposed. False where it is kept for anybody or anything else.</summary>
    public async Task<bool> Keep(Recipient recipient, Person person, string form, CancellationToken cancellation)
    {
        var kept = FormOf(recipient, person, form);
        return await Tables.InsertOnce(people, [kept], cancellation)
            || (await Tables.Find(people, kept.PartitionKey, kept.RowKey, cancellation))?.GetString("For") == kept.GetString("For");
    }

    /// <summary>
    /// Replaces who is on file. Only where a fact says so before anybody is written to: a test knows the places.
    /// </summary>
    public async Task Write(Recipient recipient, Person person, CancellationToken cancellation = default) =>
        await people.UpsertEntityAsync(Row(recipient, person), TableUpdateMode.Replace, cancellation);

    /// <summary>Notes in which language somebody reads; nothing else of them changes.</summary>
    public async Task Note(Recipient recipient, string language, CancellationToken cancellation)
    {
        var row = new TableEntity(recipient.Kind, recipient.Id) { ["Language"] = language };
        try
        {
            await people.UpdateEntityAsync(row, ETag.All, TableUpdateMode.Merge, cancellation);
        }
        catch (RequestFailedException gone) when (gone.Status == 404)
        {
            // Nobody is on file any more.
        }
    }

    /// <exception cref="ArgumentException">No parser would read the address or the number: who calls has not asked them.</exception>
    private static TableEntity Row(Recipient recipient, Person person)
    {
        if (EmailAddress.Read(person.Email).Value?.Text != person.Email)
            throw new ArgumentException("What is stored as an e-mail address was not read as one.", nameof(person));
        if (person.Phone.Length > 0 && PhoneNumber.Read(person.Phone).Value?.Text != person.Phone)
            throw new ArgumentException("What is stored as a phone number was not read as one.", nameof(person));
        return new(recipient.Kind, recipient.Id)
        {
            ["Name"] = person.Name,
            ["Email"] = person.Email,
            ["Phone"] = person.Phone,
            ["Role"] = person.Role?.ToString(),
            ["Unit"] = person.Unit,
            ["UnitName"] = person.UnitName,
            ["Language"] = person.Language,
            ["Closed"] = person.IsClosed ? true : null,
            ["Invited"] = person.IsInvited ? true : null,
            ["Successor"] = person.Successor,
        };
    }

    private static TableEntity FormOf(Recipient recipient, Person person, string form) =>
        new(recipient.Kind, FormRow + form) { ["For"] = Keys.Hash(Json.Write(person)) };

    private static Person Read(TableEntity row) =>
        new()
        {
            Id = row.RowKey,
            Name = Tables.Text(row, "Name"),
            Email = Tables.Text(row, "Email"),
            Phone = Tables.Text(row, "Phone"),
            Role = Tables.Read(row, "Role", text => text is null ? (Role?)null : Enum.Parse<Role>(text)),
            Unit = row.PartitionKey == RecipientKind.Accounts ? row.GetString("Unit") : null,
            UnitName = row.GetString("UnitName"),
            Language = row.GetString("Language"),
            IsClosed = row.GetBoolean("Closed") is true,
            IsInvited = row.GetBoolean("Invited") is true,
            Successor = row.GetString("Successor"),
        };

    private static bool IsSomebody(TableEntity row) =>
        !NobodysRows.Any(prefix => row.RowKey.StartsWith(prefix, StringComparison.Ordinal))
        && (row.ContainsKey("Email") || !row.ContainsKey(AddressOf));
}
