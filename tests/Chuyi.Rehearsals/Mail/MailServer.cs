using System.Buffers;
using System.Net;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Chuyi.LocalHost;
using SmtpServer;
using SmtpServer.Authentication;
using SmtpServer.ComponentModel;
using SmtpServer.Mail;
using SmtpServer.Protocol;
using SmtpServer.Storage;

namespace Chuyi.Rehearsals.Mail;

/// <summary>A real mail server (the package SmtpServer) that is told what to say to whom.</summary>
internal sealed class MailServer : IAsyncDisposable, IMailboxFilter, IMessageStore, IUserAuthenticator
{
    private static readonly SmtpResponse Away = new(SmtpReplyCode.ServiceUnavailable, "4.3.2 Come again");

    private readonly TaskCompletionSource over = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly X509Certificate2? certificate;
    private readonly bool isSecure;
    private CancellationTokenSource? stopping;
    private Task serving = Task.CompletedTask;

    /// <param name="certificate">For STARTTLS; without one it does not offer it.</param>
    /// <param name="isSecure">Whether it speaks TLS from the first byte on.</param>
    /// <param name="port">Where it listens; 0 for a port that is free.</param>
    public MailServer(X509Certificate2? certificate = null, bool isSecure = false, int port = 0)
    {
        (this.certificate, this.isSecure) = (certificate, isSecure);
        Port = port > 0 ? port : FreePort.Find();
        Serve();
    }

    public int Port { get; }

    /// <summary>The settings of a service that sends its letters here.</summary>
    public (string Name, string Value)[] Settings => [("Mail:Host", "127.0.0.1"), ("Mail:Port", $"{Port}")];

    /// <summary>Whether it sends everybody away before it hears what they want.</summary>
    public bool IsAway { get; set; }

    /// <summary>The password that is right; null for a server that takes any.</summary>
    public string? Password { get; set; }

    /// <summary>How many it was given.</summary>
    public int Passwords { get; private set; }

    public string ToSender { get; set; } = "250 OK";

    public string ToRecipient { get; set; } = "250 OK";

    /// <summary>Whose letters wait, although it takes those of all others; null for nobody.</summary>
    public string? Busy { get; set; }

    public string ToMessage { get; set; } = "250 Taken";

    /// <summary>Whether it takes a letter and says nothing more, for as long as anybody waits.</summary>
    public bool IsSilent { get; set; }

    /// <summary>Whether its process dies once it has a letter and before it says so.</summary>
    public bool Dies { get; set; }

    /// <summary>The letters it took.</summary>
    public List<string> Taken { get; } = [];

    /// <summary>How each of them came: encrypted or not.</summary>
    public List<bool> TakenSecurely { get; } = [];

    public void Serve()
    {
        stopping = new CancellationTokenSource();
        var options = new SmtpServerOptionsBuilder()
            .ServerName("localhost")
            .Endpoint(endpoint =>
            {
                endpoint.Endpoint(new IPEndPoint(IPAddress.Loopback, Port)).AllowUnsecureAuthentication();
                if (certificate is not null)
                    endpoint.Certificate(certificate).IsSecure(isSecure);
            })
            .Build();
        var parts = new ServiceProvider();
        parts.Add((IMailboxFilter)this);
        parts.Add((IMessageStore)this);
        parts.Add((IUserAuthenticator)this);
        serving = new SmtpServer.SmtpServer(options, parts).StartAsync(stopping.Token);
    }

    public async Task Stop()
    {
        if (stopping is null)
            return;
        await stopping.CancelAsync();
        await serving.ContinueWith(_ => { }, TaskScheduler.Default);
        stopping.Dispose();
        stopping = null;
    }

    public async ValueTask DisposeAsync()
    {
        over.TrySetResult();
        await Stop();
    }

    Task<bool> IUserAuthenticator.AuthenticateAsync(
        ISessionContext context,
        string user,
        string password,
        CancellationToken cancellation
    ) => Task.FromResult(Password is null || password == Password);

    Task<bool> IMailboxFilter.CanAcceptFromAsync(ISessionContext context, IMailbox from, int size, CancellationToken cancellation) =>
        IsAway ? throw new SmtpResponseException(Away, quit: true) : Says(ToSender);

    Task<bool> IMailboxFilter.CanDeliverToAsync(ISessionContext context, IMailbox to, IMailbox from, CancellationToken cancellation) =>
        Says(Busy == $"{to.User}@{to.Host}" ? "450 4.2.1 Busy" : ToRecipient);

    async Task<SmtpResponse> IMessageStore.SaveAsync(
        ISessionContext context,
        IMessageTransaction transaction,
        ReadOnlySequence<byte> buffer,
        CancellationToken cancellation
    )
    {
        if (ToMessage.StartsWith('2'))
        {
            Taken.Add(Encoding.UTF8.GetString(buffer));
            TakenSecurely.Add(context.Pipe.IsSecure);
        }
        if (Dies)
            context.Pipe.Dispose();
        if (IsSilent)
            await over.Task.WaitAsync(cancellation);
        return Answer(ToMessage);
    }

    private static Task<bool> Says(string answer) =>
        answer.StartsWith('2') ? Task.FromResult(true) : throw new SmtpResponseException(Answer(answer));

    private static SmtpResponse Answer(string answer) =>
        new((SmtpReplyCode)int.Parse(answer[..3], System.Globalization.CultureInfo.InvariantCulture), answer[4..]);
}
