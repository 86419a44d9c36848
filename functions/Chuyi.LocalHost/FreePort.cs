using System.Net;
using System.Net.Sockets;

namespace Chuyi.LocalHost;

/// <summary>
/// A port for what is started with its number, and started again at the same one. It lies below those that systems lend to
/// outgoing connections: where many processes are busy, one of these is lent to somebody before it is bound.
/// </summary>
public static class FreePort
{
    private const int First = 20_000,
        Last = 32_000,
        Tries = 1_000;

    /// <summary>One at which nobody listens on the loopback interface.</summary>
    /// <exception cref="InvalidOperationException">None was found.</exception>
    public static int Find()
    {
        for (var tries = 0; tries < Tries; tries++)
        {
            var port = Random.Shared.Next(First, Last);
            try
            {
                using var listener = new TcpListener(IPAddress.Loopback, port);
                listener.Start();
                return port;
            }
            catch (SocketException)
            {
                // Somebody has it: the next one is tried.
            }
        }
        throw new InvalidOperationException($"None of {Tries} ports from {First} to {Last} is free.");
    }
}
