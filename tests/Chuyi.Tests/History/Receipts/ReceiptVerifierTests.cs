using System.Text;
using Chuyi.History.Receipts;
using Chuyi.History.SignedNotes;
using Chuyi.History.Verification;
using Xunit;

namespace Chuyi.Tests.History.Receipts;

public class ReceiptVerifierTests
{
    private static readonly string Key = Histories.Signer.VerifierKey;

    [Fact]
    public void A_receipt_is_genuine_under_the_published_key()
    {
        var report = ReceiptVerifier.Verify(SampleReceipt.File(SampleReceipt.Of()), Key);

        Assert.Equal(Verdict.Whole, report.Verdict);
        Assert.Empty(report.Faults);
        Assert.Equal(2, report.Said.Count);
        Assert.Equal([("方案2.pdf", 5L, SampleReceipt.Plan)], report.Documents.Select(d => (d.FileName, d.Bytes, d.Sha256)));
    }

    [Fact]
    public void Without_a_key_it_is_not_called_so() =>
        Assert.Equal(Verdict.KeyNotPinned, ReceiptVerifier.Verify(SampleReceipt.File(SampleReceipt.Of())).Verdict);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void What_the_log_does_not_have_yet_is_said(int logged)
    {
        var report = ReceiptVerifier.Verify(SampleReceipt.File(SampleReceipt.Of(logged)), Key);

        Assert.Equal(Verdict.PartlyCovered, report.Verdict);
        Assert.Contains(report.Unchecked, said => said.Zh.Contains("日志尚未收录", StringComparison.Ordinal));
    }

    [Fact]
    public void Another_key_than_the_published_one_is_found_out()
    {
        var forger = NoteSigner.FromSeed(Histories.Signer.Name, new byte[32]);

        Assert.Equal(Verdict.NotWhole, ReceiptVerifier.Verify(SampleReceipt.File(SampleReceipt.Of(signer: forger)), Key).Verdict);
    }

    [Theory]
    [InlineData("方案2", "方案3")]
    [InlineData("第 2 次", "第 3 次")]
    [InlineData("applicant:u-1", "applicant:u-2")]
    [InlineData("\"leaf\":5", "\"leaf\":6")]
    [InlineData("\"seq\":2", "\"seq\":1")]
    [InlineData("a-9\\n1", "a-8\\n1")]
    [InlineData(SampleReceipt.Plan, "0000000000000000000000000000000000000000000000000000000000000000")]
    public void A_change_is_found_out(string was, string became)
    {
        var text = Encoding.UTF8.GetString(SampleReceipt.File(SampleReceipt.Of()));
        var changed = text.Replace(was, became, StringComparison.Ordinal);

        Assert.NotEqual(text, changed);
        var report = ReceiptVerifier.Verify(Encoding.UTF8.GetBytes(changed), Key);
        Assert.Equal(Verdict.NotWhole, report.Verdict);
        Assert.Empty(report.Documents);
    }

    [Fact]
    public void The_promise_is_for_these_events_alone()
    {
        var (one, both) = (SampleReceipt.Of(events: [SampleReceipt.Application[0]]), SampleReceipt.Of());

        Assert.Equal(Verdict.NotWhole, ReceiptVerifier.Verify(SampleReceipt.File(both with { Promise = one.Promise }), Key).Verdict);
    }

    [Theory]
    [InlineData("")]
    [InlineData("%PDF-1.7\n")]
    [InlineData("chuyi.receipt/v1\n")]
    [InlineData("chuyi.receipt/v1\n{}\n")]
    [InlineData("chuyi.receipt/v1\nnull\n")]
    [InlineData("chuyi.receipt/v1\n{\"vkey\":1,\"promise\":\"\",\"entries\":[]}\n")]
    [InlineData("chuyi.receipt/v1\n{\"vkey\":\"\",\"promise\":\"\",\"note\":null,\"entries\":[]}\n")]
    [InlineData("chuyi.receipt/v1\n{\"vkey\":\"\",\"promise\":\"\",\"note\":null,\"entries\":[{\"event\":{}}]}\n")]
    public void What_is_no_receipt_is_said(string content) =>
        Assert.Equal(Verdict.Unreadable, ReceiptVerifier.Verify(Encoding.UTF8.GetBytes(content), Key).Verdict);

    [Fact]
    public void No_file_of_chance_brings_anything_but_a_verdict()
    {
        var random = new Random(20261127);
        var file = SampleReceipt.File(SampleReceipt.Of());
        for (var n = 0; n < 500; n++)
            Assert.NotEqual(Verdict.Whole, ReceiptVerifier.Verify(Mutated(file, random), Key).Verdict);
    }

    // Within the data: what stands around it is the reader's.
    private static byte[] Mutated(byte[] file, Random random)
    {
        var changed = (byte[])file.Clone();
        var start = changed.AsSpan().IndexOf("chuyi.receipt"u8);
        var end = changed.AsSpan().IndexOf("endstream"u8) - 1;
        var at = random.Next(start, end);
        changed[at] ^= (byte)(1 << random.Next(8));
        return changed;
    }
}
