using Chuyi.Cli.Demo;
using Chuyi.Cli.Demo.Browsing;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Mail;
using Chuyi.Functions.People;
using Chuyi.Functions.PublicNotice;
using Xunit;

namespace Chuyi.Rehearsals.Mail;

/// <summary>Mail that is out for longer than anybody would try: afterwards everything goes on, and nobody is locked out.</summary>
public sealed class MailOutageTests(AzuriteFixture azurite) : IAsyncDisposable
{
    private const string Administrator = Service.AdministratorEmail;

    private readonly MailServer server = new();
    private readonly string folder = Path.Combine(Path.GetTempPath(), "chuyi-full-" + Guid.NewGuid().ToString("N"));

    public async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public Task After_six_days_without_an_answer_everything_goes_on()
    {
        server.IsAway = true;
        return Outlive(ByServer(), () => server.IsAway = false);
    }

    [Fact]
    public Task After_six_days_with_a_wrong_password_everything_goes_on()
    {
        server.Password = "another";
        return Outlive([.. ByServer(), ("Mail:User", "chuyi"), ("Mail:Password", "secret")], () => server.Password = "secret");
    }

    [Fact]
    public async Task After_six_days_of_a_folder_that_takes_nothing_everything_goes_on()
    {
        // A file in the place of the folder refuses whatever is written, as a full one does.
        await File.WriteAllTextAsync(folder, "", TestContext.Current.CancellationToken);
        await Outlive([("Mail:Folder", folder)], () => File.Delete(folder), folder);
    }

    [Fact]
    public async Task A_copy_that_cannot_be_kept_sends_no_letter_twice()
    {
        await File.WriteAllTextAsync(folder, "", TestContext.Current.CancellationToken);
        await using var service = await Service.StartAsync(
            azurite.NewAccount(),
            [.. ByServer(), ("Mail:Folder", folder), ("Logging:LogLevel:Chuyi.Functions.Mail.PostOffice", "None")]
        );
        await service.Know(Recipient.Account("P.one"), "张三", "zhang@example.org");
        await service.Do("P.one", "office", new OpenAccount(new() { Role = Role.Applicant, Unit = "U.1" }), opens: true);
        await service.Clock.AdvanceToAsync(Service.Start.AddDays(1));
        File.Delete(folder);

        Assert.Single(server.Taken);
        Assert.EndsWith("LetterSent: 发出信函“账号已开通”。", await service.Transcript("P.one"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_one_letter_waits_nobody_gets_another_again_and_again()
    {
        await using var service = await Service.StartAsync(azurite.NewAccount(), ByServer());
        var call = new Call(service);
        await service.Know(Recipient.Account("P.officer"), "经办人", "officer@example.org");
        var objection = await call.Object("one", "A.甲校");
        server.Taken.Clear();
        server.Busy = "officer@example.org";

        await service.Do(objection, "objector", new VerifyContact());
        await service.Clock.AdvanceToAsync(Service.Start.AddDays(1));
        Assert.Contains("objection-received", Assert.Single(server.Taken), StringComparison.Ordinal);

        server.Busy = null;
        await service.Clock.AdvanceToAsync(Service.Start.AddDays(2));
        Assert.Equal(2, server.Taken.Count);
        Assert.EndsWith(
            """
            03-02 09:00:00 ContactVerified: 异议人联系方式已确认。
            03-02 09:00:00 LetterSent: 发出信函“异议已受理”。
            03-02 09:00:00 LetterSent: 发出信函“待核查的异议”。
            """,
            await service.Transcript(objection),
            StringComparison.Ordinal
        );
    }

    private (string, string)[] ByServer() => server.Settings;

    private async Task Outlive((string, string)[] settings, Action mend, string? mail = null)
    {
        await using var service = await Service.StartAsync(azurite.NewAccount(), settings);
        await service.Know(Recipient.Account("P.one"), "张三", "zhang@example.org");
        await service.Do("P.one", "office", new OpenAccount(new() { Role = Role.Applicant, Unit = "U.1" }), opens: true);
        using var visitor = new Visitor(service.Address, TestContext.Current.CancellationToken);
        await Ask(service, visitor);

        await service.Clock.AdvanceToAsync(Service.Start.AddDays(6));
        Assert.DoesNotContain("Letter", await service.Transcript("P.one"), StringComparison.Ordinal);
        mend();
        await service.Clock.AdvanceToAsync(Service.Start.AddDays(6).AddHours(2));

        Assert.Equal(
            """
            03-02 09:00:00 AccountOpened: 开通账号（申报单位）。
            03-02 09:00:00 LetterSent: 发出信函“账号已开通”。
            """,
            await service.Transcript("P.one")
        );
        var page = await Ask(service, visitor);
        var letters = new Mailbox(mail ?? service.Mail);
        letters.Collect();
        var home = await visitor.Send(page.Form("code").With("code", letters.All(Administrator, "sign-in-code")[^1].Code));
        Assert.Equal("/administration", home.Address.AbsolutePath);
        Assert.Equal(
            [
                nameof(AccountOpened),
                nameof(LetterSent),
                nameof(SignInCodeIssued),
                nameof(LetterSent),
                nameof(SignInCodeIssued),
                nameof(LetterSent),
            ],
            (await service.Events.Events(CaseId.Account(Administrator))).Select(e => e.Type)
        );
    }

    private static async Task<WebPage> Ask(Service service, Visitor visitor)
    {
        var page = await visitor.Send((await visitor.Open("/sign-in")).Form("sign-in").With("email", Administrator));
        await service.Clock.SettleAsync();
        return page;
    }
}
