using System.Security.Cryptography;
using System.Text;
using Chuyi.Functions.Applications;
using Chuyi.Functions.History;
using Chuyi.Functions.People;
using Chuyi.Functions.Storage;
using Chuyi.History.Events;
using Chuyi.History.Verification;
using Chuyi.Rehearsals.Web;
using Xunit;

namespace Chuyi.Rehearsals.History;

/// <summary>Exports while the log is being written, by several at once.</summary>
public sealed class ExportRehearsals(AzuriteFixture azurite)
{
    private const int Writers = 6;

    [Fact]
    public async Task Six_exports_at_once_are_six_whole_histories_and_a_round_tells_how_far_it_is_whole()
    {
        await using var service = await Service.StartAsync(azurite.NewAccount());
        await new Call(service).Closed("甲校", "乙校");
        using var office = await service.SignedIn(Role.Office);
        var key = service.Get<LogIdentity>().Signer.VerifierKey;

        var exports = await Task.WhenAll(Enumerable.Range(0, Writers).Select(_ => Exports.Verified(office, "/history/export", key)));

        Assert.All(exports, report => Assert.True(report.Whole, report.Sentence.En));
        var round = await Exports.Verified(office, "/history/export?round=" + Call.Id, key);
        Assert.True(round.Verdict is Verdict.Whole or Verdict.PartlyCovered, round.Sentence.En + string.Join(' ', round.Details));
        Assert.Contains("commits to", round.Answers[1].Sentence.En, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_round_is_whole_once_all_that_follows_from_its_announcement_is_recorded()
    {
        await using var service = await Service.StartAsync(azurite.NewAccount());
        var call = await Signed(service);
        await call.Announce();

        // Certificates and outcomes come after the commitment at the end of the call.
        Assert.Equal(Verdict.PartlyCovered, (await service.VerifiedRound()).Verdict);

        await service.Until(4, 4);
        var whole = await service.VerifiedRound();
        Assert.True(whole.Verdict == Verdict.Whole, whole.Sentence.En + string.Join(' ', whole.Details));
    }

    [Fact]
    public async Task What_comes_late_after_the_announcement_is_committed_to_when_it_is_there()
    {
        await using var service = await Service.StartAsync(azurite.NewAccount());
        var call = await Signed(service);
        await service.Client.SuspendInstanceAsync("A.乙校", cancellation: TestContext.Current.CancellationToken);
        await call.Announce();

        await service.Until(4, 4);
        Assert.Equal((2, false), ((await call.Round()).Commitments, (await call.Round()).IsConcluded));
        Assert.Equal(Verdict.Whole, (await service.VerifiedRound()).Verdict);

        await service.Client.ResumeInstanceAsync("A.乙校", cancellation: TestContext.Current.CancellationToken);
        await service.Clock.SettleAsync(TestContext.Current.CancellationToken);
        Assert.Equal(Verdict.PartlyCovered, (await service.VerifiedRound()).Verdict);

        await service.Until(4, 7);
        Assert.Equal((3, true), ((await call.Round()).Commitments, (await call.Round()).IsConcluded));
        Assert.Equal(Verdict.Whole, (await service.VerifiedRound()).Verdict);
    }

    [Fact]
    public async Task Writers_at_once_log_every_leaf_once()
    {
        await using var service = await Service.StartAsync(azurite.NewAccount());
        var (pending, writer, files) = (service.Get<PendingLeaves>(), service.Get<LogWriter>(), service.Get<Files>());
        var before = (await writer.Head(default)).Size;

        var sizes = await Task.WhenAll(
            Enumerable
                .Range(0, Writers)
                .Select(async n =>
                {
                    for (var i = 0; i < 8; i++)
                    {
                        var one = Sealed($"A.{n}x{i}");
                        await pending.Add([one], null, again: false);
                        await writer.Head(default);
                        // As an activity does that died after it: the leaf is there, or on its way.
                        await pending.Add([one], null, again: true);
                    }
                    return (await writer.Head(default)).Size;
                })
        );

        Assert.Equal(before + Writers * 8, sizes.Max());
        var head = await writer.Head(default);
        var leaves = await service.Get<LogReader>().Leaves(head.Size, default);
        Assert.Equal(leaves.Count, leaves.Select(Convert.ToHexString).Distinct().Count());
        var report = await HistoryVerifier.VerifyLogAsync(
            async (path, stop) =>
                await files.Blob(Layout.Containers.Log, path).ExistsAsync(stop)
                    ? await files.Read(Layout.Containers.Log, path, stop)
                    : null,
            service.Get<LogIdentity>().Signer.VerifierKey,
            cancellation: TestContext.Current.CancellationToken
        );
        Assert.True(report.Whole, report.Sentence.En);
        Assert.Equal(head.Size, report.Leaves);
    }

    private static async Task<Call> Signed(Service service)
    {
        var call = new Call(service);
        await call.Closed("甲校", "乙校");
        await call.Draw();
        await call.Review();
        await call.Confirm();
        await service.Until(4, 3);
        await call.Sign();
        return call;
    }

    private static EventRecord Sealed(string @case) =>
        EventRecord.Seal(
            SHA256.HashData(Encoding.UTF8.GetBytes("key")),
            @case,
            1,
            Service.Start,
            "x",
            "X",
            [],
            new("", ""),
            EventRecord.NoPrev
        );
}
