using Chuyi.History.Events;
using Chuyi.History.Verification;
using Xunit;

namespace Chuyi.Tests.History;

/// <summary>
/// Of the export of a round, completeness is said only as far as the round committed to its cases,
/// and its scope is signed.
/// </summary>
public class RoundExportTests
{
    private const string Round = "r-1";

    private static readonly IReadOnlyList<EventRecord> Committed = Histories.CommittedRound();

    [Fact]
    public async Task A_round_with_nothing_after_its_commitment_is_whole()
    {
        var report = await VerifyAsync(await ExportAsync(Committed, [.. Committed, .. Histories.Chain("other", 2)]));
        Assert.Equal((Verdict.Whole, 2L), (report.Verdict, report.LeavesWithoutEvent));
        Assert.Contains("as far as round r-1 goes", report.Sentence.En, StringComparison.Ordinal);
        Assert.Equal(
            "The 4 cases of the round r-1 are those its event 3 commits to, with nothing after it; nothing is missing.",
            report.Answers[1].Sentence.En
        );
    }

    [Fact]
    public async Task What_came_after_the_commitment_may_be_missing()
    {
        var later = Histories.CommittedRound(later: 2);
        foreach (var exported in new[] { later, [.. later.SkipLast(1)] })
        {
            var report = await VerifyAsync(await ExportAsync(exported, later));
            Assert.Equal((Verdict.PartlyCovered, null), (report.Verdict, report.Answers[1].Holds));
            Assert.Contains($"of later events the file has {exported.Count - 12}, and", report.Sentence.En, StringComparison.Ordinal);
            Assert.DoesNotContain("whole", report.Sentence.En, StringComparison.Ordinal);
        }
    }

    // Whoever settles a letter late makes a commitment: none of them may make a whole history one that is not.
    [Theory]
    [InlineData(100, true)]
    [InlineData(5000, false)]
    public async Task However_often_a_round_commits_nothing_is_called_wrong(int times, bool all)
    {
        var committed = Histories.CommittedRoundAgain(times);
        var report = await VerifyAsync(await ExportAsync(committed, committed));
        Assert.Equal(all ? (Verdict.Whole, true) : (Verdict.PartlyCovered, (bool?)null), (report.Verdict, report.Answers[1].Holds));
    }

    [Fact]
    public async Task A_round_that_has_not_committed_may_lack_anything()
    {
        var open = Histories.TwoCases();
        var report = await VerifyAsync(await ExportAsync([.. open.Take(3)], open));
        Assert.Equal(Verdict.PartlyCovered, report.Verdict);
        Assert.Contains("has not committed to its cases yet", report.Sentence.En, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_application_that_is_left_out_is_found() =>
        await AssertFault(
            await ExportAsync([.. Committed.Where(e => e.Case != "a-2")], Committed),
            "The cases in the file are not those that event 3 of the round r-1 commits to."
        );

    [Fact]
    public async Task A_last_event_that_is_left_out_is_found() =>
        await AssertFault(
            await ExportAsync([.. Committed.Where(e => e is not { Case: "a-1", Seq: 4 })], Committed),
            "The cases in the file are not those that event 3 of the round r-1 commits to."
        );

    [Fact]
    public async Task A_case_that_is_not_of_the_round_is_found()
    {
        var other = Histories.Chain("other", 2);
        await AssertFault(
            await ExportAsync([.. other, .. Committed], [.. other, .. Committed]),
            "The cases in the file are not those that event 3 of the round r-1 commits to."
        );
    }

    [Fact]
    public async Task A_round_without_its_own_events_is_no_round() =>
        await AssertFault(await Histories.ExportAsync([], Committed, "invented"), "The file has no event of the round invented itself.");

    [Theory]
    [InlineData("r-1")]
    [InlineData("invented")]
    public async Task A_changed_scope_is_named(string scope)
    {
        var lines = await Histories.ExportAsync(Committed);
        lines[0] = lines[0].Replace("\"scope\":\"all\"", $"\"scope\":\"{scope}\"", StringComparison.Ordinal);
        await AssertFault(lines, $"The scope of the file was changed: it says {scope}, signed is all.");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    [InlineData(12)]
    public async Task Events_that_were_cut_out_are_named_even_with_a_changed_scope_and_a_corrected_number(int cut)
    {
        var lines = await Histories.ExportAsync(Committed);
        lines[0] = lines[0].Replace("\"scope\":\"all\"", "\"scope\":\"r-1\"", StringComparison.Ordinal);
        lines.RemoveRange(lines.Count - 1 - cut, cut);
        lines[^1] = lines[^1].Replace("\"events\":12,", $"\"events\":{12 - cut},", StringComparison.Ordinal);
        await AssertFault(lines, $"The file has {12 - cut} events, but 12 were signed.");
    }

    [Fact]
    public async Task An_end_without_a_signature_is_named()
    {
        var lines = await ExportAsync(Committed, Committed);
        lines[^1] = """{"events":12,"kind":"end"}""";
        await AssertFault(
            lines,
            "The end of the file is not signed; whether its scope was changed or anything was cut out of it cannot be told."
        );
    }

    [Fact]
    public async Task An_end_taken_from_another_export_is_named()
    {
        var lines = await ExportAsync(Committed, Committed);
        lines[^1] = (await Histories.ExportAsync(Committed))[^1];
        await AssertFault(lines, "The scope of the file was changed: it says r-1, signed is all.");
    }

    [Fact]
    public async Task A_checkpoint_is_no_statement()
    {
        var lines = await ExportAsync(Committed, Committed);
        var note = System.Text.Json.JsonSerializer.Serialize(Histories.Note(Committed), Relaxed);
        lines[^1] = $$"""{"events":12,"kind":"end","statement":{{note}}}""";
        await AssertFault(lines, "The signature at the end of the file is not valid.");
    }

    private static readonly System.Text.Json.JsonSerializerOptions Relaxed = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static Task<List<string>> ExportAsync(IReadOnlyList<EventRecord> events, IReadOnlyList<EventRecord> logged) =>
        Histories.ExportAsync(events, logged, Round);

    private static Task<VerifyReport> VerifyAsync(IEnumerable<string> lines) => Histories.VerifyAsync(lines, Histories.Signer.VerifierKey);

    private static async Task AssertFault(IEnumerable<string> lines, string fault)
    {
        var report = await VerifyAsync(lines);
        Assert.Equal(Verdict.NotWhole, report.Verdict);
        Assert.Contains(report.Details, d => d.En == fault);
    }
}
