using System.Net;
using System.Net.Sockets;
using System.Text;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Mail;
using Chuyi.Functions.People;
using Chuyi.Functions.Web;
using MimeKit;
using Xunit;

namespace Chuyi.Rehearsals.Mail;

/// <summary>Letters over real SMTP, to a real server, and what may go wrong on the way.</summary>
public sealed class SmtpTests(AzuriteFixture azurite, TrustedCertificate trusted) : IClassFixture<TrustedCertificate>, IAsyncDisposable
{
    private Service? service;
    private MailServer? server;

    public async ValueTask DisposeAsync()
    {
        if (service is not null)
            await service.DisposeAsync();
        if (server is not null)
            await server.DisposeAsync();
    }

    [Fact]
    public async Task A_letter_arrives_whole_and_a_server_that_was_away_gets_it_once()
    {
        // Nobody listens yet: the fact stands, the letter waits, the case does not fail.
        server = new MailServer();
        await server.Stop();
        await Open(server.Settings);
        Assert.DoesNotContain("LetterSent", await Transcript(), StringComparison.Ordinal);

        server.Serve();
        await Later(TimeSpan.FromHours(1));

        var letter = Read(Assert.Single(server.Taken));
        Assert.Contains("账号已开通", letter.Subject, StringComparison.Ordinal);
        Assert.Contains("无需密码", letter.TextBody, StringComparison.Ordinal);
        Assert.Contains("<html", letter.HtmlBody, StringComparison.Ordinal);
        Assert.Equal("P.one.2.account-opened@localhost.localdomain", letter.MessageId);
        Assert.Equal("张三", letter.To.Mailboxes.Single().Name);
        Assert.Contains("LetterSent", await Transcript(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, false, true)]
    [InlineData("none", false, false)]
    [InlineData("starttls", false, true)]
    [InlineData("tls", true, true)]
    public async Task The_connection_is_encrypted_as_it_is_set(string? security, bool fromTheFirstByte, bool isEncrypted)
    {
        server = new MailServer(trusted.Trusted, fromTheFirstByte);
        await Open([.. server.Settings, .. Security(security)]);

        Assert.Contains("account-opened", Assert.Single(server.Taken), StringComparison.Ordinal);
        Assert.Equal(isEncrypted, Assert.Single(server.TakenSecurely));
    }

    /// <summary>Neither a letter nor a password goes to who may be somebody else.</summary>
    [Theory]
    [InlineData("starttls", true)]
    [InlineData("starttls", false)]
    [InlineData(null, true)]
    public async Task A_server_that_nobody_vouches_for_or_that_does_not_encrypt_gets_nothing_and_the_office_is_told(
        string? security,
        bool offersIt
    )
    {
        server = new MailServer(offersIt ? trusted.Unknown : null);
        await Open([.. server.Settings, .. Security(security), ("Mail:User", "chuyi"), ("Mail:Password", "secret")]);
        await Later(TimeSpan.FromHours(2));

        Assert.Empty(server.Taken);
        Assert.Equal(0, server.Passwords);
        Assert.Contains("与邮件服务器的加密连接未能建立", await Trouble(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_password_loses_no_letter_and_is_told_to_the_office()
    {
        server = new MailServer { Password = "another" };
        await Open([.. server.Settings, ("Mail:User", "chuyi"), ("Mail:Password", "secret")]);
        await Later(TimeSpan.FromHours(2));
        Assert.Contains("邮件服务器拒绝登录，账号或密码有误。", await Trouble(), StringComparison.Ordinal);
        Assert.DoesNotContain("Letter", await Transcript(), StringComparison.Ordinal);

        server.Password = "secret";
        await Later(TimeSpan.FromHours(4));

        Assert.Single(server.Taken);
        Assert.EndsWith("LetterSent: 发出信函“账号已开通”。", await Transcript(), StringComparison.Ordinal);
        Assert.Empty(await service!.Get<Troubles>().All(TestContext.Current.CancellationToken));
    }

    /// <summary>It may have the letter: whoever reads it twice sees that it is one.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_server_that_takes_a_letter_and_does_not_say_so_gets_the_same_one_again(bool dies)
    {
        server = new MailServer { Dies = dies, IsSilent = !dies };
        await Open([.. server.Settings, ("Mail:Seconds", "1")]);
        Assert.DoesNotContain("Letter", await Transcript(), StringComparison.Ordinal);

        (server.Dies, server.IsSilent) = (false, false);
        await Later(TimeSpan.FromHours(1));

        Assert.True(server.Taken.Count > 1);
        Assert.Single(server.Taken.Select(taken => Read(taken).MessageId).Distinct());
        Assert.EndsWith("LetterSent: 发出信函“账号已开通”。", await Transcript(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_letter_over_which_a_server_hangs_up_for_days_holds_its_case_up_no_longer()
    {
        server = new MailServer { Dies = true };
        await Open(server.Settings);
        await Later(TimeSpan.FromDays(2));
        Assert.DoesNotContain("Letter", await Transcript(), StringComparison.Ordinal);

        await Later(TimeSpan.FromDays(7));

        Assert.Contains("邮件服务器接收此信时多日中断连接。", await Transcript(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_takes_the_call_and_says_nothing_holds_nobody_up()
    {
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        var port = ((IPEndPoint)silent.LocalEndpoint).Port;
        await Open([("Mail:Host", "127.0.0.1"), ("Mail:Port", $"{port}"), ("Mail:Seconds", "1")]);
        Assert.EndsWith("AccountOpened: 开通账号（申报单位）。", await Transcript(), StringComparison.Ordinal);
        silent.Stop();

        server = new MailServer(port: port);
        await Later(TimeSpan.FromHours(1));

        Assert.Single(server.Taken);
    }

    /// <summary>Those of schools and departments mostly do not speak it. What needs it is refused where it is typed.</summary>
    [Fact]
    public async Task No_letter_needs_a_server_that_speaks_SMTPUTF8_and_who_needs_one_gets_none_in_words()
    {
        using var plain = new PlainServer();
        await Open([("Mail:Host", "127.0.0.1"), ("Mail:Port", $"{plain.Port}")]);
        await service!
            .Get<Functions.Storage.Tables>()
            .Get(Functions.Storage.Layout.Tables.People)
            .AddEntityAsync(
                new Azure.Data.Tables.TableEntity(RecipientKind.Accounts, "P.two")
                {
                    ["Name"] = "李四",
                    ["Phone"] = "",
                    ["Email"] = "李四@example.org",
                }
            );
        await service.Do("P.two", "office", new OpenAccount(new() { Role = Role.Applicant, Unit = "U.1" }), opens: true);

        Assert.EndsWith("LetterSent: 发出信函“账号已开通”。", await Transcript(), StringComparison.Ordinal);
        Assert.Equal(["MAIL FROM:<chuyi@localhost.localdomain>", "RCPT TO:<zhang@example.org>"], plain.Heard);
        Assert.All(plain.Letter, c => Assert.True(char.IsAscii(c)));
        Assert.EndsWith("信函“账号已开通”未能送达：登记的收件地址无效。", await service.Transcript("P.two"), StringComparison.Ordinal);
    }

    private static (string, string)[] Security(string? security) => security is null ? [] : [("Mail:Security", security)];

    private async Task Open((string, string)[] settings)
    {
        service = await Service.StartAsync(azurite.NewAccount(), settings);
        await service.Know(Recipient.Account("P.one"), "张三", "zhang@example.org");
        await service.Do("P.one", "office", new OpenAccount(new() { Role = Role.Applicant, Unit = "U.1" }), opens: true);
    }

    private Task Later(TimeSpan after) => service!.Clock.AdvanceToAsync(Service.Start + after, TestContext.Current.CancellationToken);

    private Task<string> Transcript() => service!.Transcript("P.one");

    private async Task<string> Trouble() =>
        Assert
            .Single(
                (
                    await service!
                        .Get<CasesInTrouble>()
                        .Page(Role.Office, null, null, service.Client, TestContext.Current.CancellationToken)
                ).Rows
            )
            .Reason.Zh;

    private static MimeMessage Read(string letter) => MimeMessage.Load(new MemoryStream(Encoding.UTF8.GetBytes(letter)));
}
