using Azure;
using Azure.Data.Tables;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Mail;
using Chuyi.Functions.Storage;

namespace Chuyi.Functions.People;

/// <summary>
/// Accounts and their addresses. An account is found by its address in one request: its row stands under the mark of the
/// address it was opened with. Once that is corrected, a row under the mark of the new address leads to the account, written
/// in the same transaction; no address ever leads to two.
/// </summary>
public sealed partial class PeopleStore
{
    /// <summary>The column with the account that has the address under whose mark a row stands, where that is another's row.</summary>
    private const string AddressOf = "AddressOf";

    private const string StaffRow = "guard|staff";

    private const int MostRaces = 20;

    /// <summary>Whose address it is, or null. One request.</summary>
    public async Task<AddressHolder?> At(string email, CancellationToken cancellation) =>
        await Account(CaseId.Account(email), cancellation) is { } row ? HolderOf(row) : null;

    /// <summary>
    /// Changes what is on file of an account, its address included, and keeps who was there before until the letters have gone
    /// out (<see cref="Recipient.Former"/>). Doing it twice is doing it once.
    /// </summary>
    /// <param name="change">The proposal it comes of.</param>
    /// <param name="leavesOne">Whether somebody has to be left who acts for the unit.</param>
    /// <param name="takesOver">Whether it is somebody who takes over from one of the unit.</param>
    /// <returns>Why it cannot be, or null.</returns>
    public async Task<Refusal?> Change(
        Person person,
        string change,
        bool leavesOne,
        bool takesOver = false,
        CancellationToken cancellation = default
    )
    {
        if (await Find(Recipient.Account(person.Id), cancellation) is { } before && !person.IsSame(before))
            await Tables.InsertOnce(people, [Row(Recipient.Former(change), before)], cancellation);
        for (var race = 0; race < MostRaces; race++)
        {
            var actions = await ActionsOf(person, leavesOne, UnitRules.MostFor(takesOver), cancellation);
            if (actions.IsRefused)
            {
                await ForgetFormer(change);
                return actions.Refusal;
            }
            try
            {
                await Tables.Submit(people, actions.Value, cancellation);
                return null;
            }
            catch (RequestFailedException raced) when (raced.Status is 404 or 409 or 412)
            {
                // Another account took, or left, one of these addresses meanwhile: it is looked at anew.
            }
        }
        throw new InvalidOperationException("Others change the same addresses all the time.");
    }

    // Somebody was invited to the account, and has not followed that: it is opened for whoever is asked for.
    private async Task<bool> ReplaceInvited(Person person, TableEntity form, CancellationToken cancellation)
    {
        if (await Account(person.Id, cancellation) is not { } row || Tables.Optional<bool>(row, "Invited") is not true)
            return false;
        List<TableTransactionAction> actions =
        [
            Put(Row(Recipient.Account(person.Id), person), row),
            Put(form, null),
            .. FirstOfUnit(person).Select(first => Put(first, null)),
        ];
        await LeaveUnit(row, person, actions, cancellation);
        return await TrySubmit(actions, cancellation);
    }

    private async Task<bool> TrySubmit(List<TableTransactionAction> actions, CancellationToken cancellation)
    {
        try
        {
            await Tables.Submit(people, actions, cancellation);
            return true;
        }
        catch (RequestFailedException there) when (there.Status is 404 or 409 or 412)
        {
            return false;
        }
    }

    private static bool IsUnderItsAddress(Recipient recipient, Person person) =>
        recipient.Kind != RecipientKind.Accounts || CaseId.Account(person.Email) == recipient.Id;

    // Where another account was opened with the address, and has another one now: its row leads to them, too.
    private async Task<bool> AddElsewhere(IEnumerable<TableEntity> rows, Person person, CancellationToken cancellation)
    {
        List<TableTransactionAction> actions = [.. rows.Select(row => Put(row, null))];
        return !await Claim(CaseId.Account(person.Email), person.Id, actions, cancellation) && await TrySubmit(actions, cancellation);
    }

    /// <summary>Removes whoever was on file before a change: its letters have gone out.</summary>
    public Task ForgetFormer(string change) => people.DeleteEntityAsync(RecipientKind.Former, change, ETag.All);

    private async Task<Outcome<List<TableTransactionAction>>> ActionsOf(
        Person person,
        bool leavesOne,
        int most,
        CancellationToken cancellation
    )
    {
        var (self, address) = (await Account(person.Id, cancellation), CaseId.Account(person.Email).ToString());
        var after = Row(
            Recipient.Account(person.Id),
            person with
            {
                Language = self is null ? person.Language : Tables.OptionalText(self, "Language"),
            }
        );
        after[AddressOf] = self is null ? null : Tables.OptionalText(self, AddressOf);
        var actions = new List<TableTransactionAction> { Put(after, self) };
        if (address == person.Id ? !await TakeBack(after, actions, cancellation) : await Claim(address, person.Id, actions, cancellation))
            return AccountRules.Exists;
        var left = self is not null && Tables.OptionalText(self, "Email") is { } email ? CaseId.Account(email).ToString() : address;
        if (left != address && left != person.Id)
            await Leave(left, actions, cancellation);
        await LeaveUnit(self, person, actions, cancellation);
        if (await JoinOrLeave(person, leavesOne, most, actions, cancellation) is { } refusal)
            return refusal;
        return
            person.IsClosed
            && AccountRules.RunsTheService(person.Role)
            && !await IsOneLeft(person, self is not null && Tables.Optional<bool>(self, "Closed") is true, actions, cancellation)
            ? AccountRules.LastOne
            : actions;
    }

    // Its own address leads to another account; it leads there no more once that one is closed.
    private async Task<bool> TakeBack(TableEntity own, List<TableTransactionAction> actions, CancellationToken cancellation)
    {
        if (own[AddressOf] is not string other)
            return true;
        if (await Account(other, cancellation) is not { } row || Tables.Optional<bool>(row, "Closed") is not true)
            return false;
        own[AddressOf] = null;
        actions.Add(Put(new TableEntity(row), row));
        return true;
    }

    // Whether the address is another's, whose account is open; else what makes it this account's.
    private async Task<bool> Claim(string address, string account, List<TableTransactionAction> actions, CancellationToken cancellation)
    {
        var row = await Account(address, cancellation);
        if (row is not null && HolderOf(row) is { } holder && holder.Person is not { IsClosed: true })
            return holder.Account != account;
        var led = row is null ? new TableEntity(RecipientKind.Accounts, address) : new TableEntity(row);
        led[AddressOf] = account;
        actions.Add(Put(led, row));
        return false;
    }

    private async Task Leave(string address, List<TableTransactionAction> actions, CancellationToken cancellation)
    {
        // Of two who exchanged addresses, the row of one is the address of the other: no row is written twice at once.
        if (actions.Find(one => one.Entity.RowKey == address)?.Entity is TableEntity written)
        {
            written.Remove(AddressOf);
            return;
        }
        if (await Account(address, cancellation) is not { } row)
            return;
        var free = new TableEntity(row);
        free.Remove(AddressOf);
        actions.Add(
            row.ContainsKey("Email") ? Put(free, row) : new TableTransactionAction(TableTransactionActionType.Delete, row, row.ETag)
        );
    }

    // Two who are closed at once are closed one after the other: both write the same row, which the first of them changes.
    private async Task<bool> IsOneLeft(Person person, bool isRepeated, List<TableTransactionAction> actions, CancellationToken cancellation)
    {
        var guard = await Account(StaffRow, cancellation);
        actions.Add(Put(new TableEntity(RecipientKind.Accounts, StaffRow) { ["Last"] = person.Id }, guard));
        return isRepeated || !AccountRules.IsLastOf(person, await All(RecipientKind.Accounts, cancellation));
    }

    private Task<TableEntity?> Account(string row, CancellationToken cancellation) =>
        Tables.Find(people, RecipientKind.Accounts, row, cancellation);

    private static AddressHolder? HolderOf(TableEntity row) =>
        Tables.OptionalText(row, AddressOf) is { } other ? new(CaseId.Parse(other), null)
        : !IsSomebody(row) ? null
        : Read(row) is var person && CaseId.Account(person.Email) == person.Id ? new(CaseId.Parse(person.Id), person)
        : null;

    private static TableTransactionAction Put(TableEntity row, TableEntity? before) =>
        before is null ? new(TableTransactionActionType.Add, row) : new(TableTransactionActionType.UpdateReplace, row, before.ETag);
}
