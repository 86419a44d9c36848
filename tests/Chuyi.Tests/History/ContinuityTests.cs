using System.Security.Cryptography;
using Chuyi.History.Events;
using Chuyi.History.SignedNotes;
using Chuyi.History.Verification;
using Xunit;

namespace Chuyi.Tests.History;

/// <summary>Whether an export goes on from what its reader has seen before.</summary>
public class ContinuityTests
{
    private static readonly string Key = Histories.Signer.VerifierKey;

    private static readonly IReadOnlyList<EventRecord> Events = Histories.TwoCases();

    private static readonly NoteSigner Other = NoteSigner.FromSeed(Histories.Signer.Name, SHA256.HashData("other"u8));

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(7)]
    public async Task A_checkpoint_of_before_is_continued(int size)
    {
        foreach (var given in new[] { true, false })
        {
            var report = await VerifyAsync(new SeenHead(given ? null : Key, Histories.Note(Events.Take(size)), given));
            Assert.Equal((Verdict.Whole, true), (report.Verdict, report.Answers[^1].Holds));
            Assert.Equal(Key, report.Head!.VerifierKey);
        }
    }

    [Fact]
    public async Task A_fork_is_named()
    {
        var fork = Histories.Note([.. Events.Take(2), .. Histories.Chain("b-1", 1)]);
        var report = await VerifyAsync(new SeenHead(Key, fork));
        Assert.Equal(Verdict.NotWhole, report.Verdict);
        Assert.StartsWith(
            "This history is not whole: The log was forked: the root of its first 3",
            report.Sentence.En,
            StringComparison.Ordinal
        );
        Assert.Null(report.Head);
    }

    [Fact]
    public async Task A_history_older_than_the_checkpoint_one_asks_for_was_rolled_back()
    {
        var report = await VerifyAsync(new SeenHead(null, Histories.Note(Histories.Chain("r-1", 9)), Given: true));
        Assert.Equal(Verdict.NotWhole, report.Verdict);
        Assert.Contains(
            "rolled back: a checkpoint seen before has 9 entries, this one has 7",
            report.Sentence.En,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_file_older_than_what_was_seen_is_not_called_whole_and_not_remembered()
    {
        var report = await VerifyAsync(new SeenHead(Key, Histories.Note(Histories.Chain("r-1", 9))));
        Assert.Equal((Verdict.PartlyCovered, null), (report.Verdict, report.Answers[^1].Holds));
        Assert.Contains("older than a checkpoint seen before (7 entries, 9 were seen)", report.Sentence.En, StringComparison.Ordinal);
        Assert.Null(report.Head);
    }

    [Theory]
    [InlineData("")]
    [InlineData("not a note")]
    [InlineData("other")]
    public async Task A_checkpoint_one_asks_for_must_be_one_of_the_same_key(string note)
    {
        var report = await VerifyAsync(new SeenHead(null, note == "other" ? Histories.Note(Events, Other) : note, Given: true));
        Assert.Equal(Verdict.NotWhole, report.Verdict);
        Assert.Contains("earlier checkpoint that was given", report.Sentence.En, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_log_that_was_signed_with_another_key_before_is_doubted_unless_the_key_is_given()
    {
        var before = new SeenHead(Other.VerifierKey, Histories.Note(Events, Other));
        Assert.Equal(Verdict.Whole, (await VerifyAsync(before)).Verdict);

        var report = await Histories.VerifyAsync(await Histories.ExportAsync(Events), seen: _ => [before]);
        Assert.Equal(Verdict.NotWhole, report.Verdict);
        Assert.Contains("was seen before is signed with another key", report.Sentence.En, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_anybody_may_have_signed_says_nothing_against_the_log()
    {
        var before = new SeenHead(Other.VerifierKey, Histories.Note(Events, Other)) { IsPinned = false };

        var report = await Histories.VerifyAsync(await Histories.ExportAsync(Events), seen: _ => [before]);
        Assert.Equal(Verdict.KeyNotPinned, report.Verdict);
        Assert.Contains(report.Details, detail => detail.En.Contains("is signed with another key", StringComparison.Ordinal));
    }

    private static async Task<VerifyReport> VerifyAsync(SeenHead seen) =>
        await Histories.VerifyAsync(await Histories.ExportAsync(Events), Key, origin => origin == Histories.Signer.Name ? [seen] : []);
}
