using System.Net;
using System.Net.Sockets;
using System.Text;
using Chuyi.Functions.Cases;
using Chuyi.Functions.People;
using Chuyi.Functions.Submission;
using Chuyi.Rehearsals.Web;
using Chuyi.Tests.Submission;
using Xunit;

namespace Chuyi.Rehearsals.Submission;

/// <summary>The sealing of a large document that cannot go on is seen by the office like a case in trouble, and begun again.</summary>
public sealed class SealingTroubleTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private const string Page = "/office/trouble";

    private readonly string address = Path.Combine(Path.GetTempPath(), $"clamd-{Guid.NewGuid():N}");
    private readonly Socket scanner = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
    private Service service = null!;
    private Applicant applicant = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        service = await Service.StartAsync(azurite.NewAccount(), ("Chuyi:Scanner", $"unix://{address}"));
        await new Call(service).Open();
        applicant = new Applicant(service, "U.school");
        await applicant.SignIn();
        await applicant.Begin();
    }

    public async ValueTask DisposeAsync()
    {
        scanner.Dispose();
        File.Delete(address);
        await service.DisposeAsync();
    }

    [Fact]
    public async Task One_that_breaks_off_is_begun_again_and_seen_and_ends_with_the_document_in_its_draft()
    {
        var content = MadePdf.OfLength((int)LargeSealing.AtOnce + 1);
        var (document, claim) = await applicant.Send(content);
        Assert.Equal(HttpStatusCode.Accepted, await applicant.Seal(document, claim));
        await Waiting.UntilAsync(async () => (await Sealing(document))?.Step == SealingStep.WaitingForScanner);
        var run = (await Sealing(document))!.Run;
        await service.Client.TerminateInstanceAsync(run, "by mistake", Stop);
        await Waiting.UntilAsync(async () => CaseRevival.HasBrokenOff((await service.Client.GetInstanceAsync(run, Stop))!));

        await service.Sweep();
        var instance = (await service.Client.GetInstanceAsync(run, Stop))!;
        Assert.False(instance.IsCompleted);
        using (var office = await service.SignedIn(Role.Office))
        {
            var page = await office.GetStringAsync(Page, Stop);
            Assert.Contains(
                "一份大文件的封存中断，系统已重新开始：办理流程被运维人员终止。",
                WebUtility.HtmlDecode(page),
                StringComparison.Ordinal
            );
            Assert.Contains($"/office/trouble/{applicant.Application}/again", page, StringComparison.Ordinal);
            // A draft has no case in which it could be said.
            Assert.DoesNotContain("/settle", page, StringComparison.Ordinal);
        }

        scanner.Bind(new UnixDomainSocketEndPoint(address));
        scanner.Listen();
        using var over = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        var scanning = Scan(over.Token);
        await service.Clock.AdvanceToAsync(service.Clock.GetUtcNow().AddMinutes(2), Stop);
        await Waiting.UntilAsync(async () => (await applicant.Documents()).Count == 1);
        await over.CancelAsync();
        await scanning;
    }

    [Fact]
    public async Task One_that_fails_for_an_hour_is_seen_until_it_is_done()
    {
        var instance = new InstanceId(CaseId.Parse(applicant.Application), "seal-one").ToString();
        var now = service.Clock.GetUtcNow().UtcDateTime;
        var failed = new RetriedActivity(instance, nameof(LargeSealing.SealDocument), now, now, "The virus scan is not done yet");
        await service.Get<Troubles>().NoteRetried(failed with { Tries = 11 });
        using var office = await service.SignedIn(Role.Office);
        Assert.Contains(
            "核验并封存材料已连续失败 11 次以上：病毒扫描程序没有响应。",
            WebUtility.HtmlDecode(await office.GetStringAsync(Page, Stop)),
            StringComparison.Ordinal
        );
        await service.Get<Troubles>().NoteRetried(failed with { Reason = null });
        Assert.Empty(await service.Get<Troubles>().All(Stop));
    }

    private Task<Functions.Submission.Sealing?> Sealing(string document) =>
        service.Ask(() => service.Get<SealingStore>().Find(applicant.Application, document, Stop));

    // Finds nothing in anything, as clamd would say it.
    private async Task Scan(CancellationToken end)
    {
        try
        {
            while (true)
            {
                using var asked = await scanner.AcceptAsync(end);
                await using var line = new NetworkStream(asked);
                var piece = new byte[4];
                await line.ReadExactlyAsync(new byte["zINSTREAM\0".Length], end);
                while (true)
                {
                    await line.ReadExactlyAsync(piece, end);
                    var length = System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(piece);
                    if (length == 0)
                        break;
                    await line.ReadExactlyAsync(new byte[length], end);
                }
                await line.WriteAsync(Encoding.ASCII.GetBytes("stream: OK\0"), end);
            }
        }
        catch (OperationCanceledException)
        {
            return;
        }
    }
}
