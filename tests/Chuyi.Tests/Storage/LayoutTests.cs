using Chuyi.Functions.Cases;
using Chuyi.Functions.Storage;
using Xunit;

namespace Chuyi.Tests.Storage;

/// <summary>Stored names are a format: whoever changes one loses what is stored under it.</summary>
public class LayoutTests
{
    [Fact]
    public void The_tables_have_these_names() =>
        Assert.Equal(
            [
                "Cases",
                "Inbox",
                "Drafts",
                "History",
                "LogPending",
                "Access",
                "Links",
                "Sessions",
                "People",
                "Register",
                "Limits",
                "Worklist",
            ],
            Layout.Tables.All
        );

    [Fact]
    public void The_containers_have_these_names() =>
        Assert.Equal(["uploads", "dossiers", "notices", "certificates", "log", "archive", "views"], Layout.Containers.All);

    [Fact]
    public void What_is_sealed_and_what_arrives_have_these_names()
    {
        Assert.Equal(["dossiers", "notices", "certificates", "archive"], Layout.Containers.Sealed);
        Assert.Equal("A.test/0123456789abcdef", Layout.Arrivals.Of("A.test", "0123456789abcdef"));
        Assert.Equal("checking/A.test/0123456789abcdef/fedc", Layout.Arrivals.Checked("A.test", "0123456789abcdef", "fedc"));
        Assert.Equal("sealing/A.test/0123456789abcdef", Layout.Arrivals.Sealing("A.test", "0123456789abcdef"));
    }

    [Fact]
    public void A_case_id_says_which_process_it_is()
    {
        var round = CaseId.Round(2026, "secondary-school", 1);

        Assert.Equal("R.2026.secondary-school.1", round.ToString());
        Assert.Equal("A.hfgxbm2wrkdd", CaseId.Application(round, "U.1", "form").ToString());
        Assert.Equal("D.2026.secondary-school.1.E07", CaseId.Duty(round, "E07").ToString());
        Assert.Equal("O.ydr7agk59a53", CaseId.Objection(round, "A.one", "form").ToString());
        Assert.Equal("S.2026.secondary-school.1.finance.2", CaseId.SignOff(round, "finance", 2).ToString());
        Assert.Equal("G.CY-2026-secondary-school-1-003", CaseId.Designation("CY-2026-secondary-school-1-003").ToString());
        Assert.Equal("C.finance", CaseId.Contact("finance").ToString());
        Assert.Equal("P.e16bfe08be114c7b3737", CaseId.Account(" A@Example.org ").ToString());
    }
}
