using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Chuyi.Functions.Mail;
using Chuyi.Functions.People;
using MimeKit;
using Xunit;

namespace Chuyi.Rehearsals.Mail;

/// <summary>Letters over real SMTP, to a real server (maildev, through npx).</summary>
public sealed class SmtpTests(AzuriteFixture azurite) : IAsyncDisposable
{
    private static readonly Uri Site = new("http://127.0.0.1");

    private readonly int smtp = FreePort();
    private readonly int web = FreePort();
    private readonly string folder = Directory.CreateTempSubdirectory("chuyi-smtp-").FullName;
    private readonly HttpClient http = new();
    private Process? server;

    [Fact]
    public async Task A_letter_arrives_whole_and_a_server_that_was_away_gets_it_once()
    {
        await using var service = await Service.StartAsync(azurite.NewAccount(), ("Mail:Host", "127.0.0.1"), ("Mail:Port", $"{smtp}"));
        await service.Know(Recipient.Account("P.one"), "张三", "zhang@example.org");

        // Nobody listens yet: the fact stands, the letter waits, the case does not fail.
        await service.Do("P.one", "office", new OpenAccount(new() { Role = Role.Applicant, Unit = "U.1" }), opens: true);
        Assert.DoesNotContain("LetterSent", await service.Transcript("P.one"), StringComparison.Ordinal);

        await Serve();
        await service.Clock.AdvanceToAsync(service.Clock.GetUtcNow().AddHours(1));

        // It has taken the letter before it has written it down.
        await Waiting.UntilAsync(() => Received().Count > 0);
        var letter = Assert.Single(Received());
        Assert.Contains("账号已开通", letter.Subject, StringComparison.Ordinal);
        Assert.Contains("无需密码", letter.TextBody, StringComparison.Ordinal);
        Assert.Equal("P.one.2.account-opened@localhost.localdomain", letter.MessageId);
        Assert.Contains("LetterSent", await service.Transcript("P.one"), StringComparison.Ordinal);
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        if (server is not null)
        {
            server.Kill(entireProcessTree: true);
            await server.WaitForExitAsync();
            server.Dispose();
        }
        Directory.Delete(folder, recursive: true);
    }

    private async Task Serve()
    {
        server = Process.Start(
            new ProcessStartInfo(
                "npx",
                ["--yes", "maildev@3.0.0", "--ip", "127.0.0.1", "--smtp", $"{smtp}", "--web", $"{web}", "--mail-directory", folder]
            )
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        )!;
        server.OutputDataReceived += (_, _) => { };
        server.ErrorDataReceived += (_, _) => { };
        server.BeginOutputReadLine();
        server.BeginErrorReadLine();
        await Waiting.UntilAsync(ServesAsync);
    }

    private async Task<bool> ServesAsync()
    {
        try
        {
            // Whatever it answers, it serves: the letters are in its folder.
            using var answer = await http.GetAsync(Mailbox, TestContext.Current.CancellationToken);
            // Its two servers begin one after the other.
            using var letters = new TcpClient();
            await letters.ConnectAsync(IPAddress.Loopback, smtp, TestContext.Current.CancellationToken);
            return true;
        }
        catch (Exception away) when (away is HttpRequestException or SocketException && !server!.HasExited)
        {
            return false;
        }
    }

    private Uri Mailbox => new UriBuilder(Site) { Port = web, Path = "/" }.Uri;

    private List<MimeMessage> Received() => [.. Directory.GetFiles(folder, "*.eml").Select(file => MimeMessage.Load(file))];

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
