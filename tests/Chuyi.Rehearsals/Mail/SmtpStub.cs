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

    public string ToSender { get; set; } = "250 OK";

    public string ToRecipient { get; set; } = "250 OK";

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
                    "MAIL" => ToSender,
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
                Taken.Add(letter.ToString());
                await writer.WriteLineAsync("250 Taken");
            }
            if (verb == "QUIT")
                return;
        }
    }
}
