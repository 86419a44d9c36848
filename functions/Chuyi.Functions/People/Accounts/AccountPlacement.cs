using Chuyi.Functions.Cases;
using Chuyi.Functions.Storage;

namespace Chuyi.Functions.People;

/// <summary>
/// Which account is meant by an address. An account keeps its id when its address is corrected, and stays what it was when it
/// is closed: whoever has the address afterwards, or has it for another unit or role, gets one of their own.
/// </summary>
public sealed class AccountPlacement(PeopleStore people, EventStore events)
{
    /// <summary>The person under the id of their account, which may be open already, and that account.</summary>
    public async Task<(Person Person, CaseView<AccountState> View)> Of(Person asked, CancellationToken cancellation)
    {
        var view = await events.Recorded<AccountState>(asked.Id, cancellation);
        if (!AccountRules.IsLeft(view.State, asked))
            return (asked, view);
        if (await people.At(asked.Email, cancellation) is { } holder)
        {
            view = await events.Recorded<AccountState>(holder.Account, cancellation);
            if (!AccountRules.IsClosedOfAnother(view.State, asked))
                return (asked with { Id = holder.Account }, view);
        }
        for (var number = 2; AccountRules.IsLeft(view.State, asked); number++)
            view = await events.Recorded<AccountState>(CaseId.Account(asked.Email, number), cancellation);
        return (asked with { Id = view.Id }, view);
    }
}
