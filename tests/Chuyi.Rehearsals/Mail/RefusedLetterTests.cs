using Chuyi.Functions.Cases;
using Chuyi.Functions.Mail;
using Chuyi.Functions.People;
using Xunit;

namespace Chuyi.Rehearsals.Mail;

/// <summary>What a mail server may say to a letter, and what becomes of the case.</summary>
public sealed class RefusedLetterTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private readonly MailServer server = new();
    private Service service = null!;

    public async ValueTask InitializeAsync()
    {
        service = await Service.StartAsync(azurite.NewAccount(), server.Settings);
        await service.Know(Recipient.Account("P.one"), "张三", "zhang@example.org");
    }

    public async ValueTask DisposeAsync()
    {
        await service.DisposeAsync();
        await server.DisposeAsync();
    }

    [Fact]
    public async Task An_address_that_is_refused_for_good_is_a_fact_and_the_case_goes_on()
    {
        server.ToRecipient = "550 5.1.1 No such mailbox";
        await Open();
        server.ToRecipient = "250 OK";
        await service.Do("P.one", "public", new AskSignInCode("asked"));

        Assert.Equal(
            """
            03-02 09:00:00 AccountOpened: 开通账号（申报单位）。
            03-02 09:00:00 LetterNotSent: 信函“账号已开通”未能送达：收件方邮件服务器拒收（550 5.1.1），收件地址不存在或有误。
            03-02 09:00:00 SignInCodeIssued: 发送一次性登录验证码。
            03-02 09:00:00 LetterSent: 发出信函“登录验证码”。
            """,
            await service.Transcript("P.one")
        );
        Assert.Single(server.Taken);
    }

    [Fact]
    public async Task A_message_that_is_refused_for_good_is_a_fact_without_the_words_of_the_server()
    {
        server.ToMessage = "554 5.6.0 We do not like what zhang@example.org gets";
        await Open();

        Assert.EndsWith(
            "LetterNotSent: 信函“账号已开通”未能送达：收件方邮件服务器拒收（554 5.6.0），信函内容不被接受。",
            await service.Transcript("P.one"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_letter_that_cannot_be_composed_is_a_fact_whatever_is_wrong_with_it()
    {
        await Open();
        var nothing = new Letter("kind", Recipient.Account("P.one"), new("题", "Subject"), default);

        await service.Send(CaseId.Account("letters@example.org"), nothing);

        Assert.EndsWith(
            "LetterNotSent: 信函“题”未能送达：信函内容无法生成邮件。",
            await service.Transcript(CaseId.Account("letters@example.org")),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("450 4.2.1 Busy", "250 OK")]
    [InlineData("554 5.7.1 Relay access denied", "250 OK")]
    [InlineData("250 OK", "554 5.7.1 Nothing is relayed for this sender")]
    [InlineData("250 OK", "503 5.5.1 Bad sequence of commands")]
    [InlineData("250 OK", "550 5.7.1 We do not know this sender")]
    public async Task What_is_not_the_fault_of_the_address_waits_and_is_sent_once(string toRecipient, string toSender)
    {
        (server.ToRecipient, server.ToSender) = (toRecipient, toSender);
        await Open();
        Assert.DoesNotContain("Letter", await service.Transcript("P.one"), StringComparison.Ordinal);

        (server.ToRecipient, server.ToSender) = ("250 OK", "250 OK");
        await service.Clock.AdvanceToAsync(Service.Start.AddDays(3));

        Assert.EndsWith("LetterSent: 发出信函“账号已开通”。", await service.Transcript("P.one"), StringComparison.Ordinal);
        Assert.Contains("P.one.2.account-opened@", Assert.Single(server.Taken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mailbox_that_takes_nothing_for_five_days_holds_up_its_case_no_longer()
    {
        server.ToRecipient = "452 4.2.2 Mailbox full";
        await Open();
        await service.Clock.AdvanceToAsync(Service.Start.AddDays(5).AddHours(2));

        Assert.EndsWith(
            "LetterNotSent: 信函“账号已开通”未能送达：收件方邮件服务器拒收（452 4.2.2），收件邮箱已停用或已满。",
            await service.Transcript("P.one"),
            StringComparison.Ordinal
        );
    }

    /// <summary>The days are those in which it was refused: while no mail goes out at all, nobody refuses anything.</summary>
    [Fact]
    public async Task A_letter_that_waited_for_the_mail_to_work_is_not_given_up_at_the_first_busy_word()
    {
        server.ToSender = "554 5.7.1 Nothing is relayed for this sender";
        await Open();
        await service.Clock.AdvanceToAsync(Service.Start.AddDays(6));
        (server.ToSender, server.ToRecipient) = ("250 OK", "450 4.2.1 Greylisted, come again");
        await service.Clock.AdvanceToAsync(Service.Start.AddDays(6).AddHours(3));
        Assert.DoesNotContain("Letter", await service.Transcript("P.one"), StringComparison.Ordinal);

        server.ToRecipient = "250 OK";
        await service.Clock.AdvanceToAsync(Service.Start.AddDays(7));

        Assert.EndsWith("LetterSent: 发出信函“账号已开通”。", await service.Transcript("P.one"), StringComparison.Ordinal);
    }

    /// <summary>Nor does anybody refuse anything while the server does not answer, however long ago it refused something.</summary>
    [Fact]
    public async Task A_letter_that_was_put_off_before_and_after_an_outage_has_waited_for_the_days_in_which_it_was_put_off()
    {
        server.ToRecipient = "450 4.2.1 Greylisted, come again";
        await Open();
        server.IsAway = true;
        await service.Clock.AdvanceToAsync(Service.Start.AddDays(6));
        server.IsAway = false;
        await service.Clock.AdvanceToAsync(Service.Start.AddDays(9).AddHours(22));
        Assert.DoesNotContain("Letter", await service.Transcript("P.one"), StringComparison.Ordinal);

        // The first day, and four others: the next is the sixth.
        await service.Clock.AdvanceToAsync(Service.Start.AddDays(10).AddHours(2));

        Assert.EndsWith(
            "收件方邮件服务器拒收（450 4.2.1），收件邮箱已停用或已满。",
            await service.Transcript("P.one"),
            StringComparison.Ordinal
        );
    }

    private Task Open() => service.Do("P.one", "office", new OpenAccount(new() { Role = Role.Applicant, Unit = "U.1" }), opens: true);
}
