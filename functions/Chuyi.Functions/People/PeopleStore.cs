using Azure.Data.Tables;
using Chuyi.Functions.Mail;
using Chuyi.Functions.Storage;

namespace Chuyi.Functions.People;

/// <summary>Names and addresses: accounts, experts of a pool, department contacts, objectors.</summary>
public sealed class PeopleStore(Tables tables)
{
    private readonly TableClient people = tables.Get(Layout.Tables.People);

    public async Task<Person?> Find(Recipient recipient, CancellationToken cancellation = default) =>
        await Tables.Find(people, recipient.Kind, recipient.Id, cancellation) is { } row ? Read(row) : null;

    /// <summary>Everybody of one kind.</summary>
    public async Task<IReadOnlyList<Person>> All(string kind, CancellationToken cancellation = default)
    {
        var found = new List<Person>();
        await foreach (var row in people.QueryAsync<TableEntity>(r => r.PartitionKey == kind, cancellationToken: cancellation))
            found.Add(Read(row));
        return found;
    }

    /// <summary>Stores somebody under an address and a number that the parsers have read.</summary>
    /// <exception cref="ArgumentException">They would not read it: who calls has not asked them.</exception>
    public async Task Write(Recipient recipient, Person person, CancellationToken cancellation = default)
    {
        if (EmailAddress.Read(person.Email).Value?.Text != person.Email)
            throw new ArgumentException("What is stored as an e-mail address was not read as one.", nameof(person));
        if (person.Phone.Length > 0 && PhoneNumber.Read(person.Phone).Value?.Text != person.Phone)
            throw new ArgumentException("What is stored as a phone number was not read as one.", nameof(person));
        await people.UpsertEntityAsync(
            new TableEntity(recipient.Kind, recipient.Id)
            {
                ["Name"] = person.Name,
                ["Email"] = person.Email,
                ["Phone"] = person.Phone,
                ["Role"] = person.Role?.ToString(),
                ["Unit"] = person.Unit,
                ["UnitName"] = person.UnitName,
            },
            TableUpdateMode.Replace,
            cancellation
        );
    }

    private static Person Read(TableEntity row) =>
        new(
            row.RowKey,
            row.GetString("Name"),
            row.GetString("Email"),
            row.GetString("Phone") ?? "",
            Enum.TryParse<Role>(row.GetString("Role"), out var role) ? role : null,
            row.PartitionKey == Recipient.Accounts ? row.GetString("Unit") : null,
            row.GetString("UnitName")
        );
}
