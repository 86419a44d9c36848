using Chuyi.Functions.Cases;

namespace Chuyi.Browser;

/// <content>Accounts: opened, corrected, closed.</content>
public sealed partial class GalleryTests
{
    private async Task Accounts()
    {
        const string Email = "clerk@example.org";
        var account = CaseId.Account(Email).ToString();
        var page = "/office/accounts/" + account;
        await gallery.Do(
            "/office/accounts",
            Seat.Officer,
            async at =>
            {
                await at.SelectOptionAsync("select[name=role]", "Applicant");
                await at.FillAsync("input[name=name]", Typed("刘敏"));
                await at.FillAsync("input[name=email]", Email);
                await at.FillAsync("input[name=unit]", Typed("岳麓职业中专学校"));
                await at.Press("#open-account button");
            }
        );
        await gallery.Show("AccountsPage.found", "/office/accounts?q=" + Uri.EscapeDataString("岳麓"), Seat.Officer);
        await gallery.Show("AccountsPage.none", "/office/accounts?which=closed&q=nobody", Seat.Officer);
        await gallery.Show("AccountPage", page, Seat.Officer);
        await gallery.Show("AccountPage.refused", page, Seat.Officer, at => at.PressAnyway("#close button"));
        await gallery.Do(
            page,
            Seat.Officer,
            async at =>
            {
                await at.FillAsync("#correct input[name=email]", "clerk@school.example.org");
                await at.FillAsync("#correct input[name=phone]", "13800001234");
                await at.Press("#correct button");
            }
        );
        await gallery.Show("AccountPage.proposed", page, Seat.Officer);
        await gallery.Show("AccountPage.to-confirm", page, Seat.SecondOfficer);
        await gallery.Do(page, Seat.SecondOfficer, at => at.Press($"[id='confirm-{account}'] button"));
        await gallery.Do(
            page,
            Seat.Officer,
            async at =>
            {
                await at.FillAsync("#close textarea", Typed("人员调离"));
                await at.Press("#close button");
            }
        );
        await gallery.Show("AccountPage.closed", page, Seat.Officer);
    }

    // After the unit has an account of its own.
    private async Task Members()
    {
        await gallery.Show("UnitPage", "/unit", Applicant);
        await gallery.Show("UnitPage.refused", "/unit", Applicant, at => at.PressAnyway("#invite button"));
        await gallery.Do(
            "/unit",
            Applicant,
            async at =>
            {
                await at.FillAsync("#invite input[name=name]", Typed("陈静"));
                await at.FillAsync("#invite input[name=email]", "colleague@example.org");
                await at.Press("#invite button");
            }
        );
        await gallery.Show("UnitPage.invited", "/unit", Applicant);
        await gallery.Show("AccountPage.invited", "/office/accounts/" + CaseId.Account("colleague@example.org"), Seat.Officer);
    }
}
