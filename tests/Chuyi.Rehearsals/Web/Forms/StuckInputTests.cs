using System.Net;
using Chuyi.Cli.Demo;
using Chuyi.Cli.Demo.Browsing;
using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;
using Chuyi.Functions.ExpertReview;
using Chuyi.Functions.Mail;
using Chuyi.Functions.People;
using Chuyi.Functions.Rounds;
using Chuyi.Functions.Submission;
using Xunit;

namespace Chuyi.Rehearsals.Web;

/// <summary>What was once taken by a form and stopped the case behind it: each is refused with the reason, and nothing is kept.</summary>
public sealed class StuckInputTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private const string Office = "office@example.org",
        School = "school@example.org";

    private Service service = null!;
    private Call call = null!;
    private Visitor visitor = null!;

    public async ValueTask InitializeAsync()
    {
        service = await Service.StartAsync(azurite.NewAccount());
        call = new Call(service);
        await call.Open();
        visitor = new Visitor(service.Address, TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        visitor.Dispose();
        await service.DisposeAsync();
    }

    [Theory, MemberData(nameof(NoAddresses.Rows), MemberType = typeof(NoAddresses))]
    public async Task No_door_takes_an_address_that_is_none(string email)
    {
        var asked = await visitor.Send((await visitor.Open("/sign-in")).Form("sign-in").With("email", email));
        Assert.Contains("邮箱", asked.Refusal, StringComparison.Ordinal);
        await SignIn(Service.AdministratorEmail);

        var account = (await visitor.Open("/office/accounts")).Form("open-account").With("name", "张三").With("role", "Auditor");
        Assert.Contains("邮箱", (await visitor.Send(account.With("email", email))).Refusal, StringComparison.Ordinal);
        var contact = (await visitor.Open("/office/departments"))
            .Form("department-finance")
            .With("name", "张三")
            .With("phone", "13800001234");
        Assert.Contains("邮箱", (await visitor.Send(contact.With("email", email))).Refusal, StringComparison.Ordinal);
        await SignIn(Office);
        var pool = await Import($"E1,张三,某大学,教育,\"{email}\",13800001234\n");
        // What is beyond doubt is mended: what comes on file is an address in any case.
        if (pool.HasForm("confirm-pool"))
            await visitor.Send(pool.Form("confirm-pool"));
        else
            Assert.Contains("邮箱", pool.Text("#faults tbody"), StringComparison.Ordinal);
        await service.Clock.SettleAsync();
        if ((await service.State<RoundState>(Call.Id)).Pool is { } imported)
            Assert.All(
                await service.Get<PoolStore>().Experts(imported.PoolHash),
                expert => Assert.Equal(expert.Email, EmailAddress.Read(expert.Email).Value?.Text)
            );

        Assert.Single(await service.Get<PeopleStore>().All(RecipientKind.Accounts), person => person.Email == Office);
        Assert.All(await service.Get<PeopleStore>().All(RecipientKind.Departments), person => Assert.NotEqual("张三", person.Name));
    }

    [Theory]
    [InlineData("1.38001E+10", "Excel")]
    [InlineData("138", "电话")]
    public async Task No_door_takes_a_phone_number_whose_last_digits_are_not_there(string phone, string word)
    {
        await SignIn(Service.AdministratorEmail);

        var contact = (await visitor.Open("/office/departments")).Form("department-finance").With("name", "张三").With("phone", phone);
        Assert.Contains(word, (await visitor.Send(contact.With("email", "a@x.example"))).Refusal, StringComparison.Ordinal);
        await SignIn(Office);
        var pool = await Import($"E1,张三,某大学,教育,a@x.example,{phone}\n");
        Assert.Contains("手机号", pool.Text("#faults tbody"), StringComparison.Ordinal);
        Assert.Contains(word, pool.Text("#faults tbody"), StringComparison.Ordinal);
        Assert.Empty(pool.All("#confirm-pool"));
    }

    [Theory]
    [InlineData(2_001)]
    [InlineData(7_000)]
    public async Task A_withdrawal_with_an_endless_reason_is_refused_and_one_with_a_reason_goes_on(int length)
    {
        await call.Submit("甲校");
        await SignInAsSchool();

        var page = await visitor.Open("/applications/A.甲校");
        var refused = await visitor.Send(page.Form("withdraw").With("reason", new string('由', length)));
        await service.Clock.SettleAsync();

        Assert.Equal((HttpStatusCode)422, refused.Status);
        Assert.Equal($"“理由”最多 2000 字，现为 {length} 字，请精简后重新提交。", refused.Refusal);
        Assert.Empty(await service.Get<Inbox>().Waiting("A.甲校"));
        var taken = await visitor.Send(page.Form("withdraw").With("reason", new string('由', 2000)));
        await service.Clock.SettleAsync();
        Assert.Equal(HttpStatusCode.OK, taken.Status);
        Assert.Equal(ApplicationStage.Withdrawn, (await service.State<ApplicationState>("A.甲校")).Stage);
    }

    /// <summary>The one fills a row together with what else is in it, the other is the longest that a column takes alone.</summary>
    [Theory]
    [InlineData(12_000)]
    [InlineData(32_580)]
    public async Task A_long_reason_of_an_expert_is_refused_and_the_longest_passes_through_duty_and_round(int tooLong)
    {
        await call.Closed("甲校");
        await call.Draw();
        var expert = (await call.Round()).Panel[0];

        // The act as a page would post it, in characters that take most room.
        var reason = string.Concat(Enumerable.Repeat("𠮷", TextLimits.Reason / 2));
        await service.Do(Call.Duty(expert), "expert " + expert, new DeclineInvitation(new string('由', tooLong)));
        Assert.EndsWith(
            $"“理由”最多 2000 字，现为 {tooLong} 字，请精简后重新提交。",
            await service.Transcript(Call.Duty(expert)),
            StringComparison.Ordinal
        );
        await service.Do(Call.Duty(expert), "expert " + expert, new DeclineInvitation(reason));

        Assert.Equal(DutyStage.Declined, (await service.State<DutyState>(Call.Duty(expert))).Stage);
        Assert.Contains($"专家 {expert} 退出（{reason}）", await service.Transcript(Call.Id), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/%09/host.example", "/%09/host.example")]
    [InlineData("/\t/host.example", "/applications")]
    [InlineData("//host.example", "/applications")]
    [InlineData("/中文", "/%E4%B8%AD%E6%96%87")]
    public async Task Who_signs_in_is_sent_to_a_page_of_ours_whatever_was_asked(string then, string path)
    {
        await service.HasApplicant(School, "U.1", "某校");

        Assert.Equal(path, (await SignIn(School, "/sign-in?then=" + Uri.EscapeDataString(then))).Address.AbsolutePath);
    }

    [Fact]
    public async Task A_document_number_that_is_none_announces_nothing()
    {
        await call.Confirmed();
        await service.Until(4, 2);
        await call.Sign();
        await SignIn(Office);
        var page = await visitor.Open("/office/rounds/" + Call.Id);

        var refused = await visitor.Send(page.Form("announcement").With("documentNumber", "随便写的"));
        var shown = await visitor.Send(page.Form("announcement").With("documentNumber", "湘教通 [2026] 88号"));
        await visitor.Send(shown.Form("announce"));
        await service.Clock.SettleAsync();

        Assert.Contains("湘教通〔2026〕88号", refused.Refusal, StringComparison.Ordinal);
        Assert.Equal("湘教通〔2026〕88号", (await service.State<RoundState>(Call.Id)).Announcement?.Terms.DocumentNumber);
    }

    private async Task<WebPage> Import(string lines) =>
        await visitor.Send(
            (await visitor.Open("/office/rounds/" + Call.Id)).Form("pool").With("csv", "code,name,unit,field,email,phone\n" + lines)
        );

    private async Task SignInAsSchool()
    {
        var account = CaseId.Account(School);
        await service.HasApplicant(School, "U.甲校", "甲校");
        await service
            .Get<DraftStore>()
            .Start(
                new Draft
                {
                    Id = CaseId.Parse("A.甲校"),
                    Round = Call.Id,
                    Unit = "U.甲校",
                    UnitName = "甲校",
                    Account = account,
                    Title = "题",
                    Recommender = "",
                    Documents = [],
                    StartedAt = Service.Start,
                    IsSubmitted = true,
                },
                places: 1,
                default
            );
        await SignIn(School);
    }

    private async Task<WebPage> SignIn(string email, string address = "/sign-in")
    {
        var page = await visitor.Send((await visitor.Open(address)).Form("sign-in").With("email", email));
        await service.Clock.SettleAsync();
        var mail = new Mailbox(service.Mail);
        mail.Collect();
        return await visitor.Send(page.Form("code").With("code", mail.Latest(email, "sign-in-code").Code));
    }
}
