using System.Diagnostics;
using System.Net.Sockets;
using System.Text;
using Azure.Storage.Blobs;
using Chuyi.Functions.Submission;
using Xunit;

namespace Chuyi.Rehearsals.Submission;

/// <summary>
/// The daemon of Debian's clamav-daemon, with a signature file that knows EICAR only. Everything else that a scanner may answer is
/// tried in <c>ScannerTests</c>, against a daemon that speaks as this one does.
/// </summary>
public sealed class ClamdTests : IDisposable
{
    private const string Program = "/usr/sbin/clamd";

    private static readonly BlobClient Arrival = new(new Uri("https://storage.example/uploads/a"));

    // In two pieces, so that no scanner of this machine takes this file for what it is about.
    private static readonly byte[] Eicar = Encoding.ASCII.GetBytes(
        @"X5O!P%@AP[4\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"
    );

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("clamd");
    private Process? daemon;

    private string Socket => Path.Combine(folder.FullName, "socket");

    public void Dispose()
    {
        daemon?.Kill();
        daemon?.Dispose();
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task It_knows_a_virus_and_what_is_longer_than_it_takes_waits()
    {
        Debian.Has(Program, "clamav-daemon");
        await Start();

        Assert.Equal(ScanVerdict.Infected, await Scan(Eicar));
        Assert.Equal(ScanVerdict.Clean, await Scan(new byte[300_000]));
        Assert.Equal(ScanVerdict.Away, await Scan(new byte[3_000_000]));
    }

    private Task<ScanVerdict> Scan(byte[] content) =>
        new ClamScanner(new UnixDomainSocketEndPoint(Socket), TimeSpan.FromSeconds(20)).Scan(Arrival, new MemoryStream(content));

    private async Task Start()
    {
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "eicar.ndb"), $"Eicar:0:*:{Convert.ToHexStringLower(Eicar)}\n");
        var settings = Path.Combine(folder.FullName, "clamd.conf");
        await File.WriteAllTextAsync(
            settings,
            $"DatabaseDirectory {folder.FullName}\nLocalSocket {Socket}\nForeground yes\nStreamMaxLength 1M\n"
        );
        daemon = Process.Start(new ProcessStartInfo(Program, ["--config-file=" + settings]) { RedirectStandardOutput = true });
        for (var waited = 0; !File.Exists(Socket) && waited < 300; waited++)
            await Task.Delay(100);
    }
}
