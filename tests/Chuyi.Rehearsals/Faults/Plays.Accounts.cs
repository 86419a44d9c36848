using Chuyi.Functions.Cases;
using Chuyi.Functions.Mail;
using Chuyi.Functions.People;
using Chuyi.Functions.Storage;
using Xunit;

namespace Chuyi.Rehearsals.Faults;

/// <content>What two persons do with an account.</content>
public static partial class Plays
{
    /// <summary>An account of the staff that two persons open, one that is turned down, and a code.</summary>
    public static async Task Accounts(Service service, Call call)
    {
        var (opened, turnedDown) = (CaseId.Account("someone@example.org"), CaseId.Account("another@example.org"));
        foreach (var account in new[] { opened, turnedDown })
        {
            var person = new Person
            {
                Id = account,
                Name = "某人",
                Email = "someone@example.org",
                Phone = "13800001234",
            };
            var id = "form-" + account;
            await service.Ask(() => service.Get<Proposals>().Keep(new(id, Recipient.Account(account), account, person), default));
            await service.Do(
                account,
                "office P.officer",
                new ProposeAccount(
                    new()
                    {
                        Role = Role.Auditor,
                        Proposal = new() { Id = id, Contact = ContactPrints.Of(person, service.Get<Keys>()) },
                    }
                ),
                opens: true
            );
        }
        await service.Do(opened, "office P.second", new ConfirmProposal("form-" + opened));
        await service.Do(turnedDown, "office P.second", new DropProposal("form-" + turnedDown));
        await service.Do(opened, "public", new AskSignInCode("ask"));
        await Change(service, opened, AccountChange.Correction);
        Assert.Null(await service.Ask(() => service.Get<PeopleStore>().At("someone@example.org", default)));
        Assert.Equal(opened, (await service.Ask(() => service.Get<PeopleStore>().At("corrected@example.org", default)))?.Account);
        await Change(service, opened, AccountChange.Closing);
        Assert.True((await service.Ask(() => service.Get<PeopleStore>().Find(Recipient.Account(opened), default)))?.IsClosed);
        Assert.Equal("某人", (await service.Ask(() => service.Get<PeopleStore>().Find(Recipient.Account(opened), default)))?.Name);
        Assert.Empty(await service.Ask(() => service.Get<Proposals>().All(RecipientKind.Accounts, default)));
        Assert.Empty(await service.Ask(() => service.Get<PeopleStore>().All(RecipientKind.Former, default)));
    }

    // Two persons change it: one asks, the other confirms.
    private static async Task Change(Service service, CaseId account, AccountChange what)
    {
        var before = (await service.Ask(() => service.Get<PeopleStore>().Find(Recipient.Account(account))))!;
        var after = before with { Email = "corrected@example.org", IsClosed = what == AccountChange.Closing };
        await service.Ask(() => service.Get<Proposals>().Keep(new($"form-{what}", Recipient.Account(account), account, after), default));
        var keys = service.Get<Keys>();
        await service.Do(
            account,
            "office P.officer",
            new ProposeChange(
                new()
                {
                    What = what,
                    Proposal = new() { Id = $"form-{what}", Contact = ContactPrints.Of(after, keys) },
                    Before = ContactPrints.Of(before, keys),
                    Reason = "调离",
                }
            )
        );
        await service.Do(account, "office P.second", new ConfirmProposal($"form-{what}"));
    }
}
