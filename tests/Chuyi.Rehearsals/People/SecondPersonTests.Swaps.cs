using Chuyi.Functions.Cases;
using Chuyi.Functions.Mail;
using Chuyi.Functions.People;
using Xunit;

namespace Chuyi.Rehearsals.People;

/// <content>One who sends a form again, for something else.</content>
public sealed partial class SecondPersonTests
{
    [Fact]
    public async Task What_is_confirmed_is_what_was_read_whatever_its_form_is_sent_for_meanwhile()
    {
        await WithDeputy();
        var page = await first.Open("/office/departments");
        var form = page.Form("department-finance");
        var mark = page.First("#department-finance input[name=form]")!.GetAttribute("value")!;
        await first.Send(form.With("name", "真名").With("email", "real@example.org").With("phone", "13800001234"));
        await service.Clock.SettleAsync();

        // An account that is opened, and then asked for once more: with the form of the department's contact.
        foreach (var sent in new[] { null, mark, mark })
        {
            var account = Account(await first.Open("/office/accounts"), "Auditor", "dan@example.org");
            await first.Send(sent is null ? account : account.With("form", sent));
            await service.Clock.SettleAsync();
        }
        await first.Send(Account(await first.Open("/office/accounts"), "Office", "eve@example.org").With("form", mark));
        await first.Send(form.With("name", "假名").With("email", "evil@example.org").With("phone", "13999999999"));
        await service.Clock.SettleAsync();
        await Confirm(second);

        Assert.Equal(("真名", "real@example.org"), ((await Contact())?.Name, (await Contact())?.Email));
        Assert.Null(await service.Get<PeopleStore>().Find(Recipient.Account(CaseId.Account("eve@example.org")), default));
    }

    [Fact]
    public async Task Whose_account_is_refused_is_not_on_file()
    {
        await WithDeputy();
        await Ask(first, "Auditor", Third);

        await first.Send(Account(await first.Open("/office/accounts"), "Office", Third));
        await service.Clock.SettleAsync();
        Assert.Null(await service.Get<PeopleStore>().Find(Recipient.Account(CaseId.Account(Third)), default));

        await first.Send((await first.Open("/office/accounts")).Form("drop-" + CaseId.Account(Third)));
        await service.Clock.SettleAsync();
        await Ask(first, "Auditor", Third);
        Assert.NotNull((await service.State<AccountState>(CaseId.Account(Third))).Waits);
    }
}
