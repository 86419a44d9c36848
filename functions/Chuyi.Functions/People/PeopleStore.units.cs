using Azure;
using Azure.Data.Tables;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Mail;
using Chuyi.Functions.Storage;

namespace Chuyi.Functions.People;

/// <content>
/// The members of a unit: a row that names them, written in one transaction with whoever comes or goes. So the first of a unit
/// needs no look at the others, no unit has more than it may, and nobody who leaves is the last by accident. It stays once all
/// have left: whoever closes the last account of a unit does not open its first.
/// </content>
public sealed partial class PeopleStore
{
    private const string UnitRow = "unit|";

    private const string Members = "Members";

    /// <summary>The accounts that act for a unit, without those who are only invited.</summary>
    public async Task<IReadOnlyList<string>> MembersOf(string unit, CancellationToken cancellation) =>
        await Account(UnitRow + unit, cancellation) is { } row ? UnitMembers.Read(Tables.Text(row, Members)).Acting : [];

    /// <summary>Whether somebody acts for a unit or ever did: nobody is the first of it then.</summary>
    public async Task<bool> HasHadMembers(string unit, CancellationToken cancellation) =>
        await Account(UnitRow + unit, cancellation) is not null;

    /// <summary>Everybody with an account for one of some units, whether it is open or not, by name: a request for each 14 units.</summary>
    public async Task<IReadOnlyList<Person>> OfUnits(IReadOnlyList<string> units, CancellationToken cancellation)
    {
        string partition = RecipientKind.Accounts;
        var accounts = TableClient.CreateQueryFilter($"PartitionKey eq {partition}");
        var found = new List<Person>();
        foreach (var some in units.Chunk(Tables.MostCompared - 1))
        {
            var any = string.Join(" or ", some.Select(unit => TableClient.CreateQueryFilter($"Unit eq {unit}")));
            await foreach (var row in people.QueryAsync<TableEntity>($"{accounts} and ({any})", cancellationToken: cancellation))
                if (IsSomebody(row))
                    found.Add(Read(row));
        }
        return [.. found.OrderBy(one => one.Name, StringComparer.Ordinal).ThenBy(one => one.Id, StringComparer.Ordinal)];
    }

    /// <summary>
    /// Gives everybody of a unit another one, or the same by another name. That the unit would have more members than it may
    /// is no reason against it: nobody is invited until some have left.
    /// </summary>
    public async Task MoveToUnit(string from, string to, string name, CancellationToken cancellation)
    {
        foreach (var one in await OfUnits([from], cancellation))
            await people.UpdateEntityAsync(
                new TableEntity(RecipientKind.Accounts, one.Id) { ["Unit"] = to, ["UnitName"] = name },
                ETag.All,
                TableUpdateMode.Merge,
                cancellation
            );
        if (from != to && await Account(UnitRow + from, cancellation) is { } left)
        {
            var row = await Account(UnitRow + to, cancellation);
            var members = (await OfUnits([to], cancellation))
                .Where(one => !one.IsClosed)
                .Aggregate(UnitMembers.None, (all, one) => all.With(one));
            await Tables.Submit(
                people,
                [
                    Put(new TableEntity(RecipientKind.Accounts, UnitRow + to) { [Members] = members.ToString() }, row),
                    new(TableTransactionActionType.Delete, left, left.ETag),
                ],
                cancellation
            );
        }
    }

    /// <summary>
    /// Writes the rows of units whose accounts were opened before there were any, or which nobody was left of. Returns how many
    /// there were.
    /// </summary>
    public async Task<int> AddUnits(CancellationToken cancellation)
    {
        var accounts = (await All(RecipientKind.Accounts, cancellation)).Where(one => one.Role == Role.Applicant);
        var added = 0;
        foreach (var unit in accounts.Where(one => one.Unit is not null).GroupBy(one => one.Unit, StringComparer.Ordinal))
        {
            var members = unit.Aggregate(UnitMembers.None, (all, one) => all.With(one)).ToString();
            var row = new TableEntity(RecipientKind.Accounts, UnitRow + unit.Key) { [Members] = members };
            added += await Tables.InsertOnce(people, [row], cancellation) ? 1 : 0;
        }
        return added;
    }

    private static IEnumerable<TableEntity> FirstOfUnit(Person person) =>
        person is { Role: Role.Applicant, Unit: { } unit }
            ? [new(RecipientKind.Accounts, UnitRow + unit) { [Members] = UnitMembers.None.With(person).ToString() }]
            : [];

    // Whoever comes to another unit than the one they are on file of is gone from that.
    private async Task LeaveUnit(TableEntity? self, Person person, List<TableTransactionAction> actions, CancellationToken cancellation)
    {
        if (self is null || Tables.OptionalText(self, "Unit") is not { } unit || unit == person.Unit)
            return;
        if (await Account(UnitRow + unit, cancellation) is not { } row)
            return;
        var left = UnitMembers.Read(Tables.Text(row, Members)).With(Read(self) with { IsClosed = true });
        actions.Add(Put(new TableEntity(RecipientKind.Accounts, UnitRow + unit) { [Members] = left.ToString() }, row));
    }

    private async Task<Refusal?> JoinOrLeave(
        Person person,
        bool leavesOne,
        int most,
        List<TableTransactionAction> actions,
        CancellationToken cancellation
    )
    {
        if (person is not { Role: Role.Applicant, Unit: { } unit })
            return null;
        var row = await Account(UnitRow + unit, cancellation);
        // Of a unit of before there is no row yet.
        var before = row is null ? await OnFile(unit, cancellation) : UnitMembers.Read(Tables.Text(row, Members));
        var after = before.With(person);
        if (after.Count > before.Count && after.Count > most)
            return UnitRules.Full;
        if (leavesOne && person.IsClosed && after.Acting.Count == 0)
            return UnitRules.LastMember;
        actions.Add(Put(new TableEntity(RecipientKind.Accounts, UnitRow + unit) { [Members] = after.ToString() }, row));
        return null;
    }

    private async Task<UnitMembers> OnFile(string unit, CancellationToken cancellation) =>
        UnitRules
            .Members(unit, await All(RecipientKind.Accounts, cancellation))
            .Aggregate(UnitMembers.None, (members, one) => members.With(one));
}
