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
    public async Task One_address_gets_so_many_new_links_a_day_of_whatever_cases_and_names_and_whoever_asks()
    {
        var most = RenewalLimits.PerAddress.Most;

        Assert.Equal(
            most,
            await days.Ask(most + 3, i => RenewalLimits.For(Link(i, $"expert E{i}"), i % 2 == 0 ? "one@x.org" : "One@x.org ", $"asker {i}"))
        );
        Assert.Equal(1, await days.Ask(1, _ => RenewalLimits.For(Link(0, "expert E2"), "two@x.org", "asker 0")));
        days.Pass();
        Assert.Equal(1, await days.Ask(1, _ => RenewalLimits.For(Link(0, "expert E1"), "one@x.org", "asker 0")));
    }

    [Fact]
    public async Task Another_person_of_the_same_code_in_another_pool_is_shut_out_by_nobody()
    {
        var most = RenewalLimits.PerAddress.Most;
        Assert.Equal(most, await days.Ask(most + 3, i => RenewalLimits.For(Link(i, "expert E1"), "one@x.org", $"asker {i}")));

        Assert.Equal(most, await days.Ask(most, i => RenewalLimits.For(Link(100 + i, "expert E1"), "two@x.org", $"asker {i}")));
        // Of a link of before nobody knows the address.
        Assert.Equal(most, await days.Ask(most, i => RenewalLimits.For(Link(200 + i, "expert E1"), null, $"asker {i}")));
    }

    [Fact]
    public async Task One_asker_gets_so_many_a_day_for_whomever()
    {
        var most = RenewalLimits.PerAsker.Most;

        Assert.Equal(most, await days.Ask(most + 3, i => RenewalLimits.For(Link(i, $"expert E{i}"), null, "asker")));
        Assert.Equal(1, await days.Ask(1, _ => RenewalLimits.For(Link(0, "expert E0"), null, "other")));
        days.Pass();
        Assert.Equal(1, await days.Ask(1, _ => RenewalLimits.For(Link(0, "expert E0"), null, "asker")));
    }

    [Fact]
    public async Task In_one_case_one_holder_gets_three_a_day_and_uses_up_nothing_of_the_others()
    {
        var most = RenewalLimits.PerTask.Most;

        Assert.Equal(most, await days.Ask(most + 3, i => RenewalLimits.For(Link(1, "member M.0"), null, $"asker {i}")));
        Assert.Equal(1, await days.Ask(1, _ => RenewalLimits.For(Link(2, "member M.0"), null, "asker 1")));
        for (var member = 1; member <= SubjectRules.MostMembers; member++)
            Assert.Equal(most, await days.Ask(most, i => RenewalLimits.For(Link(1, $"member M.{member}"), null, $"of {member}, {i}")));
    }

    [Fact]
    public async Task In_one_case_there_are_so_many_a_day_whoever_holds_and_asks()
    {
        var most = RenewalLimits.PerCase.Most;

        Assert.Equal(most, await days.Ask(most + 3, i => RenewalLimits.For(Link(1, $"expert E{i}"), null, $"asker {i}")));
        Assert.Equal(1, await days.Ask(1, _ => RenewalLimits.For(Link(2, "expert E1"), null, "asker 1")));
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
