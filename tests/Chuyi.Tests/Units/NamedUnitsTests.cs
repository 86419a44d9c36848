using Chuyi.Functions.Policy;
using Chuyi.Functions.Units;
using Xunit;

namespace Chuyi.Tests.Units;

/// <summary>Units that the policy names are those of the register, whatever they are called meanwhile.</summary>
public class NamedUnitsTests
{
    private static readonly Allocation Named = new()
    {
        Kind = CategoryKind.Named,
        Named = ["湖南某某职业技术学院", "长沙一职", "尚未登记的学校"],
        Prefectures = [],
        PerPrefecture = 0,
    };

    private static readonly Allocation Pinned = NamedUnits.Pinned(Named, SampleUnits.Known);

    private static KnownUnits With(params Unit[] units) => new(units, new Dictionary<string, string>(), 2);

    [Fact]
    public void A_unit_that_is_renamed_in_the_middle_of_a_round_keeps_its_place()
    {
        var renamed = SampleUnits.College with
        {
            OfficialName = "湖南楚怡职业大学",
            FormerNames = [new("湖南某某职业技术学院", new(2026, 3, 1))],
        };

        Assert.Equal(1, NamedUnits.PlaceOf(Pinned, With(renamed, SampleUnits.School), renamed.Id, "湖南楚怡职业大学"));
        Assert.Equal(1, NamedUnits.PlaceOf(Pinned, With(renamed, SampleUnits.School), renamed.Id, "湖南某某职业技术学院"));
        // Another takes the name that is free now.
        var other = SampleUnits.Bureau with
        {
            OfficialName = "湖南某某职业技术学院",
        };
        Assert.Null(NamedUnits.PlaceOf(Pinned, With(renamed with { FormerNames = [] }, other), other.Id, other.OfficialName));
    }

    [Fact]
    public void Any_of_its_names_names_a_unit_and_what_comes_on_file_later_has_its_place()
    {
        Assert.Equal(2, NamedUnits.PlaceOf(Pinned, SampleUnits.Known, SampleUnits.School.Id, SampleUnits.School.OfficialName));
        Assert.Null(NamedUnits.PlaceOf(Pinned, SampleUnits.Known, SampleUnits.Bureau.Id, SampleUnits.Bureau.OfficialName));
        Assert.Null(NamedUnits.PlaceOf(null, SampleUnits.Known, SampleUnits.School.Id, SampleUnits.School.OfficialName));
        Assert.Equal(3, NamedUnits.PlaceOf(Pinned, SampleUnits.Known, UnitIds.Of("尚未登记的学校"), "尚未登记的学校"));
        var added = SampleUnits.School with
        {
            Id = UnitIds.Of("尚未登记的学校"),
            OfficialName = "尚未登记的学校",
            FormerNames = [],
            Aliases = [],
        };
        Assert.Equal(3, NamedUnits.PlaceOf(Pinned, With(added), added.Id, added.OfficialName));
    }

    [Fact]
    public void What_the_register_does_not_have_is_told_once_it_has_any_unit()
    {
        Assert.Equal(["尚未登记的学校"], NamedUnits.Unknown(Named.Named, SampleUnits.Known));
        Assert.Empty(NamedUnits.Unknown(Named.Named, KnownUnits.None));
        // Of the whole catalogue it is said when the service starts, and to administrators.
        Assert.Contains("湖南工业职业技术学院", NamedUnits.Unknown(Catalogue.Official, SampleUnits.Known));
        Assert.Equal(
            "named",
            AllocationRules.Unregistered(["尚未登记的学校"])?.Field ?? AllocationRules.Unregistered(["尚未登记的学校"])?.Code
        );
        Assert.Null(AllocationRules.Unregistered([]));
    }
}
