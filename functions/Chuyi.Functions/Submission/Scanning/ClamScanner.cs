using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Azure.Storage.Blobs;

namespace Chuyi.Functions.Submission;

/// <summary>
/// clamd, over its socket (INSTREAM): the bytes are sent in pieces, and it says what it found. What is longer than its
/// <c>StreamMaxLength</c> it does not scan, and so the document waits until that is set as large as the largest document.
/// </summary>
public sealed class ClamScanner(EndPoint address, TimeSpan patience) : IDocumentScanner
{
    private const int Piece = 1 << 17;

    public async Task<ScanVerdict> Scan(BlobClient arrival, Stream content)
    {
        using var end = new CancellationTokenSource(patience);
        try
        {
            var kind = address is UnixDomainSocketEndPoint ? ProtocolType.Unspecified : ProtocolType.Tcp;
            using var socket = new Socket(
                address is DnsEndPoint ? AddressFamily.InterNetwork : address.AddressFamily,
                SocketType.Stream,
                kind
            );
            await socket.ConnectAsync(address, end.Token);
            await using var line = new NetworkStream(socket);
            await Send(line, content, end.Token);
            return Of(await Answer(line, end.Token));
        }
        catch (Exception away) when (away is SocketException or IOException or OperationCanceledException)
        {
            return ScanVerdict.Away;
        }
    }

    /// <summary>Where a scanner is, as it is set: <c>tcp://host:3310</c>, <c>unix:///run/clamav/clamd.ctl</c>.</summary>
    public static EndPoint AddressOf(Uri uri) =>
        uri.Scheme == "unix" ? new UnixDomainSocketEndPoint(uri.AbsolutePath) : new DnsEndPoint(uri.Host, uri.Port);

    private static async Task Send(NetworkStream line, Stream content, CancellationToken cancellation)
    {
        await line.WriteAsync("zINSTREAM\0"u8.ToArray(), cancellation);
        content.Position = 0;
        var piece = new byte[4 + Piece];
        while (await content.ReadAsync(piece.AsMemory(4), cancellation) is > 0 and var count)
        {
            BinaryPrimitives.WriteInt32BigEndian(piece, count);
            await line.WriteAsync(piece.AsMemory(0, 4 + count), cancellation);
        }
        await line.WriteAsync(new byte[4], cancellation);
    }

    private static async Task<string> Answer(NetworkStream line, CancellationToken cancellation)
    {
        var answer = new byte[1024];
        var length = await line.ReadAtLeastAsync(answer, answer.Length, throwOnEndOfStream: false, cancellation);
        return Encoding.UTF8.GetString(answer, 0, length).TrimEnd('\0', '\n');
    }

    private static ScanVerdict Of(string answer) =>
        answer == "stream: OK" ? ScanVerdict.Clean
        : answer.EndsWith(" FOUND", StringComparison.Ordinal) ? ScanVerdict.Infected
        : ScanVerdict.Away;
}
