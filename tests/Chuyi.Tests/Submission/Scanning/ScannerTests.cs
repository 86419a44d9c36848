using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Azure.Storage.Blobs;
using Chuyi.Functions.Submission;
using Xunit;

namespace Chuyi.Tests.Submission;

/// <summary>What the scanners say, against a daemon that speaks as clamd does and knows one signature, that of EICAR.</summary>
public sealed class ScannerTests : IDisposable
{
    private static readonly BlobClient Arrival = new(new Uri("https://storage.example/uploads/a"));

    // In two pieces, so that no scanner of this machine takes this file for what it is about.
    private static readonly string Eicar = @"X5O!P%@AP[4\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

    private readonly TcpListener daemon = new(IPAddress.Loopback, 0);

    public void Dispose() => daemon.Dispose();

    [Fact]
    public async Task What_holds_nothing_is_clean() =>
        Assert.Equal(ScanVerdict.Clean, await Scan(new byte[300_000], content => content.Length == 300_000 ? "stream: OK\0" : "lost\0"));

    [Fact]
    public async Task What_holds_a_virus_is_infected() =>
        Assert.Equal(
            ScanVerdict.Infected,
            await Scan(Encoding.ASCII.GetBytes(Eicar), content => content == Eicar ? "stream: Eicar-Signature FOUND\0" : "stream: OK\0")
        );

    [Theory]
    [InlineData("INSTREAM size limit exceeded. ERROR\0")]
    [InlineData("")]
    [InlineData("something else\0")]
    public async Task Any_other_answer_is_none(string answer) => Assert.Equal(ScanVerdict.Away, await Scan([1, 2, 3], _ => answer));

    [Fact]
    public async Task Where_nobody_listens_the_document_waits()
    {
        daemon.Start();
        var address = (IPEndPoint)daemon.LocalEndpoint;
        daemon.Stop();

        Assert.Equal(ScanVerdict.Away, await new ClamScanner(address, TimeSpan.FromSeconds(5)).Scan(Arrival, new MemoryStream([1])));
    }

    [Fact]
    public async Task One_that_says_nothing_is_not_waited_for_without_end()
    {
        daemon.Start();
        var scanner = new ClamScanner(daemon.LocalEndpoint, TimeSpan.FromMilliseconds(200));

        Assert.Equal(ScanVerdict.Away, await scanner.Scan(Arrival, new MemoryStream([1])));
    }

    [Theory]
    [InlineData("No threats found", ScanVerdict.Clean)]
    [InlineData("Malicious", ScanVerdict.Infected)]
    [InlineData("Error", ScanVerdict.Away)]
    [InlineData("Not scanned", ScanVerdict.Away)]
    public void A_tag_of_Defender_is_read(string says, ScanVerdict verdict) => Assert.Equal(verdict, DefenderScanner.Of(says));

    [Fact]
    public void A_scanner_is_named_by_its_address()
    {
        Assert.Equal(new DnsEndPoint("clamav", 3310), ClamScanner.AddressOf(new("tcp://clamav:3310")));
        Assert.Equal("/run/clamav/clamd.ctl", ClamScanner.AddressOf(new("unix:///run/clamav/clamd.ctl")).ToString());
    }

    private async Task<ScanVerdict> Scan(byte[] content, Func<string, string> answer)
    {
        daemon.Start();
        var answering = Answer(answer);
        var verdict = await new ClamScanner(daemon.LocalEndpoint, TimeSpan.FromSeconds(20)).Scan(Arrival, new MemoryStream(content));
        await answering;
        return verdict;
    }

    private async Task Answer(Func<string, string> answer)
    {
        using var line = (await daemon.AcceptTcpClientAsync()).GetStream();
        var command = new byte[10];
        await line.ReadExactlyAsync(command);
        Assert.Equal("zINSTREAM\0", Encoding.ASCII.GetString(command));
        var content = new List<byte>();
        for (var length = new byte[4]; ; )
        {
            await line.ReadExactlyAsync(length);
            if (BinaryPrimitives.ReadInt32BigEndian(length) is not (> 0 and var count))
                break;
            var piece = new byte[count];
            await line.ReadExactlyAsync(piece);
            content.AddRange(piece);
        }
        await line.WriteAsync(Encoding.ASCII.GetBytes(answer(Encoding.Latin1.GetString([.. content]))));
    }
}
