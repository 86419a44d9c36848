using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Chuyi.LocalHost;

/// <summary>
/// An Azurite on free ports of the loopback interface, started through npx. Disposing ends it and lets it save its data.
/// It ends with its starter, however that ends. That of a process that lives is used along with it.
/// </summary>
public sealed class Azurite : IAsyncDisposable
{
    internal const string Package = "azurite@3.35.0";
    private const string Account = "devstoreaccount1";
    private const string Key = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    private readonly string? folder;
    private AzuriteProcess process;

    private Azurite(AzuriteProcess process, string? folder)
    {
        (this.process, this.folder) = (process, folder);
        AppDomain.CurrentDomain.ProcessExit += OnExit;
    }

    /// <summary>What storage clients are made with.</summary>
    public string ConnectionString =>
        $"DefaultEndpointsProtocol=http;AccountName={Account};AccountKey={Key};"
        + $"BlobEndpoint={BlobEndpoint};QueueEndpoint={Endpoint(process.QueuePort)};TableEndpoint={TableEndpoint};";

    /// <summary>Where blobs are served, with the account.</summary>
    public Uri BlobEndpoint => Endpoint(process.BlobPort);

    /// <summary>Where tables are served, with the account.</summary>
    public Uri TableEndpoint => Endpoint(process.TablePort);

    /// <summary>Whether it ended by itself.</summary>
    public bool HasExited => process.HasExited;

    /// <summary>Starts Azurite and returns when it answers.</summary>
    /// <param name="folder">Where it keeps its data; null keeps them in memory.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="InvalidOperationException">It could not be started; the message holds what it said.</exception>
    public static async Task<Azurite> StartAsync(string? folder = null, CancellationToken cancellation = default)
    {
        for (var attempt = 1; ; attempt++)
        {
            var process =
                (folder is null ? null : await AzuriteProcess.FindServingAsync(folder, cancellation))
                ?? AzuriteProcess.Launch(Package, folder, FreePort.Find(), FreePort.Find(), FreePort.Find());
            try
            {
                await process.BeginAsync(cancellation);
                await WaitAsync(process, cancellation);
                return new(process, folder);
            }
            catch (InvalidOperationException) when (attempt < 3)
            {
                // Somebody took a port in between, or what was left is no Azurite any more.
                await process.EndAsync();
            }
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        AppDomain.CurrentDomain.ProcessExit -= OnExit;
        await process.EndAsync();
    }

    /// <summary>Stops it for a while and starts it again on the same ports and data, as an outage of storage does.</summary>
    internal async Task GoAwayAsync(TimeSpan time)
    {
        await process.EndAsync();
        await Task.Delay(time);
        process = AzuriteProcess.Launch(Package, folder, process.BlobPort, process.QueuePort, process.TablePort);
        await process.BeginAsync(CancellationToken.None);
        await WaitAsync(process, CancellationToken.None);
    }

    private void OnExit(object? sender, EventArgs e) => process.EndAsync().GetAwaiter().GetResult();

    private static Uri Endpoint(int port) => new($"http://127.0.0.1:{port}/{Account}");

    private static async Task WaitAsync(AzuriteProcess process, CancellationToken cancellation)
    {
        var started = Stopwatch.GetTimestamp();
        foreach (var port in new[] { process.BlobPort, process.QueuePort, process.TablePort })
            while (!await AnswersAsync(port, cancellation))
            {
                if (process.HasExited || Stopwatch.GetElapsedTime(started) > TimeSpan.FromMinutes(2))
                    throw new InvalidOperationException($"Azurite did not start. It needs Node.js with npx. It said: {process.Said}");
                await Task.Delay(50, cancellation);
            }
    }

    private static async Task<bool> AnswersAsync(int port, CancellationToken cancellation)
    {
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync(IPAddress.Loopback, port, cancellation);
            await using var stream = client.GetStream();
            await stream.WriteAsync(Encoding.ASCII.GetBytes("GET / HTTP/1.0\r\n\r\n"), cancellation);
            return await stream.ReadAsync(new byte[16], cancellation) > 0;
        }
        catch (Exception exception) when (exception is SocketException or IOException)
        {
            return false;
        }
    }
}
