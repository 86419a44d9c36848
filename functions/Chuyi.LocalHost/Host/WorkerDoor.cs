using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;

namespace Chuyi.LocalHost.Host;

/// <summary>
/// Where the worker connects: a socket of the loopback interface that is open before the server that will answer there
/// stands. So the app and the server start side by side; who knocks early waits.
/// </summary>
internal sealed class WorkerDoor : IDisposable
{
    private readonly Socket socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);

    public WorkerDoor()
    {
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        socket.Listen();
        Address = (IPEndPoint)socket.LocalEndPoint!;
    }

    public IPEndPoint Address { get; }

    /// <summary>What workers and clients are told.</summary>
    public Uri Endpoint => new($"http://{Address}");

    /// <summary>The listening socket of an address of the server: this one for its own.</summary>
    public Socket SocketOf(EndPoint endpoint) =>
        Address.Equals(endpoint) ? socket : SocketTransportOptions.CreateDefaultBoundListenSocket(endpoint);

    /// <summary>Whoever waits here is sent away.</summary>
    public void Dispose() => socket.Dispose();
}
