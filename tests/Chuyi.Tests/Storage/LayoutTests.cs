using Chuyi.Functions.Storage;
using Xunit;

namespace Chuyi.Tests.Storage;

/// <summary>Stored names are a format: whoever changes one loses what is stored under it.</summary>
public class LayoutTests
{
    [Fact]
    public void The_tables_have_these_names() => Assert.Equal(
        ["Cases", "Inbox", "Drafts", "History", "LogPending", "Access", "Links", "Sessions", "People", "Register"], Layout.Tables.All);

    [Fact]
    public void The_containers_have_these_names() => Assert.Equal(
        ["uploads", "dossiers", "notices", "certificates", "log", "archive"], Layout.Containers.All);

    [Fact]
    public void A_case_id_says_which_process_it_is()
    {
        Assert.Equal("R.2026.secondary-school.1", Functions.Cases.CaseId.Round(2026, "secondary-school", 1));
        Assert.Equal("D.2026.secondary-school.1.E07", Functions.Cases.CaseId.Duty("R.2026.secondary-school.1", "E07"));
        Assert.Equal("S.2026.secondary-school.1.finance.2", Functions.Cases.CaseId.SignOff("R.2026.secondary-school.1", "finance", 2));
        Assert.Equal("G.CY-2026-secondary-school-1-003", Functions.Cases.CaseId.Designation("CY-2026-secondary-school-1-003"));
        Assert.Equal(Functions.Cases.CaseId.Account("a@example.org"), Functions.Cases.CaseId.Account(" A@Example.org "));
    }
}
