using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Designation;
using Chuyi.Functions.Policy;
using Chuyi.Tests.Cases;
using Xunit;

namespace Chuyi.Tests.Designation;

public class DesignationRulesTests
{
    private static readonly DateTimeOffset Now = new(2026, 4, 3, 1, 0, 0, TimeSpan.Zero);

    private static readonly GrantedDesignation Granted = new()
    {
        Number = "CY-1",
        Written = "楚怡中职〔2026〕001号",
        Round = CaseId.Round(2026, "secondary-school", 1),
        Category = "secondary-school",
        CategoryName = new("优秀中职学校", "Secondary school"),
        Application = CaseId.Parse("A.1"),
        UnitName = "某校",
        Title = "建设",
        Account = "P.1",
        DocumentNumber = "湘教通〔2026〕88号",
        Day = new(2026, 4, 3),
        Programme = Catalogue.Official.Programme,
        SignedBy = [],
    };

    private static readonly IssueDesignation Issue = new(Granted);

    private static readonly DesignationMade Made = new(Granted);

    private static readonly DesignationState Issued = DesignationState.Empty.After(Made, Now);

    internal static StageCells Cells { get; } =
        StageCells.Of<DesignationState>(
            DesignationRules.Decide,
            state => state.Stage,
            [DesignationState.Empty, Issued, Issued.After(new CertificateIssued(new string('a', 64), 1000), Now)],
            [Issue],
            act => new ReceivedAct("id", CaseId.Designation("CY-1"), "R.1", Now, act)
        );

    [Fact]
    public void A_number_is_given_as_it_was_asked_for() => Assert.Equal(Made, Assert.Single(Decide(DesignationState.Empty, Issue).Facts));

    [Fact]
    public void A_number_is_given_once() => Assert.Equal("not-now", Decide(Issued, Issue).Refusal?.Code);

    [Fact]
    public void It_is_registered_once_its_certificate_is_issued()
    {
        var certificate = new CertificateIssued(new string('a', 64), 1000);
        var registered = Issued.After(certificate, Now);

        Assert.Equal((CaseTags.None, "Made", "Registered"), (DesignationState.Empty.Tags, Issued.Tags.Stage, registered.Tags.Stage));
        Assert.Equal((Granted, certificate), (registered.Made, registered.Certificate));
    }

    private static Decision Decide(DesignationState state, Act act) =>
        DesignationRules.Decide(state, new ReceivedAct("id", CaseId.Designation("CY-1"), "R.1", Now, act));
}
