using Chuyi.Functions.Applications;
using Chuyi.Functions.Designation;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Rounds;
using Chuyi.Tests.Rounds;
using Xunit;

namespace Chuyi.Tests.Designation;

/// <summary>Whoever holds a title does not apply for it at the same level once more.</summary>
public class TitleRulesTests
{
    private static readonly DateOnly Day = new(2026, 5, 8);

    private static readonly RegisterEntry Entry = new()
    {
        Number = "CY-2025-secondary-school-1-001",
        Written = "楚怡中职〔2025〕001号",
        Category = "secondary-school",
        CategoryName = new("“楚怡”优质中职学校建设单位", "Secondary school, construction unit"),
        UnitName = "某校",
        Title = "某校建设",
        DocumentNumber = "湘教通〔2025〕8号",
        Day = new(2025, 5, 8),
        Sha256 = new('a', 64),
        SignedBy = [],
    };

    private static RoundCall Call(CategorySubject subject, int perUnit = 1) =>
        SampleRound.Call with
        {
            Subject = subject,
            Numbers = SampleRound.Call.Numbers with { PerUnit = perUnit },
        };

    private static RegisterEntry Of(CategorySubject kind, string name) =>
        Entry with
        {
            Designee = new() { Kind = kind, Name = name },
        };

    [Fact]
    public void A_unit_holds_as_many_as_it_may_apply_for()
    {
        Assert.Null(TitleRules.WhyNotApply(Call(CategorySubject.Institution), [], null));
        var holds = TitleRules.WhyNotApply(Call(CategorySubject.Institution), [Entry], null)!;
        Assert.Equal("held", holds.Code);
        Assert.Contains("楚怡中职〔2025〕001号", holds.Reason.Zh, StringComparison.Ordinal);
        Assert.Null(TitleRules.WhyNotApply(Call(CategorySubject.Institution, perUnit: 2), [Entry], null));
        Assert.NotNull(TitleRules.WhyNotApply(Call(CategorySubject.Institution, perUnit: 2), [Entry, Entry], null));
        Assert.Null(TitleRules.Told([]));
        Assert.Contains("湘教通〔2025〕8号", TitleRules.Told([Entry])!.Value.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void A_person_holds_it_once_and_a_group_by_its_name()
    {
        Assert.NotNull(TitleRules.WhyNotApply(Call(CategorySubject.Person, perUnit: 5), [Of(CategorySubject.Person, "张三")], "张三"));
        var group = Of(CategorySubject.ProgrammeGroup, "智能制造（一）专业群");
        Assert.Null(TitleRules.WhyNotApply(Call(CategorySubject.ProgrammeGroup, perUnit: 2), [group], null));
        Assert.Null(TitleRules.WhyNotApply(Call(CategorySubject.ProgrammeGroup, perUnit: 2), [group], "物流专业群"));
        Assert.NotNull(TitleRules.WhyNotApply(Call(CategorySubject.ProgrammeGroup, perUnit: 2), [group], "智能制造(一) 专业群"));
        Assert.NotNull(TitleRules.WhyNotApply(Call(CategorySubject.ProgrammeGroup, perUnit: 1), [group], "物流专业群"));
    }

    [Fact]
    public void What_is_suspended_revoked_or_expired_does_not_count()
    {
        Assert.True(Entry.IsHeldOn(Day));
        Assert.True((Entry with { ValidUntil = Day }).IsHeldOn(Day));
        Assert.False((Entry with { ValidUntil = Day.AddDays(-1) }).IsHeldOn(Day));
        Assert.False((Entry with { Standing = TitleStanding.Suspended }).IsHeldOn(Day));
        Assert.False((Entry with { Standing = TitleStanding.Revoked }).IsHeldOn(Day));
    }
}
