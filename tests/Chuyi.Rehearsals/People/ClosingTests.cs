using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Chuyi.Cli.Demo.Browsing;
using Chuyi.Functions.Cases;
using Chuyi.Functions.People;
using Xunit;

namespace Chuyi.Rehearsals.People;

/// <summary>An account is closed when somebody leaves, and opened again.</summary>
public sealed class ClosingTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private const string School = "school@example.org",
        Third = "third@example.org";

    private static readonly CaseId Account = CaseId.Account(School),
        Deputy = CaseId.Account(OfficePair.SecondEmail),
        Officer = CaseId.Account(OfficePair.FirstEmail),
        Administrator = CaseId.Account(OfficePair.AdministratorEmail),
        OtherAdministrator = CaseId.Account(OfficePair.OtherAdministratorEmail);

    private OfficePair office = null!;

    public async ValueTask InitializeAsync()
    {
        office = await OfficePair.StartAsync(azurite);
        await office.Open(office.First, Role.Applicant, School, "某校");
    }

    public ValueTask DisposeAsync() => office.DisposeAsync();

    [Fact]
    public async Task An_applicant_whose_account_is_closed_is_signed_out_at_once_and_gets_no_code_until_two_open_it_again()
    {
        var school = office.Come();
        await office.SignIn(school, School);
        Assert.Equal("请填写理由。", (await Close(office.First, Account, " ")).Refusal);
        Assert.True(await OfficePair.IsSignedIn(school));

        await Close(office.First, Account, "人员调离");

        Assert.False(await OfficePair.IsSignedIn(school));
        var stranger = await office.AskCode(office.Come(), "nobody@example.org");
        var closed = await office.AskCode(office.Come(), School);
        Assert.Equal(stranger.Text("main p"), closed.Text("main p"));
        Assert.Single(office.Letters(School, "sign-in-code"));
        Assert.Single(office.Letters(School, "account-closed"));
        Assert.Contains("人员调离", office.Letters(School, "account-closed")[0].Text, StringComparison.Ordinal);

        await office.Send(office.First, OfficePair.Page(Account), "reopen", ("reason", "误关"));
        Assert.False(await office.GetsCode(School));
        await office.Confirm(office.Second, Account);

        await office.SignIn(school, School);
        Assert.Single(office.Letters(School, "account-reopened"));
        Assert.Equal(
            [
                "AccountOpened: 开通账号（申报单位）。",
                "AccountClosed: 关闭账号，理由：人员调离",
                "AccountChangeProposed: 提议重新开通账号（误关），待第二人确认。",
                "AccountReopened: 经第二人确认，重新开通账号，理由：误关",
            ],
            (await office.Service.Transcript(Account))
                .Split('\n')
                .Select(line => line[15..])
                .Where(line => line.StartsWith("Account", StringComparison.Ordinal))
        );
    }

    [Fact]
    public async Task One_of_the_staff_is_closed_by_two_administrators_and_not_by_the_office()
    {
        var (one, other) = await office.Administrators();
        Assert.False((await office.First.Open(OfficePair.Page(Deputy))).HasForm("close"));
        await Close(one, Deputy, "退休");
        Assert.True(await OfficePair.IsSignedIn(office.Second));
        Assert.False((await office.First.Open(OfficePair.Page(Deputy))).HasForm("confirm-" + Deputy));
        await office.Confirm(other, Deputy);

        Assert.False(await OfficePair.IsSignedIn(office.Second));
        Assert.Equal(AccountStage.Closed, (await office.Service.State<AccountState>(Deputy)).Stage);
        Assert.True((await office.OnFile(Deputy))?.IsClosed);
        Assert.Contains("最后一个此类账号", (await Close(one, Officer, "退休")).Refusal, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_administrators_who_close_each_other_at_the_same_time_one_stays()
    {
        var (one, other) = await office.Administrators();
        await Close(one, OtherAdministrator, "退休");
        await Close(other, Administrator, "退休");
        var forms = new[]
        {
            (one, (await one.Open(OfficePair.Page(Administrator))).Form("confirm-" + Administrator)),
            (other, (await other.Open(OfficePair.Page(OtherAdministrator))).Form("confirm-" + OtherAdministrator)),
        };
        await Task.WhenAll(forms.Select(form => form.Item1.Send(form.Item2)));
        await office.Service.Clock.SettleAsync();

        var open = (await office.Service.Get<PeopleStore>().All(Functions.Mail.RecipientKind.Accounts, default))
            .Where(person => person is { Role: Role.Administrator, IsClosed: false })
            .ToList();
        var last = Assert.Single(open);
        var who = await OfficePair.IsSignedIn(one) ? one : other;
        await office.Drop(who, CaseId.Parse(last.Id));
        Assert.Contains("最后一个此类账号", (await Close(who, CaseId.Parse(last.Id), "退休")).Refusal, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whose_form_is_forged_for_an_account_that_is_not_theirs_to_keep_is_refused()
    {
        var form = (await office.First.Open(OfficePair.Page(Account))).Form("correct");
        foreach (var what in new[] { "correct", "close", "remind", "confirm", "drop" })
        {
            var button = new HtmlParser().ParseDocument($"<button formaction={OfficePair.Page(Deputy)}/{what}>").QuerySelector("button")!;
            Assert.Equal("经办、审计和管理员账号由管理员办理。", (await office.First.Send(form.By(button))).Refusal);
        }
        Assert.DoesNotContain("AccountChange", await office.Service.Transcript(Deputy), StringComparison.Ordinal);
        Assert.Equal(
            ["Applicant"],
            (await office.First.Open("/office/accounts")).All("#open-account select[name=role] option").Select(Value)
        );
        // That it was tried stands where auditors look.
        Assert.Equal(
            5,
            (
                await office
                    .Service.Get<RefusedAttempts>()
                    .Of(DateTimeOffset.UnixEpoch, office.Service.Clock.GetUtcNow().AddHours(1), 9, who: null, default)
            )
                .Single()
                .Times
        );
        var (one, _) = await office.Administrators();
        Assert.DoesNotContain(
            "Applicant",
            (await one.Open("/office/accounts")).All("#open-account select[name=role] option").Select(Value)
        );

        static string? Value(IElement option) => option.GetAttribute("value");
    }

    [Fact]
    public async Task The_letter_that_an_account_is_open_is_sent_again()
    {
        await office.Send(office.First, OfficePair.Page(Account), "remind");

        Assert.Equal(2, office.Letters(School, "account-opened").Count);
        Assert.Contains("再次发送账号开通通知", (await office.First.Open(OfficePair.Page(Account))).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_account_is_found_among_many_and_only_the_office_looks()
    {
        var page = await office.First.Open("/office/accounts?q=" + Uri.EscapeDataString("某校"));

        Assert.Equal("1", page.First("#count")?.GetAttribute("data-count"));
        Assert.Equal(OfficePair.Page(Account), page.Link("#accounts a"));
        Assert.Equal("2", (await office.First.Open("/office/accounts?which=office")).First("#count")?.GetAttribute("data-count"));
        var school = office.Come();
        await office.SignIn(school, School);
        Assert.Equal(HttpStatusCode.Forbidden, (await school.Open(OfficePair.Page(Account))).Status);
    }

    private Task<WebPage> Close(Visitor who, CaseId account, string reason) =>
        office.Send(who, OfficePair.Page(account), "close", ("reason", reason));
}
