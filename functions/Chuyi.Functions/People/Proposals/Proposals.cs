using Azure;
using Azure.Data.Tables;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Mail;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Storage;
using Chuyi.Functions.Units;
using Microsoft.Azure.Functions.Worker;

namespace Chuyi.Functions.People;

/// <summary>
/// What is proposed, beside what is in force: a letter or a sign-in never finds it. Its name follows from what it is, so
/// that what a second person reads is what the form held.
/// </summary>
public sealed class Proposals(
    Tables tables,
    PeopleStore people,
    UnitRegister units,
    SecondFactorStore factors,
    SessionStore sessions,
    TimeProvider clock
)
{
    /// <summary>The partition of People in which proposals wait.</summary>
    private const string Partition = "proposed";

    // Beside the row of before there were administrators, which stands for an account of the office.
    private const string AloneRow = "alone",
        AdministratorRow = "administrator";

    private readonly TableClient table = tables.Get(Layout.Tables.People);

    /// <summary>Keeps a proposal; doing it twice is doing it once.</summary>
    public async Task Keep(Proposed proposed, CancellationToken cancellation) =>
        await Tables.InsertOnce(table, [new TableEntity(Partition, proposed.Id) { ["Proposed"] = Json.Write(proposed) }], cancellation);

    public async Task<Proposed?> Find(string id, CancellationToken cancellation = default) =>
        await Tables.Find(table, Partition, id, cancellation) is { } row ? Read(row) : null;

    /// <summary>All that wait for somebody of one kind.</summary>
    public async Task<IReadOnlyList<Proposed>> All(RecipientKind kind, CancellationToken cancellation)
    {
        var found = new List<Proposed>();
        await foreach (var row in table.QueryAsync<TableEntity>(r => r.PartitionKey == Partition, cancellationToken: cancellation))
            if (Read(row) is var proposed && proposed.For.Kind == kind)
                found.Add(proposed);
        return found;
    }

    /// <summary>
    /// The one account that is opened by the first administrator alone: taken once, by a row that is inserted once. True for
    /// the account that has it.
    /// </summary>
    public async Task<bool> TakeAlone(string account, CancellationToken cancellation) =>
        await Tables.InsertOnce(table, [new TableEntity(AloneRow, AdministratorRow) { ["Account"] = account }], cancellation)
        || await AloneIs(cancellation) == account;

    /// <summary>Which account was opened so, or null.</summary>
    public async Task<string?> AloneIs(CancellationToken cancellation) =>
        await Tables.Find(table, AloneRow, AdministratorRow, cancellation) is { } row ? Tables.Text(row, "Account") : null;

    /// <summary>Puts on file what was proposed. Why it cannot be, or null.</summary>
    [Function(nameof(Adopt))]
    public async Task<Refusal?> Adopt([ActivityTrigger] string proposal)
    {
        // Where it is gone, it came on file before.
        if (await Find(proposal) is not { } proposed)
            return null;
        if (proposed.For.Kind != RecipientKind.Accounts)
        {
            await people.Write(proposed.For, proposed.Person);
            return null;
        }
        var refusal = await people.Change(await OfToday(proposed.Person), proposal, proposed.LeavesOne);
        if (refusal is null && proposed.Person.WithoutSecondFactor is true)
            await factors.Forget(proposed.Case);
        if (refusal is null)
            await EndSessions(proposed);
        return refusal;
    }

    /// <summary>Puts on file who was invited. Nobody acts for the unit yet.</summary>
    [Function(nameof(Invite))]
    public async Task<Refusal?> Invite([ActivityTrigger] string proposal)
    {
        if (await Find(proposal) is not { } proposed)
            return null;
        var refusal = await people.Change(await OfToday(proposed.Person with { IsInvited = true }), proposal, leavesOne: false);
        await people.ForgetFormer(proposal);
        return refusal;
    }

    [Function(nameof(Forget))]
    public Task Forget([ActivityTrigger] string proposal) => table.DeleteEntityAsync(Partition, proposal, ETag.All);

    /// <summary>The same of a change of an account, once its letters have gone out.</summary>
    [Function(nameof(Settle))]
    public async Task Settle([ActivityTrigger] string proposal)
    {
        // Whoever gave a code while the change was made may have signed in after the others were signed out.
        if (await Find(proposal) is { } proposed)
        {
            await EndSessions(proposed);
            if (proposed.Person.IsClosed)
                await ForgetOthers(proposed);
        }
        await people.ForgetFormer(proposal);
        await Forget(proposal);
    }

    // Of an account that is closed nothing else is asked; nor is another handed over to whoever was only invited.
    private async Task ForgetOthers(Proposed closing)
    {
        foreach (var other in await All(RecipientKind.Accounts, default))
            if (
                other.Id != closing.Id
                && (other.For == closing.For || closing.Person.IsInvited && other.Person.Successor == closing.For.Id)
            )
                await Forget(other.Id);
    }

    // What waited was written when its unit had another name, or before it was merged into another.
    private async Task<Person> OfToday(Person person) =>
        person is { Unit: { } id, UnitName: { } name } && (await units.Now()).Find(id, name) is { } unit
            ? person with
            {
                Unit = unit.Id,
                UnitName = unit.NameOn(BeijingTime.DayOf(clock.GetUtcNow())),
            }
            : person;

    private async Task EndSessions(Proposed proposed)
    {
        var before = await people.Find(Recipient.Former(proposed.Id));
        if (
            before is not null
            && (proposed.Person.IsClosed || before.Email != proposed.Person.Email || proposed.Person.WithoutSecondFactor is true)
        )
            await sessions.EndAll(proposed.Case);
    }

    private static Proposed Read(TableEntity row) => Tables.Read(row, "Proposed", Json.Read<Proposed>);
}
