using System.Security.Cryptography;
using Chuyi.History.Events;
using Chuyi.History.SignedNotes;
using Chuyi.History.Verification;
using Xunit;

namespace Chuyi.Tests.History;

public class HistoryVerifierTests
{
    private static readonly IReadOnlyList<EventRecord> Events = Histories.TwoCases();

    [Fact]
    public async Task A_whole_history_is_whole()
    {
        var report = await Histories.VerifyAsync(await Histories.ExportAsync(Events), Histories.Signer.VerifierKey);
        Assert.Equal((true, 2, 7L, 7L, 0L), (report.Whole, report.Cases, report.Events, report.Leaves, report.LeavesWithoutEvent));
        Assert.Equal("这份历史完整无缺：2 个案卷的 7 个事件全部与已签名的日志相符。", report.Sentence.Zh);
        Assert.Equal("This history is whole: all 7 events of 2 cases agree with the signed log.", report.Sentence.En);
        Assert.Empty(report.Details);
        Assert.Equal([true, true, true, null], report.Answers.Select(a => a.Holds));
    }

    [Fact]
    public async Task Without_a_published_key_nothing_is_called_whole()
    {
        var report = await Histories.VerifyAsync(await Histories.ExportAsync(Events));
        Assert.Equal(Verdict.KeyNotPinned, report.Verdict);
        Assert.Contains("whose key that is was not checked", report.Sentence.En, StringComparison.Ordinal);
        Assert.DoesNotContain("whole", report.Sentence.En, StringComparison.Ordinal);
        Assert.DoesNotContain("完整无缺", report.Sentence.Zh, StringComparison.Ordinal);
        Assert.Contains(report.Answers, a => a.Sentence.En.Contains("Compare it with the published one", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_history_signed_anew_with_another_key_is_not_called_whole()
    {
        var other = NoteSigner.FromSeed(Histories.Signer.Name, SHA256.HashData("other"u8));
        var report = await Histories.VerifyAsync(await Histories.ExportAsync([.. Events.Take(3)], signer: other));
        Assert.Equal(Verdict.KeyNotPinned, report.Verdict);
        await AssertFault(
            await Histories.ExportAsync(Events, signer: other),
            "The key in the file is not the published key.",
            Histories.Signer.VerifierKey
        );
    }

    [Fact]
    public async Task A_history_of_several_lines_of_leaves_is_whole()
    {
        var many = Histories.Chain("a-1", 2500);
        Assert.True((await Histories.VerifyAsync(await Histories.ExportAsync(many), Histories.Signer.VerifierKey)).Whole);
    }

    [Fact]
    public async Task A_changed_word_is_found()
    {
        var lines = await Histories.ExportAsync(Events);
        lines[3] = lines[3].Replace("第 2 个事实", "第 9 个事实", StringComparison.Ordinal);
        await AssertFault(lines, "Event 2 of case r-1 was changed after it was sealed.");
    }

    [Fact]
    public async Task An_event_that_was_sealed_anew_is_found()
    {
        EventRecord[] forged = [.. Events];
        forged[6] = EventRecord.Seal(
            Histories.Key,
            "a-1",
            4,
            Histories.Start,
            "office",
            "Refused",
            [],
            new("不予受理。", "Refused."),
            forged[5].Hash
        );
        await AssertFault(await Histories.ExportAsync(forged, Events), "Event 4 of case a-1 is not in the log.");
    }

    [Fact]
    public async Task A_removed_event_is_found()
    {
        var lines = await Histories.ExportAsync(Events);
        lines.RemoveAt(3);
        await AssertFault(lines, "After event 1 of case r-1 comes event 3 instead of event 2.");
    }

    [Fact]
    public async Task A_removed_last_event_is_found() =>
        await AssertFault(await Histories.ExportAsync([.. Events.SkipLast(1)], Events), "1 leaves of the log have no event in the file.");

    [Fact]
    public async Task A_swapped_order_is_found()
    {
        var lines = await Histories.ExportAsync(Events);
        (lines[3], lines[4]) = (lines[4], lines[3]);
        await AssertFault(lines, "After event 1 of case r-1 comes event 3 instead of event 2.");
    }

    [Fact]
    public async Task An_event_told_twice_is_found()
    {
        var lines = await Histories.ExportAsync(Events);
        lines.Insert(3, lines[2]);
        await AssertFault(lines, "After event 1 of case r-1 comes event 1 instead of event 2.");
    }

    [Fact]
    public async Task A_removed_leaf_is_found()
    {
        var lines = await Histories.ExportAsync([.. Events.Take(3)], Events, "r-1");
        lines[1] = lines[1]
            .Replace("\"" + Events[6].Hash + "\"", "", StringComparison.Ordinal)
            .Replace(",]", "]", StringComparison.Ordinal);
        await AssertFault(lines, "There are 6 leaves, but 7 under the checkpoint.");
    }

    [Fact]
    public async Task A_wrong_signature_is_found()
    {
        var lines = await Histories.ExportAsync(Events);
        lines[0] = lines[0].Replace("chuyi.example/log\\n7", "chuyi.example/log\\n8", StringComparison.Ordinal);
        await AssertFault(lines, "The signature of the checkpoint is not valid.");
    }

    [Fact]
    public async Task A_key_that_is_not_the_published_one_is_found()
    {
        var published = NoteSigner.FromSeed(Histories.Signer.Name, SHA256.HashData("other"u8)).VerifierKey;
        await AssertFault(await Histories.ExportAsync(Events), "The key in the file is not the published key.", published);
    }

    [Fact]
    public async Task A_truncated_file_is_found()
    {
        var lines = await Histories.ExportAsync([.. Events.Take(3)], Events, "r-1");
        await AssertFault(lines.SkipLast(2), "The file is truncated: its end is missing.");
    }

    [Fact]
    public async Task A_line_that_tells_a_field_twice_is_found()
    {
        var lines = await Histories.ExportAsync(Events);
        lines[2] = lines[2].Replace("\"zh\":", "\"zh\":\"另一句\",\"zh\":", StringComparison.Ordinal);
        await AssertFault(lines, "Line 3 cannot be read as a part of an export.");
    }

    [Fact]
    public async Task An_empty_file_is_not_whole() =>
        Assert.Equal("The file is empty; there is nothing to verify.", (await Histories.VerifyAsync([])).Sentence.En);

    [Theory]
    [InlineData("hello")]
    [InlineData("{}")]
    [InlineData("[1]")]
    [InlineData("%PDF-1.7")]
    [InlineData("""{"kind":"event"}""")]
    public async Task What_is_no_export_is_called_so(string content)
    {
        var report = await Histories.VerifyAsync([content]);
        Assert.Equal((false, "This is not an export of a history."), (report.Whole, report.Sentence.En));
    }

    [Fact]
    public async Task A_hostile_file_is_answered_with_a_bounded_list()
    {
        var lines = await Histories.ExportAsync(Events);
        lines.InsertRange(2, Enumerable.Repeat("{", 5000));
        Assert.InRange((await Histories.VerifyAsync(lines)).Details.Count, 100, 103);
    }

    private static async Task AssertFault(IEnumerable<string> lines, string fault, string? pinnedKey = null)
    {
        var report = await Histories.VerifyAsync(lines, pinnedKey);
        Assert.False(report.Whole);
        Assert.Contains(report.Details, d => d.En == fault);
        Assert.StartsWith("This history is not whole: ", report.Sentence.En, StringComparison.Ordinal);
        Assert.StartsWith("这份历史有问题：", report.Sentence.Zh, StringComparison.Ordinal);
    }
}
