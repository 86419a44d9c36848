using Chuyi.Functions.Units;
using Xunit;

namespace Chuyi.Tests.Units;

/// <summary>Two units that are one.</summary>
public class UnitMergersTests
{
    [Fact]
    public void The_one_that_stays_goes_by_the_names_of_both()
    {
        var stays = UnitMergers.Of(SampleUnits.School, SampleUnits.College, SampleUnits.Known).Value!;
        var known = SampleUnits.Known.With(stays, SampleUnits.School);

        Assert.All(SampleUnits.School.Names, name => Assert.Equal(SampleUnits.College.Id, known.Named(name)?.Id));
        Assert.Equal(SampleUnits.School.CreditCode, stays.CreditCode);
        Assert.Equal(SampleUnits.College.Id, known.Find(SampleUnits.School.Id)?.Id);
    }

    [Fact]
    public void A_unit_is_not_merged_into_itself() =>
        Assert.Equal(UnitRegisterRules.MergedIntoItself, UnitMergers.Of(SampleUnits.School, SampleUnits.School, SampleUnits.Known).Refusal);

    [Fact]
    public void A_bureau_that_is_merged_into_one_of_its_units_supervises_it_no_more() =>
        Assert.Null(UnitMergers.Of(SampleUnits.Bureau, SampleUnits.School, SampleUnits.Known).Value!.Bureau);

    [Fact]
    public void No_merger_makes_a_cycle_of_bureaus()
    {
        var below = SampleUnits.College with { Bureau = SampleUnits.School.Id };
        var known = new KnownUnits([SampleUnits.Bureau, SampleUnits.School, below], new Dictionary<string, string>(), 1);

        Assert.Equal("into", UnitMergers.Of(SampleUnits.Bureau, below, known).Refusal?.Field);
    }
}
