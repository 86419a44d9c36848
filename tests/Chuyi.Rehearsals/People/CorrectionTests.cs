using System.Net;
using Chuyi.Cli.Demo.Browsing;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Mail;
using Chuyi.Functions.People;
using Xunit;

namespace Chuyi.Rehearsals.People;

/// <summary>A wrong address, name or telephone of an account is put right by two persons of the office.</summary>
public sealed class CorrectionTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private const string Wrong = "shcool@example.org",
        Right = "school@example.org";

    private static readonly CaseId Account = CaseId.Account(Wrong);

    private OfficePair office = null!;

    public async ValueTask InitializeAsync()
    {
        office = await OfficePair.StartAsync(azurite);
        await office.Open(office.First, Role.Applicant, Wrong, "某校");
    }

    public ValueTask DisposeAsync() => office.DisposeAsync();

    [Fact]
    public async Task A_school_with_a_wrong_address_signs_in_with_the_right_one_to_the_same_account()
    {
        var stranger = office.Come();
        await office.SignIn(stranger, Wrong);
        var late = office.Come();
        var ask = await office.AskCode(late, Wrong);
        var code = office.Letters(Wrong, "sign-in-code")[^1].Code;

        await Propose(Right);
        Assert.True(await OfficePair.IsSignedIn(stranger));
        Assert.False(await office.GetsCode(Right));
        await office.Confirm(office.Second, Account);

        Assert.False(await OfficePair.IsSignedIn(stranger));
        Assert.Contains("验证码不正确", (await late.Send(ask.Form("code").With("code", code))).Html, StringComparison.Ordinal);
        Assert.False(await office.GetsCode(Wrong));
        var school = office.Come();
        await office.SignIn(school, Right);
        Assert.Equal(HttpStatusCode.OK, (await school.Open("/applications")).Status);
        Assert.Equal((Right, "某人"), ((await office.OnFile(Account))?.Email, (await office.OnFile(Account))?.Name));
        Assert.Single(office.Letters(Right, "account-corrected"));
        Assert.Single(office.Letters(Wrong, "account-address-left"));
        Assert.Empty(await office.Service.Get<Proposals>().All(RecipientKind.Accounts, TestContext.Current.CancellationToken));
        Assert.Empty(await office.Service.Get<PeopleStore>().All(RecipientKind.Former, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task The_history_tells_of_it_in_words_and_holds_no_address()
    {
        await Propose(Right, name: "李四");
        await office.Confirm(office.Second, Account);

        Assert.Equal(
            """
            03-02 09:00:00 AccountOpened: 开通账号（申报单位）。
            03-02 09:00:00 LetterSent: 发出信函“账号已开通”。
            03-02 09:00:00 AccountChangeProposed: 提议更正账号登记信息（姓名、邮箱），待第二人确认。
            03-02 09:00:00 AccountCorrected: 经第二人确认，更正账号登记信息（姓名、邮箱）。
            03-02 09:00:00 LetterSent: 发出信函“账号登记信息已更正”。
            03-02 09:00:00 LetterSent: 发出信函“账号登记邮箱已变更”。
            """,
            await office.Service.Transcript(Account)
        );
        Assert.All(
            await office.Service.Events.Events(Account),
            one =>
                Assert.All(
                    new[] { "李四", "school@", "shcool@" },
                    secret => Assert.DoesNotContain(secret, one.Data.ToJsonString(), StringComparison.Ordinal)
                )
        );
    }

    [Fact]
    public async Task Nobody_confirms_their_own_and_it_is_confirmed_once_or_taken_back()
    {
        await Propose(Right);
        Assert.False((await office.First.Open(OfficePair.Page(Account))).HasForm("confirm-" + Account));
        var confirm = (await office.Second.Open(OfficePair.Page(Account))).Form("confirm-" + Account);
        await office.Drop(office.First, Account);
        Assert.Contains("已不在待确认状态", (await office.Second.Send(confirm)).Refusal, StringComparison.Ordinal);
        Assert.Equal(Wrong, (await office.OnFile(Account))?.Email);

        await Propose(Right);
        var again = (await office.Second.Open(OfficePair.Page(Account))).Form("confirm-" + Account);
        await office.Second.Send(again);
        Assert.True((await office.Second.Send(again)).SaysReceivedBefore);
        await office.Service.Clock.SettleAsync();
        Assert.Single(await Facts(), type => type == nameof(AccountCorrected));
    }

    [Fact]
    public async Task Of_two_who_correct_one_account_at_once_one_is_told_that_the_other_was_first()
    {
        var forms = await Task.WhenAll(
            new[] { office.First, office.Second }.Select(async who => (who, (await who.Open(OfficePair.Page(Account))).Form("correct")))
        );
        await Task.WhenAll(forms.Select((one, n) => one.who.Send(one.Item2.With("email", $"school{n}@example.org"))));
        await office.Service.Clock.SettleAsync();

        Assert.Single(await Facts(), type => type == nameof(AccountChangeProposed));
        Assert.Single(await office.Service.Get<Proposals>().All(RecipientKind.Accounts, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task An_address_is_of_one_account_whoever_is_faster()
    {
        const string Other = "other@example.org";
        Assert.Equal("该邮箱已开通账号。", (await Propose(OfficePair.SecondEmail)).Refusal);
        Assert.Equal("与现有登记信息相同，无需更正。", (await Propose(Wrong)).Refusal);

        // Proposed while it was nobody's, and confirmed when it is somebody's.
        await Propose(Other);
        await office.Open(office.First, Role.Applicant, Other, "他校");
        await office.Confirm(office.Second, Account);

        Assert.Equal(Wrong, (await office.OnFile(Account))?.Email);
        Assert.Contains("该邮箱已开通账号", (await office.Second.Open(OfficePair.Page(Account))).Html, StringComparison.Ordinal);
        await office.Drop(office.Second, Account);
        Assert.Empty(await office.Service.Get<Proposals>().All(RecipientKind.Accounts, TestContext.Current.CancellationToken));

        // Nor does anybody open an account with an address that another was corrected to.
        await Propose(Right);
        await office.Confirm(office.Second, Account);
        var refused = await office.Send(
            office.First,
            "/office/accounts",
            "open-account",
            ("role", "Applicant"),
            ("name", "某人"),
            ("email", Right.ToUpperInvariant()),
            ("unit", "第三校")
        );
        Assert.Equal("该邮箱已开通账号。", refused.Refusal);
    }

    [Fact]
    public async Task An_address_that_was_left_is_free_for_whoever_it_belongs_to()
    {
        await Propose(Right);
        await office.Confirm(office.Second, Account);
        await office.Open(office.First, Role.Applicant, Wrong, "他校");

        var theirs = (await office.Service.Get<PeopleStore>().At(Wrong, default))!.Account;
        Assert.NotEqual(Account, theirs);
        Assert.Equal("他校", (await office.OnFile(theirs))?.UnitName);
        await office.SignIn(office.Come(), Wrong);
        await office.SignIn(office.Come(), Right);
        Assert.Equal("该邮箱已开通账号。", (await Propose(Wrong)).Refusal);
    }

    [Fact]
    public async Task What_is_wrong_with_a_correction_is_said_at_once_and_the_form_comes_back_filled()
    {
        var answer = await Propose("张三 <a@example.org>", name: "某人", phone: "1.38E+10");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Equal(2, answer.All(".refusal .reason").Count);
        Assert.Equal("张三 <a@example.org>", answer.First("#correct input[name=email]")?.GetAttribute("value"));
        Assert.Equal(HttpStatusCode.NotFound, (await office.First.Open("/office/accounts/P.unknown")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await office.First.Open("/office/accounts/R.2026.secondary-school.1")).Status);
    }

    private async Task<IEnumerable<string>> Facts() => (await office.Service.Events.Events(Account)).Select(one => one.Type);

    private Task<WebPage> Propose(string email, string name = "某人", string phone = "") =>
        office.Send(office.First, OfficePair.Page(Account), "correct", ("email", email), ("name", name), ("phone", phone));
}
