using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Mail;
using Chuyi.Tests.Storage;
using Xunit;

namespace Chuyi.Tests.Mail;

public class RenewalLimitsTests
{
    private readonly LimitedDays days = new();

    [Fact]
    public async Task One_holder_gets_so_many_new_links_a_day_of_whatever_cases_and_whoever_asks()
    {
        var most = RenewalLimits.PerHolder.Most;

        Assert.Equal(most, await days.Ask(most + 3, i => RenewalLimits.For(Link(i, "expert E1"), $"asker {i}")));
        Assert.Equal(1, await days.Ask(1, _ => RenewalLimits.For(Link(0, "expert E2"), "asker 0")));
        days.Pass();
        Assert.Equal(1, await days.Ask(1, _ => RenewalLimits.For(Link(0, "expert E1"), "asker 0")));
    }

    [Fact]
    public async Task One_asker_gets_so_many_a_day_for_whomever()
    {
        var most = RenewalLimits.PerAsker.Most;

        Assert.Equal(most, await days.Ask(most + 3, i => RenewalLimits.For(Link(i, $"expert E{i}"), "asker")));
        Assert.Equal(1, await days.Ask(1, _ => RenewalLimits.For(Link(0, "expert E0"), "other")));
        days.Pass();
        Assert.Equal(1, await days.Ask(1, _ => RenewalLimits.For(Link(0, "expert E0"), "asker")));
    }

    [Fact]
    public async Task In_one_case_one_holder_gets_three_a_day_and_uses_up_nothing_of_the_others()
    {
        var most = RenewalLimits.PerTask.Most;

        Assert.Equal(most, await days.Ask(most + 3, i => RenewalLimits.For(Link(1, "member M.0"), $"asker {i}")));
        Assert.Equal(1, await days.Ask(1, _ => RenewalLimits.For(Link(2, "member M.0"), "asker 1")));
        for (var member = 1; member <= SubjectRules.MostMembers; member++)
            Assert.Equal(most, await days.Ask(most, i => RenewalLimits.For(Link(1, $"member M.{member}"), $"of {member}, {i}")));
    }

    [Fact]
    public async Task In_one_case_there_are_so_many_a_day_whoever_holds_and_asks()
    {
        var most = RenewalLimits.PerCase.Most;

        Assert.Equal(most, await days.Ask(most + 3, i => RenewalLimits.For(Link(1, $"expert E{i}"), $"asker {i}")));
        Assert.Equal(1, await days.Ask(1, _ => RenewalLimits.For(Link(2, "expert E1"), "asker 1")));
    }

    private static StoredLink Link(int @case, string holder) =>
        new()
        {
            Hash = "hash",
            Case = CaseId.Parse($"A.{@case}"),
            Path = "/duties",
            Holder = holder,
            CodePrint = "print",
            Until = DateTimeOffset.UnixEpoch,
        };
}
