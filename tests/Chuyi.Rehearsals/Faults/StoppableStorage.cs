using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace Chuyi.Rehearsals.Faults;

/// <summary>Stands before a storage account, and can be stopped: then nothing gets through, and what was on its way is cut off.</summary>
internal sealed partial class StoppableStorage : IAsyncDisposable
{
    private readonly ConcurrentDictionary<TcpClient, bool> open = new();
    private readonly List<TcpListener> listeners = [];
    private readonly CancellationTokenSource over = new();
    private readonly List<Task> listening = [];
    private volatile bool isStopped;

    /// <param name="connection">Where it stands.</param>
    public StoppableStorage(string connection)
    {
        Connection = Endpoint()
            .Replace(
                connection,
                found =>
                {
                    var listener = new TcpListener(IPAddress.Loopback, 0);
                    listener.Start();
                    listeners.Add(listener);
                    listening.Add(Listen(listener, new Uri(found.Value).Port));
                    return $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}";
                }
            );
    }

    /// <summary>The account, by way of this.</summary>
    public string Connection { get; }

    public void Stop()
    {
        isStopped = true;
        foreach (var client in open.Keys)
            client.Close();
    }

    public void Start() => isStopped = false;

    public async ValueTask DisposeAsync()
    {
        await over.CancelAsync();
        foreach (var listener in listeners)
            listener.Dispose();
        Stop();
        await Task.WhenAll(listening);
        over.Dispose();
    }

    private async Task Listen(TcpListener listener, int port)
    {
        try
        {
            while (true)
                _ = Pass(await listener.AcceptTcpClientAsync(over.Token), port);
        }
        catch (Exception ended) when (ended is OperationCanceledException or ObjectDisposedException or SocketException)
        {
            // It is over.
        }
    }

    private async Task Pass(TcpClient client, int port)
    {
        using var onward = new TcpClient();
        try
        {
            open[client] = true;
            if (isStopped)
                return;
            await onward.ConnectAsync(IPAddress.Loopback, port);
            var (near, far) = (client.GetStream(), onward.GetStream());
            await Task.WhenAny(near.CopyToAsync(far, over.Token), far.CopyToAsync(near, over.Token));
        }
        catch (Exception broken) when (broken is IOException or SocketException or ObjectDisposedException or OperationCanceledException)
        {
            // Cut off.
        }
        finally
        {
            open.TryRemove(client, out _);
            client.Dispose();
        }
    }

    // Without the account, which is the first part of its path.
    [GeneratedRegex("http://[^/;]+")]
    private static partial Regex Endpoint();
}
