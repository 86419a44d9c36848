using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Chuyi.Rehearsals.Mail;

/// <summary>A mail server that says what it is told to say, which a real one cannot be made to.</summary>
internal sealed class SmtpStub : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stopping = new();
    private readonly Task serving;

    public SmtpStub()
    {
        listener.Start();
        serving = Serve();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>Whether it hangs up on everybody.</summary>
    public bool IsAway { get; set; }

    public string ToPassword { get; set; } = "235 Welcome";

    public string ToSender { get; set; } = "250 OK";

    public string ToRecipient { get; set; } = "250 OK";

    /// <summary>Whose letters wait, although it takes those of all others; null for nobody.</summary>
    public string? Busy { get; set; }

    public string ToMessage { get; set; } = "250 Taken";

    /// <summary>The letters it took.</summary>
    public List<string> Taken { get; } = [];

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        listener.Dispose();
        await serving;
        stopping.Dispose();
    }

    private async Task Serve()
    {
        try
        {
            while (true)
            {
                using var client = await listener.AcceptTcpClientAsync(stopping.Token);
                if (!IsAway)
                    await Talk(client.GetStream());
            }
        }
        catch (Exception stopped)
            when (stopping.IsCancellationRequested && stopped is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task Talk(Stream stream)
    {
        using var reader = new StreamReader(stream, Encoding.UTF8);
        await using var writer = new StreamWriter(stream, new UTF8Encoding(false)) { NewLine = "\r\n", AutoFlush = true };
        await writer.WriteLineAsync("220 stub");
        while (await reader.ReadLineAsync(stopping.Token) is { } line)
        {
            var verb = line.Split(' ', ':')[0].ToUpperInvariant();
            await writer.WriteLineAsync(
                verb switch
                {
                    "EHLO" => "250-stub\r\n250 AUTH PLAIN",
                    "AUTH" => ToPassword,
                    "MAIL" => ToSender,
                    "RCPT" when Busy is { } busy && line.Contains(busy, StringComparison.Ordinal) => "450 4.2.1 Busy",
                    "RCPT" => ToRecipient,
                    "DATA" => "354 Go on",
                    "QUIT" => "221 Bye",
                    _ => "250 OK",
                }
            );
            if (verb == "DATA")
            {
                var letter = new StringBuilder();
                while (await reader.ReadLineAsync(stopping.Token) is { } text and not ".")
                    letter.AppendLine(text);
                if (ToMessage.StartsWith('2'))
                    Taken.Add(letter.ToString());
                await writer.WriteLineAsync(ToMessage);
            }
            if (verb == "QUIT")
                return;
        }
    }
}
