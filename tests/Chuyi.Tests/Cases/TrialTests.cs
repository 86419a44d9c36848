using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Storage;
using Xunit;

namespace Chuyi.Tests.Cases;

/// <summary>What passes the trial can be recorded.</summary>
public class TrialTests
{
    private static readonly Keys Keys = new(new byte[32], new byte[32]);
    private static readonly DateTimeOffset At = new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);

    [Fact]
    public void An_act_and_facts_that_fit_a_row_pass()
    {
        Assert.Null(Try(new Withdraw("更换申报项目"), new Withdrawn("更换申报项目")));
        Assert.Null(Try(new Withdraw(null), [.. Enumerable.Repeat(new Withdrawn(new string('由', 100_000)), 10)]));
    }

    [Fact]
    public void A_fact_that_would_not_fit_its_row_is_refused_before_anything_is_acknowledged() =>
        Assert.Equal("too-much", Try(new Withdraw(null), new Accepted(), new Withdrawn(new string('由', Layout.Tables.LongestText)))?.Code);

    [Fact]
    public void A_fact_is_measured_with_its_sentences()
    {
        // Once in the data and once in each language.
        Assert.Null(Try(new PassCheck(), new FormRefused(new string('由', Layout.Tables.LongestText / 4))));
        Assert.Equal("too-much", Try(new PassCheck(), new FormRefused(new string('由', Layout.Tables.LongestText / 3)))?.Code);
    }

    [Fact]
    public void An_act_that_would_not_fit_the_inbox_is_refused() =>
        Assert.Equal(
            "too-much",
            Try(new RequestSupplement(new() { Defects = [.. Enumerable.Repeat(new string('缺', 1000), 300)], Due = default }))?.Code
        );

    [Theory]
    [InlineData(Layout.Tables.LongestColumn - 100)]
    [InlineData(Layout.Tables.LongestColumn + 1)]
    [InlineData(Layout.Tables.LongestText - 5_000)]
    public void What_passes_is_read_back_from_its_row_as_it_was_written(int length)
    {
        // Characters of two halves, so that a column would end within one.
        var text = "一" + string.Concat(Enumerable.Repeat("𠮷", (length - 1) / 2));
        var row = new Azure.Data.Tables.TableEntity("case", "000001");

        Tables.Write(row, "Event", text);

        var columns = Tables.Columns("Event").Select(row.GetString).OfType<string>().ToList();
        Assert.All(columns, column => Assert.InRange(column.Length, 0, Layout.Tables.LongestColumn));
        Assert.DoesNotContain(columns, column => column.Length > 0 && char.IsHighSurrogate(column[^1]));
        Assert.Equal(text, Tables.Read(row, "Event", read => read));
    }

    [Fact]
    public void What_does_not_fit_is_not_cut_off_in_silence() =>
        Assert.Throws<ArgumentException>(() =>
            Tables.Write(new("case", "000001"), "Event", new string('字', Layout.Tables.LongestText + 1))
        );

    private static Refusal? Try(Act act, params Fact[] facts) =>
        Trial.Fault(Keys, new ReceivedAct("form", CaseId.Parse("A.test"), "applicant P.1", At, act), Decision.Of(facts));
}
