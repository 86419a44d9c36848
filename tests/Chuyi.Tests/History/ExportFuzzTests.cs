using System.Text;
using Chuyi.History.Events;
using Chuyi.History.Verification;
using Xunit;

namespace Chuyi.Tests.History;

/// <summary>
/// Thousands of exports that somebody has tampered with, the same ones every time: each is answered, none is called whole
/// or unchanged, and nothing is thrown.
/// </summary>
public class ExportFuzzTests
{
    private const int Mutations = 3000;

    [Theory]
    [InlineData(ScopeOf.All)]
    [InlineData(ScopeOf.Round)]
    public async Task No_mutated_export_is_called_whole(ScopeOf scope)
    {
        var round = Histories.CommittedRound();
        var lines = await Histories.ExportAsync(round, round, scope == ScopeOf.All ? "all" : "r-1");
        var whole = Encoding.UTF8.GetBytes(string.Join('\n', lines) + "\n");
        Assert.Equal(Verdict.Whole, (await VerifyAsync(whole, Histories.Signer.VerifierKey)).Verdict);

        var random = new Random(scope == ScopeOf.All ? 20261125 : 20261126);
        for (var n = 0; n < Mutations; n++)
        {
            var mutated = Mutation.Of(whole, random);
            if (Content(mutated).SequenceEqual(Content(whole)))
                continue;
            var (pinned, open) = (await VerifyAsync(mutated, Histories.Signer.VerifierKey), await VerifyAsync(mutated, null));
            Assert.True(
                pinned.Verdict is Verdict.NotWhole or Verdict.Unreadable && open.Verdict is not (Verdict.Whole or Verdict.PartlyCovered),
                $"Mutation {n} is called {pinned.Verdict}: {Encoding.UTF8.GetString(mutated)}"
            );
            Assert.NotEmpty(pinned.Sentence.Zh + pinned.Sentence.En);
        }
    }

    [Theory]
    [InlineData("""{"kind":"\ud800"}""")]
    [InlineData("""{"kind":"event","\ud800":1}""")]
    [InlineData("""{"kind":"event","case":"\udfff"}""")]
    [InlineData("""{"kind":"leaves","hashes":["\ud800"]}""")]
    [InlineData("""{"kind":"leaves","hashes":[null,1,{},"zz"]}""")]
    [InlineData("""{"kind":"leaves","hashes":{"a":1}}""")]
    [InlineData("""{"kind":"end","events":1e999}""")]
    [InlineData("""{"kind":"end","events":-1,"statement":{}}""")]
    [InlineData("""{"kind":"end","events":12,"statement":"\n\n\n"}""")]
    [InlineData("""{"kind":["event"]}""")]
    [InlineData("""{"kind":"event","data":{"a":{"a":1,"a":2}}}""")]
    [InlineData("""{"kind":"event","data":{"n":1e400}}""")]
    [InlineData("null")]
    [InlineData("")]
    [InlineData("\u0000")]
    public async Task A_hostile_line_is_a_fault(string hostile)
    {
        var lines = await Histories.ExportAsync(Histories.CommittedRound());
        for (var at = 1; at <= lines.Count; at++)
        {
            List<string> tampered = [.. lines.Take(at), hostile, .. lines.Skip(at)];
            var report = await VerifyAsync(Encoding.UTF8.GetBytes(string.Join('\n', tampered) + "\n"), Histories.Signer.VerifierKey);
            Assert.Equal(Verdict.NotWhole, report.Verdict);
        }
    }

    [Fact]
    public async Task A_line_that_nests_or_goes_on_without_an_end_is_a_fault()
    {
        var lines = await Histories.ExportAsync(Histories.TwoCases());
        foreach (var endless in new[] { string.Concat(Enumerable.Repeat("{\"a\":", 100_000)), "{\"kind\":\"" + new string('a', 3_000_000) })
        {
            lines[3] = endless;
            var report = await Histories.VerifyAsync(lines, Histories.Signer.VerifierKey);
            Assert.Equal(Verdict.NotWhole, report.Verdict);
        }
        Assert.Equal(Verdict.Unreadable, (await Histories.VerifyAsync([new string('{', 3_000_000)])).Verdict);
    }

    [Fact]
    public async Task A_sequence_beyond_all_numbers_fills_no_memory()
    {
        var far = EventRecord.Seal(Histories.Key, "r-1", int.MaxValue, Histories.Start, "x", "X", [], new("", ""), EventRecord.NoPrev);
        var report = await Histories.VerifyAsync(await Histories.ExportAsync([far, far], [far], "r-1"), Histories.Signer.VerifierKey);
        Assert.Equal(Verdict.NotWhole, report.Verdict);
    }

    // The line feed at the very end says nothing.
    private static ReadOnlySpan<byte> Content(byte[] export) =>
        export.AsSpan().TrimEnd((byte)'\n') is var content && export.Length - content.Length <= 1 ? content : export;

    private static Task<VerifyReport> VerifyAsync(byte[] export, string? key) =>
        HistoryVerifier.VerifyExportAsync(new MemoryStream(export), key, cancellation: TestContext.Current.CancellationToken);

    public enum ScopeOf
    {
        All,
        Round,
    }
}
