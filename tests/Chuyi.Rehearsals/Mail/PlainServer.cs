using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Chuyi.Rehearsals.Mail;

/// <summary>A mail server that offers no extension at all, which the package cannot be told to be. It takes one call.</summary>
internal sealed class PlainServer : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);

    public PlainServer()
    {
        listener.Start();
        _ = Talk();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>From whom to whom, as it was told.</summary>
    public List<string> Heard { get; } = [];

    /// <summary>What it took.</summary>
    public string Letter { get; private set; } = "";

    public void Dispose() => listener.Dispose();

    private async Task Talk()
    {
        using var client = await listener.AcceptTcpClientAsync();
        using var reader = new StreamReader(client.GetStream(), Encoding.UTF8);
        await using var writer = new StreamWriter(client.GetStream(), new UTF8Encoding(false)) { NewLine = "\r\n", AutoFlush = true };
        await writer.WriteLineAsync("220 plain");
        while (await reader.ReadLineAsync() is { } line && line != "QUIT")
        {
            if (line.StartsWith("MAIL", StringComparison.Ordinal) || line.StartsWith("RCPT", StringComparison.Ordinal))
                Heard.Add(line);
            if (line == "DATA")
            {
                await writer.WriteLineAsync("354 Go on");
                while (await reader.ReadLineAsync() is { } text and not ".")
                    Letter += text + "\n";
            }
            await writer.WriteLineAsync("250 plain");
        }
    }
}
